import { rememberingFor } from '../remember.ts';
import { figureOfMeasure } from './amount.ts';
import { type HangulWord, hangulWord } from './hangul-word.ts';
import { readHanja } from './hanja.ts';
import { dependsOnNeighbours, type Neighbours, readInContext } from './in-context.ts';
import type { Analyse } from './morpheme.ts';
import type { Unit } from './nouns.ts';
import { isParticle } from './stem.ts';
import { type Piece, type Word, wordsOf } from './words.ts';

/** What a text is found by, and where: `at` counts the units of its words, from 1. */
export type Token = { text: string; at: number };

/** A word as it is looked for: by any of its whole forms, or by its units, where there are any, one after the other. */
export type Term = { forms: string[]; units: string[] };

/** What a text is found by. */
export function tokensOf(text: string, analyse: Analyse): Token[] {
  return tokenWords(text, analyse).flatMap(({ tokens }) => tokens);
}

/** The same, word by word, with the words' places in the text. */
export function tokenWords(text: string, analyse: Analyse) {
  let next = 1;
  let before = 1;
  const words = wordsOf(text);
  return words.map(({ pieces, start, end, isAside }, index) => {
    const word = pieces.length === 1 && pieces[0]?.kind === 'hangul' ? pieces[0].text : '';
    const read = dependsOnNeighbours(word) ? readInContext(word, neighboursOf(words, index), analyse) : null;
    const places = read ? placesIn(read) : placesOf(pieces, analyse);
    const at = isAside ? before : next;
    if (!isAside) {
      before = next + places.length - 1;
      next = before + 1;
    }
    const tokens = places.flatMap((texts, place): Token[] => texts.map((text) => ({ text, at: at + place })));
    return { start, end, tokens };
  });
}

/** What a word is found by, place by place: first the whole of it, too. */
type Places = string[][];

function placesIn({ stems, units: [first = [], ...more], also = [] }: HangulWord): Places {
  const whole = [...stems, ...also].filter((stem) => !first.includes(stem));
  return [[...whole, ...first], ...more];
}

/** News repeats its words: these are those of some ten thousand articles, some 20 MB, and reading one again costs nothing. */
const mostKnown = 60_000;
const hangulPlaces = rememberingFor(mostKnown, (word, analyse: Analyse) =>
  placesIn(hangulWord(word, analyse)),
);

function placesOf(pieces: Piece[], analyse: Analyse): Places {
  const [first, other] = pieces;
  return first?.kind === 'hangul' && !first.isCounter && !other
    ? hangulPlaces(first.text, analyse)
    : placesIn(readWord(pieces, analyse));
}

/** So many words before and behind one are looked at. */
const nearest = 3;

function neighboursOf(words: Word[], index: number): Neighbours {
  const before: string[] = [];
  const behind: string[] = [];
  for (let at = index; before.length < nearest && words[at]?.isNext; at -= 1)
    before.push(textOf(words[at - 1]));
  for (let at = index + 1; behind.length < nearest && words[at]?.isNext; at += 1)
    behind.push(textOf(words[at]));
  return { before, behind };
}

function textOf(word: Word | undefined): string {
  return word?.pieces.map((piece) => piece.text).join('') ?? '';
}

/** What is looked for by the words of a query. */
export function termsOf(query: string, analyse: Analyse): Term[] {
  return wordsOf(query).flatMap(({ pieces }) => {
    const { stems: forms, units } = readWord(pieces, analyse);
    if (units.length === 0) return [];
    // A single unit that is not the whole word may be cut too short: 우크라 of 우크라이나.
    const parts = units.length > 1 || forms.length === 0 ? units.map(([whole = '']) => whole) : [];
    return [{ forms, units: parts }];
  });
}

/** A word of several scripts, such as SK하이닉스가: the whole of it is a form beside its pieces. */
function readWord(word: Piece[], analyse: Analyse): HangulWord {
  const pieces = word.filter(
    ({ kind, text, isCounter }, index) => index === 0 || kind !== 'hangul' || isCounter || !isParticle(text),
  );
  const read = pieces.map((piece) => readPiece(piece, analyse));
  if (read.length < 2) return read[0] ?? { stems: [], units: [] };
  const heads = read.slice(0, -1).map(({ stems, units }) => stems[0] ?? units[0]?.[0] ?? '');
  const { stems: lasts } = read.at(-1) as HangulWord;
  return {
    stems: lasts.map((last) => heads.join('') + last),
    units: read.flatMap(({ units }) => units),
    also: read.flatMap(({ also = [] }) => also),
  };
}

function readPiece({ kind, text, isCounter }: Piece, analyse: Analyse): HangulWord {
  if (isCounter) return { stems: [text], units: [[text]] };
  if (kind === 'hangul') return hangulWord(text, analyse);
  if (kind === 'hanja') return readHanja(text);
  const unit = latinUnit(text);
  return { stems: unit.slice(0, 1), units: [unit] };
}

/**
 * HBM3E is found by HBM, too, A350-1000 by A350, 3.4% by 3.4 and 150mm by 150. H100 stays whole: nobody looks for H. A
 * hyphen does not matter: F-35 is F35, but 3-1 is not 31.
 */
function latinUnit(text: string): Unit {
  const isName = /^\p{L}/u.test(text);
  const whole = isName ? text.replaceAll('-', '') : text;
  const letters = /^\p{L}{2,}(?=[\p{N}&-])/u.exec(text)?.[0];
  const head = isName ? /^[^-]{2,}(?=-)/.exec(text)?.[0] : null;
  const plain = text.endsWith('%') ? text.slice(0, -1) : figureOfMeasure(text);
  return [...new Set([whole, head, letters, plain])].filter((each): each is string => Boolean(each));
}
