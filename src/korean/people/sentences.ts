import type { Quoted } from './words-of-paragraph.ts';

/** The end of a sentence, with closing marks; no end is longer. */
const ENDING = /[.?!…]{1,6}["”’')\]]{0,3}(?=\s|$)/g;

export type Sentence = { start: number; end: number };

/** The sentences of a paragraph. What stands within double quotation marks belongs to the sentence around it. */
export function sentencesOf(text: string, quoted: Quoted[]): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let region = 0;
  for (const { 0: mark, index } of text.matchAll(ENDING)) {
    const last = index + mark.length;
    while ((quoted[region]?.end ?? Number.POSITIVE_INFINITY) < last) region += 1;
    const around = quoted[region];
    if (around !== undefined && around.start < index && last < around.end) continue;
    // “왜?”라고 goes on; “그렇다.” 홍 씨는 does not.
    if (last === around?.end && /^\s+(?:이?라|고 )/.test(text.slice(last, last + 6))) continue;
    push(found, text, start, last);
    start = last;
  }
  push(found, text, start, text.length);
  return found;
}

function push(found: Sentence[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  if (part.trim() === '') return;
  const start = from + part.length - part.trimStart().length;
  found.push({ start, end: from + part.trimEnd().length });
}
