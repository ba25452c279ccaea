import type { Draft, Finding } from './draft.ts';
import { type Hit, overTexts } from './over-texts.ts';
import { isDouble, type Mark, pairQuotationMarks } from './quotation-marks.ts';

/** Finds straight quotation marks; the fix puts the typographic ones, both of a pair with one key. */
export function checkStraightQuotation(draft: Draft): Finding[] {
  return overTexts('straight-quotation', draft, findStraight);
}

function findStraight(text: string): Hit[] {
  const { pairs, apostrophes } = pairQuotationMarks(text);
  const found: Hit[] = [];
  for (const { open, close } of pairs) {
    const edits = [replaced(open, '“‘'), replaced(close, '”’')].filter((edit) => edit !== null);
    const [first, ...also] = edits;
    if (first) found.push({ ...first, ...(also.length > 0 && { also }) });
  }
  // Those of English words (O'Neil) stay: they quote nothing.
  const straight = apostrophes.filter(({ at, mark }) => mark === "'" && /\d/.test(text.charAt(at + 1)));
  found.push(
    ...straight.map(({ at }) => ({ start: at, end: at + 1, variant: 'apostrophe', replacement: '’' })),
  );
  return found.sort((a, b) => a.start - b.start);
}

function replaced(
  { at, mark }: Mark,
  [double, single]: string,
): { start: number; end: number; replacement: string } | null {
  if (mark !== '"' && mark !== "'") return null;
  return { start: at, end: at + 1, replacement: (isDouble(mark) ? double : single) ?? mark };
}
