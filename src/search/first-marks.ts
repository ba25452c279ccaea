import type { Analyse } from '../korean/tokens/morpheme.ts';
import { type Term, tokenWords } from '../korean/tokens/tokens.ts';
import type { Marked, Span } from './analyser-messages.ts';

/** Around a word that is looked for so much is cut: more than is shown of a text (see `passageOf`). */
const before = 60;
const behind = 200;
/** A word may stand in others that are none of it: after so many of those the text is cut as a whole. */
const mostTried = 5;

/**
 * The first text that has a word that is looked for. Texts that have it letter by letter are cut first, around it, and the
 * others, mostly, not at all: an article is long, and a line of it is shown.
 */
export function firstMarks(texts: string[], terms: Term[], analyse: Analyse): Marked {
  const wanted = new Set(terms.flatMap(({ forms, units }) => [...forms, ...units]));
  const cut = (text: string) => marksIn(text, wanted, analyse);
  for (const [index, text] of texts.entries())
    for (const at of placesOf(text.toLowerCase(), wanted)) {
      const { start, end } = around(text, at);
      const spans = cut(text.slice(start, end));
      if (spans.length > 0) return { index, spans: spans.map((span) => moved(span, start)) };
    }
  for (const [index, text] of texts.entries()) {
    const spans = cut(text);
    if (spans.length > 0) return { index, spans };
  }
  return { index: 0, spans: [] };
}

function marksIn(text: string, wanted: Set<string>, analyse: Analyse): Span[] {
  return tokenWords(text, analyse)
    .filter(({ tokens }) => tokens.some((token) => wanted.has(token.text)))
    .map(({ start, end }) => ({ start, end }));
}

/** Where any of some words stands letter by letter, in the order of the text. */
function placesOf(text: string, words: Set<string>): number[] {
  const places = [...words].flatMap((word) => placesOfWord(text, word));
  return places.sort((a, b) => a - b).slice(0, mostTried);
}

function placesOfWord(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0 && places.length < mostTried; at = text.indexOf(word, at + 1))
    places.push(at);
  return places;
}

/** At blanks, so that no word is cut. */
function around(text: string, at: number): Span {
  const start = at > before ? text.lastIndexOf(' ', at - before) + 1 : 0;
  const end = text.indexOf(' ', at + behind);
  return { start, end: end < 0 ? text.length : end };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
