/** A code in brackets: `카카오[035720]`, `네이버(035420)`, `엔비디아(NVDA)`, `(NASDAQ:NVDA)`. */
export type FoundCode = {
  code: string;
  /** Of the bracket and what it holds, in UTF-16 units. */
  start: number;
  end: number;
  /** Six figures are no word: whose code it is follows from them alone. WHO and IMF are words first. */
  isSure: boolean;
  /** What stands before the bracket, as names are compared. */
  before: string;
};

const bracketed = /[[(［（](?:[A-Z]{2,8}: ?)?(\d[0-9A-Z]{5}|[A-Z][A-Z0-9.-]{0,9})[\])］）]/g;

/** Names of instruments are some twenty letters long. */
const longestBefore = 60;
/** A body with more is a table of all that is listed. */
const mostCodes = 200;

/** The codes of a text, in order. */
export function findCodes(text: string): FoundCode[] {
  const found: FoundCode[] = [];
  for (const match of text.matchAll(bracketed)) {
    if (found.length === mostCodes) break;
    const code = match[1] ?? '';
    found.push({
      code,
      start: match.index,
      end: match.index + match[0].length,
      isSure: /^\d/.test(code),
      before: comparable(text.slice(Math.max(0, match.index - longestBefore), match.index)),
    });
  }
  return found;
}

/** Names are the same whatever blanks and capitals they have. */
function comparable(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '');
}

/** Whether a code is that of somebody who has these names. */
export function isNamed({ isSure, before }: FoundCode, names: string[]): boolean {
  return isSure || names.some((name) => before.endsWith(comparable(name)));
}

/** Where the name before a bracket begins; the bracket's own place where none stands there by itself. */
export function startOfName(text: string, { start, before }: FoundCode, names: string[]): number {
  const name = names.filter((one) => before.endsWith(comparable(one))).sort((a, b) => b.length - a.length)[0];
  if (!name) return start;
  const from = text.slice(0, start).trimEnd().length - name.length;
  const isWhole = comparable(text.slice(from, start)) === comparable(name);
  return isWhole && !/[\p{L}\p{N}]/u.test(text.charAt(from - 1)) ? from : start;
}
