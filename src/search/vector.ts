import type { Token } from '../korean/tokens/tokens.ts';

/** Where a text stands in an article: the headline counts most, a caption least. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** PostgreSQL keeps places up to this one, and no longer words than this. */
const lastPlace = 16_383;
const longestWord = 100;

/** Texts with their tokens as PostgreSQL takes a tsvector. Between two texts no phrase goes on. */
export function vectorOf(texts: { weight: Weight; tokens: Token[] }[]): string {
  const places = new Map<string, string[]>();
  let before = 0;
  for (const { weight, tokens } of texts) {
    let last = 0;
    for (const { text, at } of tokens) {
      last = Math.max(last, at);
      if (text.length > longestWord) continue;
      const place = `${Math.min(before + at, lastPlace)}${weight}`;
      const known = places.get(text);
      if (known) known.push(place);
      else places.set(text, [place]);
    }
    before += last + 1;
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ');
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
