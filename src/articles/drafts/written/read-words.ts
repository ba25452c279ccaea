import { isSafeHref } from '../../../body/href.ts';
import type { TextWithLinks } from '../../../body/rich-text.ts';
import { escapeAt } from './escapes.ts';

/** A stretch of what is written, and where each of its UTF-16 units stands in the whole text. */
export type Raw = { text: string; places: number[] };

/** Words as they are read, links and footnotes beside them. */
export type Words = Raw & {
  /** Units that an escape gave: a blank among them stays. */
  isKept: boolean[];
  links: { start: number; end: number; href: string }[];
  footnotes: { at: number; words: Words }[];
};

export function sliceOf({ text, places }: Raw, from: number, to = text.length): Raw {
  return { text: text.slice(from, to), places: places.slice(from, to + 1) };
}

/** Lines as one: a line break is a blank. */
export function joined(lines: Raw[]): Raw {
  return {
    text: lines.map(({ text }) => text).join(' '),
    places: lines.flatMap(({ text, places }, index) =>
      index < lines.length - 1 ? places.slice(0, text.length + 1) : places,
    ),
  };
}

/** Reads words in which `[말](https://…)` is a link and `[각주: …]` a footnote. */
export function readWords(raw: Raw): Words {
  const words = noWords();
  const closings = closingsOf(raw.text);
  for (let at = 0; at < raw.text.length; ) {
    const close = closings.get(at);
    const found = close === undefined ? null : (footnoteAt(raw, at, close) ?? linkAt(raw, at, close));
    if (found === null) at = takeSign(words, raw, at);
    else if ('words' in found) {
      words.footnotes.push({ at: words.text.length, words: found.words });
      at = found.end;
    } else {
      const start = words.text.length;
      for (let inside = at + 1; inside < found.close; ) inside = takeSign(words, raw, inside);
      words.links.push({ start, end: words.text.length, href: found.href });
      at = found.end;
    }
  }
  return ended(words, raw);
}

/** Reads words in which brackets mean nothing. */
export function readPlain(raw: Raw): Words {
  const words = noWords();
  for (let at = 0; at < raw.text.length; ) at = takeSign(words, raw, at);
  return ended(words, raw);
}

function noWords(): Words {
  return { text: '', places: [], isKept: [], links: [], footnotes: [] };
}

function takeSign(words: Words, { text, places }: Raw, at: number): number {
  const escaped = escapeAt(text, at);
  const sign = escaped?.text ?? text.charAt(at);
  words.text += sign;
  for (let unit = 0; unit < sign.length; unit++) {
    words.places.push(places[at] ?? 0);
    words.isKept.push(escaped !== null);
  }
  return at + (escaped?.length ?? 1);
}

function ended(words: Words, { text, places }: Raw): Words {
  words.places.push(places[text.length] ?? 0);
  return words;
}

/** Where each opening bracket is closed. */
export function closingsOf(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += (escapeAt(text, at)?.length ?? 1) - 1;
    else if (text[at] === '[') open.push(at);
    else if (text[at] === ']') closings.set(open.pop() ?? -1, at);
  }
  return closings;
}

const footnoteMark = '[각주:';

function footnoteAt(raw: Raw, at: number, close: number) {
  if (!raw.text.startsWith(footnoteMark, at)) return null;
  return { words: readPlain(sliceOf(raw, at + footnoteMark.length, close)), end: close + 1 };
}

function linkAt({ text }: Raw, at: number, close: number) {
  const address = text[close + 1] === '(' ? addressAt(text, close + 2) : null;
  if (!address || text[address.end] !== ')' || !isSafeHref(address.href) || close === at + 1) return null;
  return { href: address.href, close, end: address.end + 1 };
}

/** An address up to a blank or the bracket that closes it; brackets of its own may stand in pairs. */
export function addressAt(text: string, from: number): { href: string; end: number } {
  let href = '';
  let depth = 0;
  let at = from;
  for (; at < text.length; ) {
    const sign = text.charAt(at);
    const escaped = escapeAt(text, at);
    if (/[\s[\]]/.test(sign) || (sign === ')' && depth === 0)) break;
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    href += escaped?.text ?? sign;
    at += escaped?.length ?? 1;
  }
  return { href, end: at };
}

/** The text of an article: one blank for several, none at the ends. */
export function wordsOf(words: Words): TextWithLinks {
  const { text, at } = withoutSpareBlanks(words);
  const links = words.links
    .map(({ start, end, href }) => ({ at: at(start), text: text.slice(at(start), at(end)), href }))
    .filter((link) => link.text !== '');
  const footnotes = words.footnotes.map((note) => ({
    at: at(note.at),
    after: '',
    text: textOf(note.words),
  }));
  return { text, ...(links.length > 0 && { links }), ...(footnotes.length > 0 && { footnotes }) };
}

export function textOf(words: Words): string {
  return withoutSpareBlanks(words).text;
}

function withoutSpareBlanks({ text, isKept }: Words) {
  let clean = '';
  let blank = '';
  const moved: number[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    const sign = text.charAt(unit);
    moved.push(clean.length + blank.length);
    if (!isKept[unit] && /\s/.test(sign)) blank = clean === '' ? '' : ' ';
    else {
      clean += blank + sign;
      blank = '';
    }
  }
  const { length } = clean;
  return { text: clean, at: (unit: number) => Math.min(moved[unit] ?? length, length) };
}
