import type { Facts } from './facts.ts';

/** All that a picture is found by. */
export function searchTextOf(facts: Facts, from: { fileName: string; addedBy: string }): string {
  const { title, caption, alt, credit, creator, place, keywords } = facts;
  const parts = [title, caption, alt, credit, creator, place, ...keywords, from.fileName, from.addedBy];
  return inSmall(parts.filter(Boolean).join('\n'));
}

/** The pattern of LIKE for each word that somebody looks for: a picture that is found has them all. */
export function patternsOf(search: string): string[] {
  const words = inSmall(search).split(/\s+/).filter(Boolean);
  return words.slice(0, 10).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
}

const inSmall = (text: string) => text.normalize('NFC').toLowerCase();
