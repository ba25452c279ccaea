import type { AttributedPerson } from './attribute.ts';

/** Somebody whom the agency knows, as far as it takes to tell who is meant. */
export type Candidate = {
  id: number;
  name: string;
  distinction: string;
  aliases: string[];
  /** All that the desk and articles have written of him or her. */
  hanja: string[];
  titles: string[];
  isWithdrawn: boolean;
};

/**
 * Who of those known is meant by a name in an article: `null` where it is nobody of them, and somebody new. Hanja decide
 * where both have them: other ones make another person. Of several whom nothing tells apart, the one with a title of
 * the article is meant, or the first.
 */
export function whoIs(person: AttributedPerson, known: Candidate[]): Candidate | null {
  const ruled = known.find(({ id }) => id === person.personId);
  if (ruled) return ruled;
  const { hanja, titles } = person;
  const named = known.filter(({ name, aliases }) => name === person.name || aliases.includes(person.name));
  const same = hanja ? named.filter((each) => each.hanja.includes(hanja)) : [];
  const open = hanja ? named.filter((each) => each.hanja.length === 0) : named;
  const meant = same.length > 0 ? same : open;
  // Nobody who has asked not to be named is named because there is another of that name.
  const withdrawn = meant.find(({ isWithdrawn }) => isWithdrawn);
  if (withdrawn) return withdrawn;
  const titled = meant.find((each) => each.titles.some((title) => titles.includes(title)));
  return titled ?? meant[0] ?? null;
}
