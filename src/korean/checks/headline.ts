import type { CheckSettings, Draft, Finding } from './draft.ts';
import { finding, type Hit } from './over-texts.ts';

const headline = { field: 'headline', index: 0 } as const;

/** A headline is there, is not too long for a phone or a portal, and does not end like a sentence. */
export function checkHeadline({ headline: text }: Draft, settings: CheckSettings): Finding[] {
  if (!/[\p{L}\p{N}]/u.test(text))
    return [finding('headline', 'error', headline, { start: 0, end: text.length, variant: 'empty' })];
  const hits = [lengthOf(text, settings), fullStopOf(text)].filter((hit) => hit !== null);
  return hits.map((hit) => finding('headline', 'warning', headline, hit));
}

function lengthOf(text: string, { headlineLong, headlineTooLong }: CheckSettings): Hit | null {
  const length = [...text].length;
  if (length <= headlineLong) return null;
  const hit = { start: 0, end: text.length, values: { length: String(length) } };
  if (length > headlineTooLong) return { ...hit, variant: 'too-long', severity: 'error' };
  return { ...hit, variant: 'long' };
}

// An ellipsis may end it, an abbreviation (Inc., vs.) too, and a quoted sentence keeps its own stop.
function fullStopOf(text: string): Hit | null {
  const stop = /(?<=[가-힣0-9%)\]”’])\.\s*$/.exec(text);
  return stop && { start: stop.index, end: text.length, variant: 'full-stop', replacement: '' };
}
