import { linkMinutes } from './links.ts';
import { Field, Message } from './parts.tsx';

type Props = { next: string; email?: string; problem?: string | undefined; done?: string | undefined };

const said: Record<string, string> = {
  out: '로그아웃했습니다.',
  deleted: '계정과 그 안의 정보를 지웠습니다. 그동안 읽어 주셔서 고맙습니다.',
};

/** By mail, or by passkey where a script finds that the browser knows them. */
export function SignIn({ next, email, problem, done }: Props) {
  return (
    <div class="account narrow">
      <h1>로그인</h1>
      <Message text={problem} />
      <Message text={said[done ?? '']} good />
      <p>
        메일로 받은 링크를 열면 로그인됩니다. 비밀번호는 없습니다. 처음이시면 같은 방법으로 가입하실 수
        있습니다.
      </p>
      <form method="post" action="/account/sign-in" class="account-form">
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          label="메일 주소"
          type="email"
          value={email}
          autocomplete="email"
          maxLength={254}
        />
        <button type="submit" class="primary">
          로그인 링크 받기
        </button>
      </form>
      <div class="account-passkey" data-passkey="sign-in" data-next={next} hidden>
        <button type="button">패스키로 로그인</button>
        <p role="alert" data-failed="패스키를 쓰지 못했습니다. 메일 링크로 로그인해 주세요." />
      </div>
      <p class="quiet">무료 기사를 읽는 데에는 계정이 필요하지 않습니다.</p>
    </div>
  );
}

/** The same whether somebody has an account or not. */
export function LinkIsSent({ email }: { email: string }) {
  return (
    <div class="account narrow">
      <h1>메일을 확인해 주세요</h1>
      <p role="status">
        <b>{email}</b> 앞으로 로그인 링크를 보냈습니다. 링크는 {linkMinutes}분 안에 한 번만 쓸 수 있습니다.
      </p>
      <p class="quiet">
        메일이 오지 않으면 스팸 메일함과 적으신 주소를 확인해 주세요. 다른 기기에서 메일을 열어도 되며,
        로그인은 메일을 연 기기에서 이루어집니다.
      </p>
      <p>
        <a href="/account/sign-in">다시 받기</a>
      </p>
    </div>
  );
}
