import { linkMinutes } from './links.ts';
import { Check, Field, Message } from './parts.tsx';
import { longestName } from './reader-name.ts';

type Props = {
  email: string;
  isNew: boolean;
  /** Whether somebody keeps them out. */
  isClosed: boolean;
  name?: string | undefined;
  problem?: string | undefined;
};

/**
 * What a mailed link opens. It says whose account it is, so that nobody comes into somebody else's unawares, and the
 * button does it: programs that look for viruses in mail open links and press none.
 */
export function Enter({ email, isNew, isClosed, name, problem }: Props) {
  return (
    <div class="account narrow">
      <h1>{isNew ? '가입' : '로그인'}</h1>
      <Message text={problem} />
      {!isClosed && (
        <form method="post" class="account-form">
          <p>
            <b>{email}</b> {isNew ? '주소로 가입합니다.' : '계정으로 로그인합니다.'}
          </p>
          {isNew && <JoiningFields name={name} />}
          <button type="submit" class="primary">
            {isNew ? '가입하고 로그인' : '로그인'}
          </button>
        </form>
      )}
    </div>
  );
}

function JoiningFields({ name }: { name: string | undefined }) {
  return (
    <>
      <Field
        name="name"
        label="이름이나 별명"
        value={name}
        autocomplete="nickname"
        maxLength={longestName}
        hint="저희가 메일에서 부를 이름입니다. 다른 사람에게는 보이지 않습니다."
      />
      <Check name="terms">
        <a href="/terms" target="_blank" rel="noopener">
          이용약관과 개인정보 수집·이용
        </a>
        에 동의합니다. (필수)
      </Check>
      <Check name="age">만 14세 이상입니다. (필수)</Check>
    </>
  );
}

/** 410: it was used, or too much time has gone by. */
export function LinkIsOver() {
  return (
    <div class="account narrow">
      <h1>쓸 수 없는 링크입니다</h1>
      <p>이미 썼거나, 보낸 지 {linkMinutes}분이 지났거나, 주소가 잘못되었습니다.</p>
      <p>
        <a href="/account/sign-in">새 링크 받기</a>
      </p>
    </div>
  );
}
