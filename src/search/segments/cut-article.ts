import type { Token } from '../../korean/tokens/tokens.ts';
import { ByteWriter } from './bytes.ts';
import { type Weight, weights } from './document.ts';
import { writeHead, writePlaces } from './posting.ts';
import { hashOf, writeTerm } from './terms.ts';

/** What an article is found by: the terms of a segment with this one document, and where the texts of each weight end. */
export type CutArticle = { terms: Uint8Array; ends: number[] };

/** No longer words are kept: they are none. */
const longestWord = 100;
/** Before a word of a headline that is looked for there alone. */
export const inHeadline = '^';

/** A list in which an article stands, as a word that no text has. */
export function inList(kind: 'section' | 'reporter', id: number): string {
  return `@${kind}:${id}`;
}

/**
 * Texts by their tokens, in the order of their weights. Between two texts a place stays free, so that no phrase goes on.
 * @param lists words that stand nowhere
 */
export function cutArticle(texts: { weight: Weight; tokens: Token[] }[], lists: string[]): CutArticle {
  const places = new Map<string, Set<number>>(lists.map((list) => [list, new Set()]));
  const ends = new Array<number>(weights.length).fill(0);
  let start = 0;
  for (const { weight, tokens } of texts) {
    let last = 0;
    for (const { text, at } of tokens) {
      if (text.length > longestWord) continue;
      add(places, text, start + at);
      if (weight === 'A') add(places, inHeadline + text, start + at);
      if (at > last) last = at;
    }
    start += last + 1;
    ends.fill(start, weights.indexOf(weight));
  }
  return { terms: writeTerms(places), ends };
}

function add(places: Map<string, Set<number>>, text: string, place: number): void {
  const known = places.get(text);
  if (known) known.add(place);
  else places.set(text, new Set([place]));
}

function writeTerms(places: Map<string, Set<number>>): Buffer {
  const terms = Array.from(places, ([text, all]) => ({ hash: hashOf(text), text: Buffer.from(text), all }));
  terms.sort((a, b) => a.hash - b.hash || a.text.compare(b.text));
  const writer = new ByteWriter();
  const postings = new ByteWriter();
  for (const { hash, text, all } of terms) {
    // The only document is number 0.
    writeHead(postings, 0, all.size === 1);
    writePlaces(
      postings,
      [...all].sort((a, b) => a - b),
    );
    writeTerm(writer, hash, { text, documents: 1, postings: postings.written() });
    postings.clear();
  }
  return writer.take();
}
