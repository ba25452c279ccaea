import { type Cast, emptyCast, type Person } from './cast.ts';
import type { FoundInText, FoundQuotation } from './found.ts';
import { findIntroductions } from './introductions.ts';
import { findLaterMentions } from './later-mentions.ts';
import { mention, nestedIn, quotationsIn } from './quotations.ts';
import type { Reference } from './reference.ts';
import { nobody, type Said } from './thread.ts';
import { findUnexplained } from './unexplained.ts';
import { type Paragraph, readParagraph } from './words-of-paragraph.ts';

/**
 * Finds the people whom an article speaks of, and who says what. `paragraphs` are plain text (NFC) without byline and
 * credits. What is found and what is not: docs/people-and-quotations.md.
 */
export function findInText(paragraphs: string[]): FoundInText {
  const cast = emptyCast(paragraphs);
  const read = paragraphs.map((text, index) => readParagraph(text, paragraphs[index + 1]));
  const references = referencesIn(cast, read);
  const people = inOrder(cast, references, paragraphs);
  const places = new Map(people.map((person, index) => [person, index]));
  const quotations: FoundQuotation[] = [];
  let thread = nobody;
  for (const [index, paragraph] of read.entries()) {
    const found = quotationsIn(cast, paragraph, references[index] ?? [], thread);
    thread = found.thread;
    quotations.push(...found.said.map((said) => quotation(index, paragraph.text, said, places)));
  }
  return {
    people: people.map(({ name, hanja, latin, titles, mentions }) => ({
      name,
      hanja,
      latin,
      titles,
      mentions,
    })),
    quotations,
  };
}

/** First who is named in full anywhere, since a short form may come first: then every other mention. */
function referencesIn(cast: Cast, paragraphs: Paragraph[]): Reference[][] {
  const introduced = paragraphs.map((paragraph) => findIntroductions(cast, paragraph));
  const more = findUnexplained(cast, paragraphs, introduced.map(takenBy));
  return paragraphs.map((paragraph, index) => {
    const found = [...(introduced[index] ?? []), ...(more[index] ?? [])];
    const all = [...found, ...findLaterMentions(cast, paragraph, takenBy(found))];
    return all.sort((a, b) => a.first - b.first);
  });
}

function takenBy(references: Reference[]): Set<number> {
  return new Set(
    references.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );
}

function inOrder(cast: Cast, references: Reference[][], texts: string[]): Person[] {
  for (const [paragraph, list] of references.entries()) {
    for (const one of list) one.person.mentions.push(mention(paragraph, texts[paragraph] ?? '', one));
  }
  const first = ({ mentions: [one] }: Person) =>
    one ? one.paragraph * 1e6 + one.start : Number.POSITIVE_INFINITY;
  return cast.people.filter(({ mentions }) => mentions.length > 0).sort((a, b) => first(a) - first(b));
}

function quotation(paragraph: number, text: string, said: Said, places: Map<Person, number>): FoundQuotation {
  const words = mention(paragraph, text, said);
  return {
    text: words.text,
    isDirect: said.isDirect,
    speaker: said.person ? (places.get(said.person) ?? null) : null,
    speakerText: said.text,
    words,
    sentence: mention(paragraph, text, said.sentence),
    nested: nestedIn(words.text),
  };
}
