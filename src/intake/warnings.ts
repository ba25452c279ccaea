import type { Draft } from './draft.ts';
import { endsSentence } from './lines.ts';

/** English sentences, each beginning with the field's name, on what could not be read and should be looked at. */
export function warningsFor(draft: Draft): string[] {
  const warnings = [...draft.warnings];
  if (draft.headline === null) warnings.push('headline: none was found on the page');
  if (draft.published === null) warnings.push(`publishedAt: ${missing(draft, 'published')}`);
  if (draft.modified === null && draft.timeLabels.has('modified'))
    warnings.push(`modifiedAt: ${missing(draft, 'modified')}`);
  if (draft.paragraphs.length === 0 && draft.pictures.length === 0)
    warnings.push('paragraphs: the page has no article text');
  const last = draft.paragraphs.at(-1);
  if (last !== undefined && isCutOff(draft, last))
    warnings.push('paragraphs: the last one ends in the middle of a sentence');
  return warnings;
}

function missing(draft: Draft, field: 'published' | 'modified'): string {
  return draft.timeLabels.has(field)
    ? 'the label is on the page but has no readable time'
    : 'the page has no such time';
}

function isCutOff(draft: Draft, last: string): boolean {
  return last.length >= 40 && !endsSentence(last) && draft.emails.length === 0 && draft.related.length === 0;
}
