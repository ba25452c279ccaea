import { decodeCp949 } from '../../korean/cp949.ts';
import { type Fault, faultAt, wrong } from '../fault.ts';

/** A line of a file, or what is wrong with it. */
export type Line = { line: number; text: string } | Fault;

/** What is longer is no line of quotes, and must not fill the memory. */
const longestLine = 64 * 1024;

type Decode = (bytes: Uint8Array) => string;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const decodeUtf8: Decode = (bytes) => utf8.decode(bytes);

/**
 * Lines of a stream of bytes, some at a time, in UTF-8 or CP949, whichever they are in: Excel on Korean Windows writes the
 * latter, and neither says so. Bytes are cut at line feeds, which are part of no character in both. UTF-16 is known by its
 * mark. No more is held than a chunk and a line.
 */
export async function* textLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let rest: Uint8Array = new Uint8Array();
  let number = 1;
  let isSkipping = false;
  let decode: Decode | null = null;
  const recode = recoder();
  for await (const chunk of stream) {
    const bytes = Buffer.concat([rest, recode(chunk)]);
    const end = bytes.lastIndexOf(10) + 1;
    rest = bytes.subarray(end);
    if (end > 0) {
      const whole = bytes.subarray(isSkipping ? bytes.indexOf(10) + 1 : 0, end);
      isSkipping = false;
      if (whole.length > 0) {
        decode ??= encodingOf(whole);
        const lines = linesOf(whole, number, decode ?? decodeUtf8);
        number += lines.length;
        yield lines;
      }
    }
    if (rest.length > longestLine) {
      if (!isSkipping) yield [faultAt(number++, wrong('long', { value: longestLine }))];
      isSkipping = true;
      rest = new Uint8Array();
    }
  }
  if (rest.length > 0 && !isSkipping) yield linesOf(rest, number, decode ?? encodingOf(rest) ?? decodeUtf8);
}

/** Makes UTF-8 of UTF-16; leaves all else as it is, without the mark of UTF-8. */
function recoder(): (chunk: Uint8Array) => Uint8Array {
  let decoder: TextDecoder | null | undefined;
  return (chunk) => {
    if (decoder === undefined) {
      const [a, b, c] = chunk;
      decoder = a === 0xff && b === 0xfe ? new TextDecoder('utf-16le') : null;
      if (a === 0xfe && b === 0xff) decoder = new TextDecoder('utf-16be');
      if (a === 0xef && b === 0xbb && c === 0xbf) return chunk.subarray(3);
    }
    return decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  };
}

/** Null where all is ASCII so far, which is both. A text of CP949 is never one of UTF-8 by chance for long. */
function encodingOf(bytes: Uint8Array): Decode | null {
  const lines = bytes.some((byte) => byte > 0x7f) ? splitBytes(bytes) : [];
  const strange = lines.filter((line) => line.some((byte) => byte > 0x7f));
  if (strange.length === 0) return null;
  const read = (decode: Decode) => strange.filter((line) => tried(decode, line) !== null).length;
  return read(decodeUtf8) >= read(decodeCp949) ? decodeUtf8 : decodeCp949;
}

function linesOf(bytes: Uint8Array, first: number, decode: Decode): Line[] {
  const whole = tried(decode, bytes);
  if (whole === null) return splitBytes(bytes).map((line, index) => lineOf(line, first + index, decode));
  const texts = whole.split('\n');
  if (texts.at(-1) === '') texts.pop();
  return texts.map((text, index) => ({ line: first + index, text: withoutReturn(text) }));
}

function lineOf(bytes: Uint8Array, line: number, decode: Decode): Line {
  const text = tried(decode, bytes);
  if (text !== null) return { line, text: withoutReturn(text) };
  return faultAt(line, wrong('encoding', { value: decode === decodeUtf8 ? 'UTF-8' : 'CP949' }));
}

function splitBytes(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

function tried(decode: Decode, bytes: Uint8Array): string | null {
  try {
    return decode(bytes);
  } catch {
    return null;
  }
}

const withoutReturn = (text: string) => (text.endsWith('\r') ? text.slice(0, -1) : text);
