import type { FoundInText } from './found.ts';

/** Finds the people whom an article speaks of, and who says what. `paragraphs` are plain text without byline and credits. */
export function findInText(_paragraphs: string[]): FoundInText {
  return { people: [], quotations: [] };
}
