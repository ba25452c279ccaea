import type { Draft, Finding } from './draft.ts';
import { type Hit, overTexts } from './over-texts.ts';

// The parts of an address are as long as RFC 5321 lets them be.
const EMAIL =
  /(?<![\w.%+-])[\w.%+-]{1,64}[@＠][A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.[A-Za-z]{2,24}/g;
const BEFORE = '(?<![\\d.,-])';
const AFTER = '(?![\\d-])(?!\\.\\d)';
const MOBILE = new RegExp(
  `${BEFORE}(?:\\+82[ -]?\\(?0?\\)?|0)1[016789][ .)-]{0,2}\\d{3,4}[ .-]?\\d{4}${AFTER}`,
  'g',
);
const AREA = '(?:02|0(?:3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|80|50\\d?))';
const LANDLINE = new RegExp(`${BEFORE}\\(?${AREA}[.)-] ?\\d{3,4}[.-]\\d{4}${AFTER}`, 'g');
/** Nationwide numbers (대표번호) by prefix; 1592-1598 is a war, not a number. */
const NATIONWIDE = new RegExp(
  `${BEFORE}1(?:522|544|566|577|588|599|600|644|661|666|670|688|800|811|833|855|877|899)-\\d{4}${AFTER}`,
  'g',
);

/**
 * Finds addresses and telephone numbers. A mobile number belongs to a person and must not go out by oversight; other
 * numbers and addresses may be meant (문의처), so they are only pointed out.
 */
export function checkContact(draft: Draft): Finding[] {
  return overTexts('contact', draft, (text) =>
    [
      ...hits(text, EMAIL, { variant: 'email' }),
      ...hits(text, MOBILE, { variant: 'mobile', severity: 'error' }),
      ...hits(text, LANDLINE, { variant: 'phone' }),
      ...hits(text, NATIONWIDE, { variant: 'phone' }).filter((hit) => !isSpanOfYears(text, hit)),
    ].sort((a, b) => a.start - b.start),
  );
}

function hits(text: string, pattern: RegExp, as: Partial<Hit>): Hit[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    ...as,
    start: index,
    end: index + found.length,
    values: { text: found },
  }));
}

function isSpanOfYears(text: string, { start, end }: Hit): boolean {
  const [from = 0, to = 0] = text.slice(start, end).split('-').map(Number);
  return to > from && to <= from + 110;
}
