import type { ComponentChildren } from 'preact';

/** What went wrong, or what was done. */
export function Said({ text, good }: { text: string | undefined; good?: boolean }) {
  if (!text) return null;
  return (
    <p class={good ? 'account-message good' : 'account-message'} role={good ? 'status' : 'alert'}>
      {text}
    </p>
  );
}

/** A part of a page under its own heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="account-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
