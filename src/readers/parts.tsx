import type { ComponentChildren } from 'preact';

type FieldProps = {
  name: string;
  label: string;
  type?: 'text' | 'email';
  value?: string | undefined;
  autocomplete?: 'email' | 'nickname' | 'off';
  hint?: string;
  maxLength?: number;
};

/** A labelled field that has to be filled in. */
export function Field({
  name,
  label,
  type = 'text',
  value,
  autocomplete = 'off',
  hint,
  maxLength,
}: FieldProps) {
  return (
    <p class="account-field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type as 'text'}
        value={value}
        autocomplete={autocomplete}
        maxLength={maxLength}
        aria-describedby={hint ? `${name}-hint` : undefined}
        required
      />
      {hint && (
        <span class="quiet" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

/** A box that has to be ticked. */
export function Check({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <label class="account-check">
      <input type="checkbox" name={name} value="yes" required />
      <span>{children}</span>
    </label>
  );
}

/** What went wrong, or what was done; screen readers say it when the page opens. */
export function Message({ text, good }: { text: string | undefined; good?: boolean }) {
  if (!text) return null;
  return (
    <p class={good ? 'account-message good' : 'account-message'} role={good ? 'status' : 'alert'}>
      {text}
    </p>
  );
}

type DoProps = { action: string; label: string; about?: string; danger?: boolean };

/** A form of one button; `about` tells those who cannot see where it stands what it is about. */
export function Do({ action, label, about, danger }: DoProps) {
  return (
    <form method="post" action={action}>
      <button type="submit" class={danger ? 'danger' : undefined}>
        {about && <span class="unseen">{about} </span>}
        {label}
      </button>
    </form>
  );
}
