import type { Form, PersonAt } from './queries.ts';

/** What the desk says, or else what articles write. */
export function spellingsOf(person: PersonAt, forms: Form[], kind: 'hanja' | 'latin'): string[] {
  const own = person[kind];
  return own ? [own] : forms.filter((form) => form.kind === kind).map(({ text }) => text);
}
