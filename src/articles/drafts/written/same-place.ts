import { type Passage, passagesOf } from './passages.ts';
import type { Words } from './read-words.ts';

/**
 * The place in one text that a place in another is, where both say the same and only blanks, blank lines and escapes
 * differ: what was typed, and how the program writes it.
 */
export function samePlace(text: string, at: number, other: string): number {
  if (text === other) return at;
  const all = passagesOf(text).flatMap(wordsIn);
  const index = all.findIndex(({ places }) => (places[0] ?? 0) <= at && at <= (places.at(-1) ?? 0));
  const words = all[index];
  const same = passagesOf(other).flatMap(wordsIn)[index];
  if (!words || !same) return Math.min(at, other.length);
  let signs = 0;
  for (let unit = 0; unit < words.text.length && (words.places[unit] ?? 0) < at; unit++)
    if (!isBlank(words.text, unit)) signs += 1;
  let unit = 0;
  for (; unit < same.text.length && signs > 0; unit++) if (!isBlank(same.text, unit)) signs -= 1;
  // Before a word and not behind the one before.
  if (!/\s/.test(text.charAt(at) || ' ')) while (isBlank(same.text, unit)) unit += 1;
  return same.places[unit] ?? other.length;
}

function isBlank(text: string, unit: number): boolean {
  return /\s/.test(text.charAt(unit));
}

/** All words of a passage in their order, but for those that say nothing. */
function wordsIn(passage: Passage): Words[] {
  return allIn(passage).filter((words): words is Words => words !== null && words.text.trim() !== '');
}

function allIn(passage: Passage): (Words | null)[] {
  switch (passage.kind) {
    case 'list':
    case 'ordered list':
      return passage.items;
    case 'table':
      return [passage.caption, ...passage.header, ...passage.rows.flat()];
    case 'timeline':
      return passage.entries.flatMap(({ time, words }) => [time, words]);
    case 'figures':
      return [
        passage.gallery,
        ...passage.figures.flatMap(({ caption, credit, alt }) => [caption, credit, alt]),
      ];
    case 'quote':
      return [passage.words, passage.attribution];
    case 'embed':
      return [passage.title];
    case 'wall':
    case 'list end':
      return [];
    default:
      return [passage.words];
  }
}
