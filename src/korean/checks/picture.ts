import type { Draft, Finding } from './draft.ts';
import { finding } from './over-texts.ts';

/** A picture needs its caption and its credit to go out, and a text for those who cannot see it. */
export function checkPictures(draft: Draft): Finding[] {
  const parts = ['caption', 'credit', 'alt'] as const;
  return draft.pictures.flatMap((picture, index) =>
    parts
      .filter((part) => picture[part].trim() === '')
      .map((part) =>
        finding(
          'picture',
          part === 'alt' ? 'warning' : 'error',
          { field: 'picture', index, part },
          { start: 0, end: picture[part].length, variant: part, values: { number: String(index + 1) } },
        ),
      ),
  );
}
