import type { ComponentChildren, VNode } from 'preact';
import type { Reader, ReaderMail } from '../site/gate.ts';
import { deviceOf } from '../site/sign-in/device.ts';
import { Time } from '../site/Time.tsx';
import { Do, Field, Message } from './parts.tsx';
import type { Passkey, Session } from './queries.ts';
import { longestName } from './reader-name.ts';

type Mail = ReaderMail & { isWanted: boolean };

type Props = {
  reader: Reader;
  sessions: Session[];
  sessionId: string;
  passkeys: Passkey[];
  mails: Mail[];
  /** What other slices have to say of it. */
  parts: (VNode | null)[];
  problem?: string | undefined;
  done?: string | undefined;
};

/** A reader's own account. */
export function Account(props: Props) {
  const { reader, sessions, sessionId, passkeys, mails, parts, problem, done } = props;
  return (
    <div class="account">
      <div class="account-head">
        <h1>내 계정</h1>
        <Do action="/account/sign-out" label="로그아웃" />
      </div>
      <Message text={problem} />
      <Message text={done} good />
      <p>
        <b>{reader.name}</b> <span class="quiet">{reader.email}</span>
      </p>
      {parts}
      <Part title="이름">
        <form method="post" action="/account/name" class="account-form">
          <Field
            name="name"
            label="이름이나 별명"
            value={reader.name}
            autocomplete="nickname"
            maxLength={longestName}
          />
          <button type="submit">이름 저장</button>
        </form>
      </Part>
      <Part title="메일 받기">
        <Mails mails={mails} />
      </Part>
      <Part title="패스키">
        <Passkeys passkeys={passkeys} />
      </Part>
      <Part title="로그인한 기기">
        <Sessions sessions={sessions} sessionId={sessionId} />
      </Part>
      <Part title="내 정보">
        <p>저장된 내 정보를 내려받거나 계정을 지울 수 있습니다.</p>
        <p>
          <a href="/account/data">내 정보 내려받기·계정 삭제</a>
        </p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="account-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Mails({ mails }: { mails: Mail[] }) {
  return (
    <form method="post" action="/account/mail" class="account-form">
      {mails.map(({ key, name, about, isWanted }) => (
        <label class="account-check">
          <input type="checkbox" name={key} value="yes" checked={isWanted} />
          <span>
            {name}
            <span class="quiet">{about}</span>
          </span>
        </label>
      ))}
      <p class="quiet">로그인 링크는 요청하실 때마다 보내 드립니다.</p>
      <button type="submit">메일 설정 저장</button>
    </form>
  );
}

function Passkeys({ passkeys }: { passkeys: Passkey[] }) {
  return (
    <>
      <p>지문이나 얼굴, 화면 잠금으로 로그인합니다. 메일을 기다리지 않아도 됩니다.</p>
      {passkeys.length > 0 && (
        <ul class="account-list">
          {passkeys.map(({ id, name, created_at }) => (
            <li>
              <span>
                {name || '패스키'}{' '}
                {created_at && (
                  <span class="quiet">
                    <Time at={created_at} /> 추가
                  </span>
                )}
              </span>
              <Do action={`/account/passkeys/${id}/remove`} label="삭제" about={name || '패스키'} danger />
            </li>
          ))}
        </ul>
      )}
      {/* Hidden until its script has found that the browser knows passkeys. */}
      <div class="account-passkey" data-passkey="add" data-next="/account?done=passkey" hidden>
        <p class="account-field">
          <label for="passkey-name">패스키 이름 (선택)</label>
          <input id="passkey-name" maxLength={60} placeholder="예: 내 전화기" autocomplete="off" />
        </p>
        <button type="button">패스키 추가</button>
        <p
          role="alert"
          data-failed="패스키를 추가하지 못했습니다. 다시 시도해 주세요."
          data-stale="로그인한 지 하루가 넘었습니다. 로그아웃하고 다시 로그인한 뒤 추가해 주세요."
        />
      </div>
    </>
  );
}

function Sessions({ sessions, sessionId }: { sessions: Session[]; sessionId: string }) {
  return (
    <>
      <ul class="account-list">
        {sessions.map(({ id, created_at, user_agent, ip_address }) => {
          const device = deviceOf(user_agent) ?? '알 수 없는 기기';
          return (
            <li>
              <span>
                {device}{' '}
                <span class="quiet">
                  <Time at={created_at} /> {ip_address}
                </span>
              </span>
              {id === sessionId ? (
                <strong>이 기기</strong>
              ) : (
                <Do action={`/account/sessions/${id}/revoke`} label="로그아웃" about={device} />
              )}
            </li>
          );
        })}
      </ul>
      <Do action="/account/sessions/revoke" label="모든 기기에서 로그아웃" />
    </>
  );
}
