import type { Language } from '../site/person.ts';
import en from './en.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };

export type Wording = keyof typeof ko;

/** Says something of the desk's interface in a person's language, with what stands in braces put in. */
export type Say = (key: Wording, values?: Record<string, string | number>) => string;

const catalogues: Record<Language, Record<Wording, string>> = { ko, en };

export function wordingIn(language: Language): Say {
  const catalogue = catalogues[language];
  return (key, values = {}) =>
    catalogue[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
