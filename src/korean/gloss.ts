import { canReadAs } from './hanja-readings.ts';
import { isJapaneseSurname, soundsJapanese } from './japanese-surnames.ts';

/** A reading with its Hanja at first mention: `시진핑(習近平)`. */
export type Gloss = { text: string; hanja: string };

/** A gloss in a text: `raw` is the text from `start` to `end` (offsets in UTF-16 units). */
export type FoundGloss = Gloss & { start: number; end: number; raw: string };

const HANJA = /[\p{Script=Han}々〇]/u;
const HANJA_RUN = /[\p{Script=Han}々〇]+(?:[ ·ㆍ・‧]?[\p{Script=Han}々〇]+){0,12}/u;
/** Longest content of a gloss's brackets and longest reading before it that are looked at. */
const LONGEST_INSIDE = 80;
const LONGEST_READING = 40;

/**
 * Finds the glosses of a text, in order. The reading is cut so that its syllables match the characters where
 * they can; where they cannot (베이징(北京), 마오쩌둥(毛澤東)) it is the whole word before the bracket.
 */
export function findGlosses(text: string): FoundGloss[] {
  const found: FoundGloss[] = [];
  for (const open of text.matchAll(/[(（]/g)) {
    const gloss = readGloss(text, open.index, found.at(-1)?.end ?? 0);
    if (gloss) found.push(gloss);
  }
  return found;
}

function readGloss(text: string, open: number, from: number): FoundGloss | null {
  const inside = text.slice(open + 1, open + 1 + LONGEST_INSIDE);
  const close = matchingClose(inside);
  const hanja = leadingHanja(close < 0 ? '' : inside.slice(0, close));
  if (hanja === null) return null;
  const reading = findReading(text.slice(Math.max(from, open - LONGEST_READING), open), hanja);
  if (reading === null) return null;
  const start = open - reading.back;
  const end = open + close + 2;
  return { text: reading.text, hanja, start, end, raw: text.slice(start, end) };
}

function matchingClose(inside: string): number {
  let depth = 1;
  for (let index = 0; index < inside.length; index += 1) {
    const character = inside.charAt(index);
    if (character === '\n') return -1;
    if (character === '(' || character === '（') depth += 1;
    if (character === ')' || character === '）') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

// Latin may come first (`Xi Jinping·習近平`), Hangul may not: `(당시 中 주석)` is a remark, not a gloss.
function leadingHanja(inside: string): string | null {
  if (!HANJA.test(inside)) return null;
  const run = HANJA_RUN.exec(inside);
  if (!run || !/^[A-Za-z.,·'\s-]*$/.test(inside.slice(0, run.index))) return null;
  const after = inside.charAt(run.index + run[0].length);
  return /[가-힣]/.test(after) ? null : run[0].trim();
}

type Reading = { text: string /** Characters from the reading's start to the bracket. */; back: number };

function findReading(before: string, hanja: string): Reading | null {
  const tail = /['"’”」』》>]?\s?$/.exec(before)?.[0] ?? '';
  const head = before.slice(0, before.length - tail.length);
  const words = trailingWords(head);
  const characters = [...hanja.replace(/[^\p{Script=Han}々〇]/gu, '')];
  const text = cutReading(words, characters, /[·ㆍ・‧]/.test(hanja));
  return text === null ? null : { text, back: text.length + tail.length };
}

/** The Hangul words that stand right before the bracket, nearest first; a middle dot keeps words together. */
function trailingWords(head: string): string[] {
  const run = /[가-힣·ㆍ・‧]+(?: [가-힣·ㆍ・‧]+){0,6}$/.exec(head)?.[0] ?? '';
  return run.split(' ').filter(Boolean).reverse();
}

function cutReading(words: string[], hanja: string[], dotted: boolean): string | null {
  const whole = words[0]?.replace(/^[·ㆍ・‧]+/, '') ?? '';
  const last = dotted ? whole : (whole.split(/[·ㆍ・‧]/).at(-1) ?? '');
  const length = syllables(last);
  if (length === 0) return null;
  if (length === hanja.length) return withSurname(words, last, hanja);
  if (length < hanja.length) return extendReading(words, last, hanja.length);
  const suffix = last.slice(-hanja.length);
  if (canReadAs(hanja, suffix)) return suffix;
  return hanja.length === 1 ? null : withSurname(words, last, hanja);
}

// A reading has at least one syllable for each character, so it takes in words to the left until it has.
function extendReading(words: string[], last: string, wanted: number): string | null {
  let text = last;
  for (const word of words.slice(1)) {
    text = `${word} ${text}`;
    if (syllables(text) >= wanted) return text;
  }
  return wanted - syllables(last) > 1 ? null : last;
}

// 이시바 시게루(石破茂): the given name alone has as many syllables as the characters, or more.
function withSurname(words: string[], last: string, hanja: string[]): string {
  const before = words[1] ?? '';
  const isName = isJapaneseSurname(before) || (soundsJapanese(before) && soundsJapanese(last));
  return hanja.length >= 3 && isName && !canReadAs(hanja, last) ? `${before} ${last}` : last;
}

function syllables(text: string): number {
  return text.replace(/[^가-힣]/g, '').length;
}
