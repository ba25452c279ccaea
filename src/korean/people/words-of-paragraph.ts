import { type FoundGloss, findGlosses } from '../gloss.ts';
import { findQuotations } from '../quotation.ts';
import { stemsOf } from '../tokens/stem.ts';

/** What stands between a word and the one before it. */
type Gap = 'start' | 'joined' | 'space' | 'dot' | 'comma' | 'break';

/** A word of a paragraph. Of `시진핑(習近平)은` the bracket is aside and 은 the tail. */
export type Word = {
  text: string;
  start: number;
  /** Past the word, its bracket and what stands right behind that. */
  end: number;
  gap: Gap;
  aside: string | null;
  tail: string;
  gloss: FoundGloss | null;
  /** Within double quotation marks. */
  isQuoted: boolean;
  /** Every rule asks for them, and for the one that is a title: read once, when the first does. */
  stems?: Stem[];
  title?: Stem | null;
};

/** A stretch of a paragraph within double quotation marks, the marks included. */
export type Quoted = { start: number; end: number /** It goes on in the next paragraph. */; isOpen: boolean };

export type Paragraph = { text: string; words: Word[]; quoted: Quoted[] };

const WORD = /[가-힣A-Za-z0-9\p{Script=Han}㈜&]+(?:[.'’-][A-Za-z0-9]+)*/gu;
const LONGEST_ASIDE = 60;
/** What may follow a noun beyond the particles: it is somebody, and is so in the past, or something else as well. */
const COPULA = /(?:이자|자|이었다|였다|이다|다|이며|이라는|라는)$/;

/** The words of a paragraph with what stands around them. `next` is the paragraph behind it. */
export function readParagraph(text: string, next = ''): Paragraph {
  const quoted = outermostSpeech(text, next);
  const glosses = new Map(findGlosses(text).map((gloss) => [text.indexOf('(', gloss.start), gloss]));
  const words: Word[] = [];
  let past = 0;
  let region = 0;
  for (const { 0: found, index: start } of text.matchAll(WORD)) {
    if (start < past) continue;
    const bracket = asideAt(text, start + found.length);
    const end = start + found.length + (bracket?.length ?? 0);
    while ((quoted[region]?.end ?? Number.POSITIVE_INFINITY) <= start) region += 1;
    words.push({
      text: found,
      start,
      end,
      gap: gapOf(text.slice(past, start), words.length === 0),
      aside: bracket?.aside ?? null,
      tail: bracket?.tail ?? '',
      gloss: glosses.get(start + found.length + (bracket?.blank ?? 0)) ?? null,
      isQuoted: (quoted[region]?.start ?? Number.POSITIVE_INFINITY) < start,
    });
    past = end;
  }
  return { text, words, quoted };
}

function outermostSpeech(text: string, next: string): Quoted[] {
  const found: Quoted[] = [];
  for (const { start, end } of findQuotations(text)) {
    if (/["“]/.test(text.charAt(start)) && start >= (found.at(-1)?.end ?? 0))
      found.push({ start, end, isOpen: false });
  }
  const last = Math.max(text.lastIndexOf('“'), text.lastIndexOf('"'));
  // Speech over two paragraphs has an opening mark in each, and one closing mark.
  if (/^["“]/.test(next) && last >= (found.at(-1)?.end ?? 0) && /[^\s”"]/.test(text.charAt(last + 1))) {
    found.push({ start: last, end: text.length, isOpen: true });
  }
  return found;
}

type Aside = { aside: string; tail: string; length: number; blank: number };

function asideAt(text: string, at: number): Aside | null {
  const blank = text.startsWith(' (', at) ? 1 : 0;
  if (text.charAt(at + blank) !== '(') return null;
  const inside = text.slice(at + blank + 1, at + blank + 1 + LONGEST_ASIDE);
  const close = inside.indexOf(')');
  if (close < 1 || inside.slice(0, close).includes('(')) return null;
  const behind = /^[가-힣]{1,5}/.exec(inside.slice(close + 1))?.[0] ?? '';
  const tail = isTail(behind) ? behind : '';
  return { aside: inside.slice(0, close), tail, length: blank + close + 2 + tail.length, blank };
}

function isTail(behind: string): boolean {
  return (
    behind !== '' &&
    (stemsOf(`가${behind}`).includes('가') ||
      stemsOf(`각${behind}`).includes('각') ||
      COPULA.exec(behind)?.index === 0)
  );
}

function gapOf(between: string, isFirst: boolean): Gap {
  if (isFirst) return 'start';
  if (between === '') return 'joined';
  if (/^ +$/.test(between)) return 'space';
  if (/^ ?[·ㆍ・‧] ?$/.test(between)) return 'dot';
  return /^, ?$/.test(between) ? 'comma' : 'break';
}

/** A word without a particle, and the particle. */
export type Stem = { stem: string; particle: string };

/** The ways to read a word without its particle, the whole word first. A word with a bracket has one reading. */
export function stemsOfWord(word: Word): Stem[] {
  word.stems ??= readStems(word);
  return word.stems;
}

function readStems({ text, aside, tail }: Word): Stem[] {
  if (aside !== null) return [{ stem: text, particle: tail }];
  const copula = COPULA.exec(text)?.[0] ?? '';
  const stems = [text, ...stemsOf(text), ...(copula === '' ? [] : [text.slice(0, -copula.length)])];
  return stems.filter(Boolean).map((stem) => ({ stem, particle: text.slice(stem.length) }));
}
