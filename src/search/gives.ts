import type { Byline } from '../korean/byline.ts';
import { spellingsIn } from '../korean/spellings.ts';
import type { LiveText } from './entry-texts.ts';

/** What is learnt from one article: kind and texts, with tabs between. */
export type Give = { kind: 'alias'; form: string; alias: string } | { kind: SuggestionKind; text: string };
export type SuggestionKind = (typeof suggestionKinds)[number];

/** In the order in which they are offered. */
export const suggestionKinds = ['name', 'reporter', 'tag', 'word'] as const;

const longest = 30;

/** What an article gives: other spellings, names, tags, and what its headline is about. Each of them once. */
export function givesOf(row: LiveText, texts: { text: string }[], nouns: string[]): string[] {
  const spellings = texts.flatMap(({ text }) => spellingsIn(text));
  const { reporters } = row.byline as unknown as Byline;
  const given: Give[] = [
    ...spellings.flatMap(({ form, alias }): Give[] => [
      { kind: 'alias', form, alias },
      { kind: 'alias', form: alias, alias: form },
    ]),
    ...spellings.filter(isName).map(({ form }): Give => ({ kind: 'name', text: form })),
    ...reporters.map(({ name }): Give => ({ kind: 'reporter', text: name })),
    ...row.tags.map((text): Give => ({ kind: 'tag', text })),
    ...[...nouns, ...latinWords(row.headline)].map((text): Give => ({ kind: 'word', text })),
  ];
  return [...new Set(given.flatMap(written))];
}

/** What has Hanja beside it is a name, or a word that is worth explaining. */
function isName({ alias }: { alias: string }): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(alias);
}

function latinWords(headline: string): string[] {
  return [...headline.matchAll(/(?<![\p{L}\p{N}])[A-Z][A-Za-z0-9&-]{1,14}(?![A-Za-z0-9&-])/gu)].map(
    ([word]) => word,
  );
}

function written(give: Give): string[] {
  const texts = give.kind === 'alias' ? [give.form, give.alias] : [give.text.trim()];
  if (texts.some((text) => text.length < 2 || text.length > longest)) return [];
  return [[give.kind, ...texts.map((text) => text.replaceAll(/\s+/g, ' '))].join('\t')];
}

export function readGive(text: string): Give {
  const [kind = '', first = '', second = ''] = text.split('\t');
  if (kind === 'alias') return { kind, form: first, alias: second };
  return { kind: kind as SuggestionKind, text: first };
}
