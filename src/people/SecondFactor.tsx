import type { Say } from '../desk/wording.ts';
import { Field, Message } from './Fields.tsx';

/** Whether an authenticator is asked for, and the ways to change that; each asks for the password. */
export function SecondFactor({ say, isOn }: { say: Say; isOn: boolean }) {
  if (!isOn)
    return (
      <>
        <p>{say('second-factor.why')}</p>
        <WithPassword say={say} action="/desk/account/second-factor" label={say('second-factor.set-up')} />
      </>
    );
  return (
    <>
      <p>{say('second-factor.is-on')}</p>
      <WithPassword say={say} action="/desk/account/second-factor/codes" label={say('recovery.new')} />
      <WithPassword say={say} action="/desk/account/second-factor/off" label={say('second-factor.off')} />
    </>
  );
}

function WithPassword({ say, action, label }: { say: Say; action: string; label: string }) {
  return (
    <form method="post" action={action} class="people-row">
      <Field
        name="current"
        label={say('password.current')}
        type="password"
        autocomplete="current-password"
        within={`${action.split('/').at(-1)}-`}
      />
      <button type="submit">{label}</button>
    </form>
  );
}

type SetUpProps = { say: Say; link?: string; codes?: string[]; problem?: string };

/** Shown once: what the authenticator needs, and what to keep for the day when it is lost. */
export function SetUp({ say, link, codes, problem }: SetUpProps) {
  return (
    <div class="people-narrow">
      <h1>{say('second-factor.set-up')}</h1>
      <Message text={problem} />
      {link && (
        <>
          <p>{say('second-factor.enter')}</p>
          <p>
            <a href={link}>{say('second-factor.open')}</a>
          </p>
          <p>
            <code class="people-code">{new URL(link).searchParams.get('secret')}</code>
          </p>
        </>
      )}
      {codes && <RecoveryCodes say={say} codes={codes} />}
      <form method="post" action="/desk/account/second-factor/confirm" class="people-form">
        <Field
          name="code"
          label={say('code')}
          autocomplete="one-time-code"
          hint={say('second-factor.confirm-hint')}
        />
        <button type="submit" class="primary">
          {say('second-factor.confirm')}
        </button>
      </form>
      <p>
        <a href="/desk/account">{say('account.back')}</a>
      </p>
    </div>
  );
}

/** New ones in place of those that were used or lost. */
export function NewCodes({ say, codes }: { say: Say; codes: string[] }) {
  return (
    <div class="people-narrow">
      <h1>{say('recovery')}</h1>
      <RecoveryCodes say={say} codes={codes} />
      <p>
        <a href="/desk/account">{say('account.back')}</a>
      </p>
    </div>
  );
}

function RecoveryCodes({ say, codes }: { say: Say; codes: string[] }) {
  return (
    <section>
      <h2>{say('recovery')}</h2>
      <p>{say('recovery.why')}</p>
      <ul class="people-codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
