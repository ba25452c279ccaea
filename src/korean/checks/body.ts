import type { Draft, Finding } from './draft.ts';
import { finding } from './over-texts.ts';

/** An article says something; one that is all pictures says it in their captions. */
export function checkEmptyBody({ paragraphs, pictures }: Draft): Finding[] {
  const texts = [...paragraphs.map(({ text }) => text), ...pictures.map(({ caption }) => caption)];
  if (texts.some((text) => /[\p{L}\p{N}]/u.test(text))) return [];
  return [finding('empty-body', 'error', { field: 'paragraph', index: 0 }, { start: 0, end: 0 })];
}

/** Finds paragraphs that stand twice, as after a paste. Short ones (▲, 끝, names in a list) repeat by right. */
export function checkRepeatedParagraph({ paragraphs }: Draft): Finding[] {
  const seen = new Map<string, number>();
  return paragraphs.flatMap(({ text, kind }, index) => {
    const key = text.replace(/[\s\p{P}]+/gu, '');
    if ((kind !== 'paragraph' && kind !== 'quote') || key.length < 15) return [];
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const values = { first: String(first + 1) };
    return [
      finding(
        'repeated-paragraph',
        'warning',
        { field: 'paragraph', index },
        { start: 0, end: text.length, values },
      ),
    ];
  });
}
