import type { ComponentChildren } from 'preact';

/** A control with its label above it, where a page has several forms and ids would be the same. */
export function Labelled({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is handed in
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  );
}
