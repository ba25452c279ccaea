import type { ComponentChildren } from 'preact';
import type { Say } from '../desk/wording.ts';
import { languages, type Person } from '../site/person.ts';
import { deviceOf } from '../site/sign-in/device.ts';
import { Time } from '../site/Time.tsx';
import { Do, Field, Message } from './Fields.tsx';
import type { Passkey, Session } from './queries.ts';
import { SecondFactor } from './SecondFactor.tsx';

type Props = {
  say: Say;
  person: Person;
  sessions: Session[];
  sessionId: string;
  passkeys: Passkey[];
  hasSecondFactor: boolean;
  problem?: string | undefined;
  done?: string | undefined;
};

/** A person's own account. */
export function Account({
  say,
  person,
  sessions,
  sessionId,
  passkeys,
  hasSecondFactor,
  problem,
  done,
}: Props) {
  return (
    <div class="people-account">
      <h1>{say('account')}</h1>
      <Message text={problem} />
      <Message text={done} good />
      <p>
        {person.name} <span class="quiet">{person.email}</span> {say(`role.${person.role}`)}
      </p>
      <Part title={say('language')}>
        <LanguageForm say={say} person={person} />
      </Part>
      <Part title={say('passkeys')}>
        <p>{say('passkeys.why')}</p>
        <Passkeys say={say} passkeys={passkeys} />
      </Part>
      <Part title={say('password')}>
        <PasswordForm say={say} person={person} />
      </Part>
      <Part title={say('second-factor')}>
        <SecondFactor say={say} isOn={hasSecondFactor} />
      </Part>
      <Part title={say('sessions')}>
        <Sessions say={say} sessions={sessions} sessionId={sessionId} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="people-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function LanguageForm({ say, person }: { say: Say; person: Person }) {
  return (
    <form method="post" action="/desk/account/language" class="people-row">
      <label for="language">{say('language.of-desk')}</label>
      <select id="language" name="language">
        {languages.map((language) => (
          <option value={language} selected={language === person.language} lang={language}>
            {say(`language.${language}`)}
          </option>
        ))}
      </select>
      <button type="submit">{say('save')}</button>
    </form>
  );
}

function Passkeys({ say, passkeys }: { say: Say; passkeys: Passkey[] }) {
  return (
    <>
      <ul class="people-list">
        {passkeys.map(({ id, name, created_at }) => (
          <li>
            <span>
              {name || say('passkey')}{' '}
              {created_at && (
                <span class="quiet">
                  <Time at={created_at} />
                </span>
              )}
            </span>
            <Do action={`/desk/account/passkeys/${id}/remove`} label={say('remove')} danger />
          </li>
        ))}
      </ul>
      <div class="people-passkey" data-passkey="add" data-next="/desk/account?done=passkey" hidden>
        <p class="people-field">
          <label for="passkey-name">{say('passkey.name')}</label>
          <input id="passkey-name" maxLength={60} placeholder={say('passkey.example')} autocomplete="off" />
        </p>
        <button type="button">{say('passkey.add')}</button>
        <p role="alert" data-failed={say('passkey.failed')} data-stale={say('passkey.stale')} />
      </div>
    </>
  );
}

function PasswordForm({ say, person }: { say: Say; person: Person }) {
  return (
    <form method="post" action="/desk/account/password" class="people-form">
      <input type="hidden" name="username" autocomplete="username" value={person.email} />
      <Field name="current" label={say('password.current')} type="password" autocomplete="current-password" />
      <Field
        name="password"
        label={say('password.new')}
        type="password"
        autocomplete="new-password"
        hint={say('password.hint')}
      />
      <button type="submit">{say('password.change')}</button>
    </form>
  );
}

type SessionsProps = { say: Say; sessions: Session[]; sessionId: string };

function Sessions({ say, sessions, sessionId }: SessionsProps) {
  return (
    <ul class="people-list">
      {sessions.map(({ id, created_at, user_agent, ip_address }) => (
        <li>
          <span>
            {deviceOf(user_agent) ?? say('device.unknown')}{' '}
            <span class="quiet">
              <Time at={created_at} /> {ip_address}
            </span>
          </span>
          {id === sessionId ? (
            <strong>{say('session.this')}</strong>
          ) : (
            <Do action={`/desk/account/sessions/${id}/revoke`} label={say('session.end')} />
          )}
        </li>
      ))}
    </ul>
  );
}
