import { type DraftContent, emptyDraft } from '../draft-content.ts';

/** Words of a draft that a note is about, and the field that they were selected in. */
export type QuotedPassage = { field: keyof DraftContent; quote: string };

/** Enough to know a passage again; who selects the whole text means its beginning. */
const longestQuote = 300;

/** The passage that a form names; null where it names none. */
export function passageIn({ field, quote }: { field: string; quote: string }): QuotedPassage | null {
  const words = quote.slice(0, longestQuote).toWellFormed().trim();
  const named = Object.keys(emptyDraft).find((name) => name === field);
  return words && named ? { field: named as keyof DraftContent, quote: words } : null;
}

/** Whether a text still has these words; how they are broken into lines makes no difference. */
export function standsIn(text: string, words: string): boolean {
  return inOneLine(text).includes(inOneLine(words));
}

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
