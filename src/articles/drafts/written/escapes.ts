/**
 * `\` takes from the sign behind it what it would mean; `\{a}` is the character of that number, for what a field of a
 * form cannot hold or would lose; `\{}` is nothing, where something has to stand.
 */
const escaped = /\\(?:\{([\da-f]{0,6})\}|([ -/:-@[-`{-~]))/y;

export const nothing = '\\{}';

/** The escape that stands at a place: what it says and how long it is written. */
export function escapeAt(written: string, at: number): { text: string; length: number } | null {
  escaped.lastIndex = at;
  const found = written[at] === '\\' ? escaped.exec(written) : null;
  if (!found) return null;
  const [{ length }, number, sign] = found;
  if (number === undefined) return { text: sign ?? '', length };
  const code = Number.parseInt(number || '0', 16);
  if (code > 0x10ffff) return null;
  return { text: number === '' ? '' : String.fromCodePoint(code), length };
}

/** The number of the sign's character: the one way that loses none. */
export function numbered(sign: string): string {
  return `\\{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Blanks other than the plain one, controls and torn halves: forms and stores change or drop them. */
export function isLost(sign: string): boolean {
  return /[^\S ]|\p{Cc}|\p{Cs}/u.test(sign);
}

/** Splits at a sign that no `\` stands before. */
export function splitAt(written: string, sign: string, limit = Number.POSITIVE_INFINITY): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  for (let at = 0; at < written.length && parts.length + 1 < limit; at++) {
    if (written[at] === '\\') at += (escapeAt(written, at)?.length ?? 1) - 1;
    else if (written[at] === sign) {
      parts.push([from, at]);
      from = at + 1;
    }
  }
  return [...parts, [from, written.length]];
}
