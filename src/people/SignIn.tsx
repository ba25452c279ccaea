import type { Say } from '../desk/wording.ts';
import { Field, Message } from './Fields.tsx';

type Props = { say: Say; next: string; email?: string; problem?: string | undefined };

export function SignIn({ say, next, email, problem }: Props) {
  return (
    <div class="people-narrow">
      <h1>{say('sign-in')}</h1>
      <Message text={problem} />
      <form method="post" action="/desk/sign-in" class="people-form">
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          label={say('email')}
          type="email"
          value={email}
          autocomplete="username webauthn"
          autofocus={!email}
        />
        <Field
          name="password"
          label={say('password')}
          type="password"
          autocomplete="current-password"
          autofocus={Boolean(email)}
        />
        <button type="submit" class="primary">
          {say('sign-in')}
        </button>
      </form>
      {/* Hidden until its script has found that the browser knows passkeys. */}
      <div class="people-passkey" data-passkey="sign-in" data-next={next} hidden>
        <button type="button">{say('sign-in.passkey')}</button>
        <p role="alert" data-failed={say('passkey.failed')} />
      </div>
    </div>
  );
}

/** The second step, for those who have set up an authenticator. */
export function SignInCode({ say, next, problem }: Props) {
  return (
    <div class="people-narrow">
      <h1>{say('code.title')}</h1>
      <Message text={problem} />
      <form method="post" action="/desk/sign-in/code" class="people-form">
        <input type="hidden" name="next" value={next} />
        <Field
          name="code"
          label={say('code')}
          autocomplete="one-time-code"
          hint={say('code.hint')}
          autofocus
        />
        <button type="submit" class="primary">
          {say('sign-in')}
        </button>
      </form>
      <p>
        <a href="/desk/sign-in">{say('code.again')}</a>
      </p>
    </div>
  );
}
