import type { ComponentChildren } from 'preact';

type FieldProps = {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  value?: string | undefined;
  autocomplete?:
    | 'username'
    | 'username webauthn'
    | 'name'
    | 'current-password'
    | 'new-password'
    | 'one-time-code'
    | 'off';
  hint?: string;
  readonly?: boolean;
  autofocus?: boolean;
  /** Tells fields of one name apart where a page has several forms. */
  within?: string;
};

/** A labelled field that has to be filled in. */
export function Field({
  name,
  label,
  type = 'text',
  value,
  autocomplete = 'off',
  hint,
  readonly,
  autofocus,
  within = '',
}: FieldProps) {
  const id = `${within}${name}`;
  return (
    <p class="people-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type as 'text'}
        value={value}
        autocomplete={autocomplete}
        readOnly={readonly}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autofocus={autofocus}
        required
      />
      {hint && (
        <span class="quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

/** What went wrong, or what was done; screen readers say it when the page opens. */
export function Message({ text, good }: { text: string | undefined; good?: boolean }) {
  if (!text) return null;
  return (
    <p class={good ? 'people-message good' : 'people-message'} role={good ? 'status' : 'alert'}>
      {text}
    </p>
  );
}

type DoProps = { action: string; label: string; danger?: boolean; children?: ComponentChildren };

/** A form of one button. */
export function Do({ action, label, danger, children }: DoProps) {
  return (
    <form method="post" action={action} class="people-do">
      {children}
      <button type="submit" class={danger ? 'danger' : undefined}>
        {label}
      </button>
    </form>
  );
}
