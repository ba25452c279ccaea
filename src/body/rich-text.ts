/** A link on some words of a text. `at` says where they stand, if it is not where they first come. */
export type Link = { text: string; at?: number; href: string };

/** A footnote behind some words of a text, or, behind none, at a place. */
type Footnote = { after: string; at?: number; text: string };

/**
 * A text with its links and footnotes in their order. They are given by the words that they belong to, and not as
 * pieces: texts lose the blanks at their ends on the way in.
 */
export type TextWithLinks = { text: string; links?: Link[]; footnotes?: Footnote[] };

export type RichText = string | TextWithLinks;

export type PlacedText = {
  text: string;
  links: { start: number; end: number; href: string }[];
  footnotes: { at: number; text: string }[];
};

/** Finds the places of links and footnotes. A footnote whose words are not there stands at the end. */
export function placed(rich: RichText): PlacedText {
  if (typeof rich === 'string') return { text: rich, links: [], footnotes: [] };
  const { text } = rich;
  const links = inOrder(text, rich.links ?? [], (link) => link.text).flatMap(({ given, start, end }) =>
    start === null || start === end ? [] : [{ start, end, href: given.href }],
  );
  const footnotes = inOrder(text, rich.footnotes ?? [], (note) => note.after).map(
    ({ given, start, end }) => ({
      at: start === null ? text.length : end,
      text: given.text,
    }),
  );
  return { text, links, footnotes: footnotes.sort((a, b) => a.at - b.at) };
}

/** The first link or footnote whose words do not stand in the text. */
export function missingWords({ text, links = [], footnotes = [] }: TextWithLinks): string | null {
  const isMissing = ({ start }: { start: number | null }) => start === null;
  const link = inOrder(text, links, (one) => one.text).find(isMissing);
  return (
    link?.given.text ?? inOrder(text, footnotes, (one) => one.after).find(isMissing)?.given.after ?? null
  );
}

/** Each behind the one before, so that links cannot overlap. */
function inOrder<T extends { at?: number }>(text: string, all: T[], wordsOf: (given: T) => string) {
  let from = 0;
  return all.map((given) => {
    const words = wordsOf(given);
    const { at = -1 } = given;
    const isThere = at >= from && at <= text.length && text.startsWith(words, at);
    const found = isThere || words === '' ? at : text.indexOf(words, from);
    const start = found < 0 || (words === '' && !isThere) ? null : found;
    const end = (start ?? 0) + words.length;
    if (start !== null) from = end;
    return { given, start, end };
  });
}
