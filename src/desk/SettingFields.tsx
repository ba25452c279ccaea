import type { ComponentChildren } from 'preact';
import type { Say } from './wording.ts';

type FieldProps = {
  say: Say;
  name: string;
  label: string;
  value: string;
  hint?: string | undefined;
  /** Rows of a text of several lines; without it, a line. */
  rows?: number;
  /** The law asks for it, or the form does not go without. */
  mark?: string | undefined;
  required?: boolean;
  maxLength?: number;
  inputMode?: 'email' | 'numeric' | 'tel';
  type?: 'date' | 'url';
  /** What is wrong with it. */
  problem?: string | undefined;
  /** What is there now, where somebody else has changed it meanwhile. */
  now?: string | undefined;
};

/** A labelled field of a settings form, with all that is to be said of it. */
export function SettingField({ say, name, label, value, rows, now, ...more }: FieldProps) {
  const { hint, mark, required, maxLength, inputMode, type, problem } = more;
  const described = [
    hint && `${name}-hint`,
    problem && `${name}-problem`,
    now !== undefined && `${name}-now`,
  ];
  const shared = {
    id: name,
    name,
    required,
    maxLength,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem ? ('true' as const) : undefined,
  };
  return (
    <div class="setting">
      <label for={name}>
        {label} {mark && <span class="setting-mark">{mark}</span>}
      </label>
      {rows ? (
        <textarea {...shared} rows={rows}>
          {value}
        </textarea>
      ) : (
        <input {...shared} type={type as 'text'} value={value} inputMode={inputMode} autocomplete="off" />
      )}
      {problem && (
        <span class="setting-problem" id={`${name}-problem`}>
          {problem}
        </span>
      )}
      {now !== undefined && (
        <span class="setting-now" id={`${name}-now`}>
          {say('settings.now')} {now ? <q>{now}</q> : say('settings.empty')}
        </span>
      )}
      {hint && (
        <span class="quiet" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

/** What went wrong, or what was done; screen readers say it when the page opens. */
export function SettingMessage({ text, good }: { text: string | undefined; good?: boolean }) {
  if (!text) return null;
  return (
    <p class={good ? 'setting-message good' : 'setting-message'} role={good ? 'status' : 'alert'}>
      {text}
    </p>
  );
}

type FormProps = { action: string; madeFrom: string; id?: string; children: ComponentChildren };

/** A form that says what it was made from, so that nobody overwrites what he or she has not seen. */
export function SettingForm({ action, madeFrom, id, children }: FormProps) {
  return (
    <form method="post" action={action} class="setting-form" id={id}>
      <input type="hidden" name="madeFrom" value={madeFrom} />
      {children}
    </form>
  );
}
