import type { Mark, Node } from 'prosemirror-model';
import { type FoundGloss, findGlosses } from '../korean/gloss.ts';
import { findQuotations } from '../korean/quotation.ts';
import { checkHref } from './href.ts';
import { type PlacedText, placed, type RichText } from './rich-text.ts';
import { bodySchema } from './schema.ts';

const { nodes, marks } = bodySchema;

/**
 * Text with its marks. The characters of a gloss and their brackets leave the text: they live in the mark.
 * @throws RangeError where a link leads to no address of http, https or mailto
 */
export function inlineNodes(rich: RichText): Node[] {
  const given = placed(rich);
  const { text, links, footnotes } = given;
  const quotations = findQuotations(text).filter(
    ({ start, depth }) => depth === 1 && isSpeech(text.charAt(start)),
  );
  const glosses = glossesOf(given);
  const edges = edgesOf([...quotations, ...glosses, ...links], footnotes, text.length);
  return edges.flatMap((start, index) => {
    const end = edges[index + 1] ?? start;
    const around = quotations.some((quoted) => quoted.start <= start && end <= quoted.end);
    const within = quotations.some((quoted) => quoted.start < start && start < quoted.end);
    const notes = footnotes
      .filter(({ at }) => at === start)
      .map((note) => nodes.footnote.create({ text: note.text }, null, quotation(within)));
    if (end === start) return notes;
    const outside = [...quotation(around), ...linkAt(links, start)];
    const gloss = glosses.find((found) => found.start === start && found.end === end);
    return [...notes, gloss ? glossNode(gloss, outside) : bodySchema.text(text.slice(start, end), outside)];
  });
}

/** Of two that touch, equal marks would become one: the second stays text. So does one that a link cuts. */
function glossesOf({ text, links, footnotes }: PlacedText): FoundGloss[] {
  const edges = [...links.flatMap(({ start, end }) => [start, end]), ...footnotes.map(({ at }) => at)];
  return findGlosses(text)
    .filter(({ start, end }) => !edges.some((edge) => start < edge && edge < end))
    .filter(({ start }, index, all) => all[index - 1]?.end !== start);
}

function edgesOf(
  ranges: { start: number; end: number }[],
  points: { at: number }[],
  length: number,
): number[] {
  const cuts = new Set([0, length, ...points.map(({ at }) => at)]);
  for (const { start, end } of ranges) cuts.add(start).add(end);
  return [...cuts].sort((a, b) => a - b);
}

/** Single marks stand for a term or a thought; speech has double ones. */
function isSpeech(mark: string): boolean {
  return mark === '“' || mark === '"';
}

function quotation(isQuoted: boolean): Mark[] {
  return isQuoted ? [marks.quotation.create()] : [];
}

function linkAt(links: PlacedText['links'], start: number): Mark[] {
  const link = links.find((one) => one.start <= start && start < one.end);
  if (!link) return [];
  checkHref(link.href);
  return [marks.link.create({ href: link.href })];
}

/** `raw` may have a closing mark between the reading and the bracket: ‘왕이’(王毅). */
function glossNode({ raw, hanja }: FoundGloss, around: Mark[]): Node {
  const bracket = raw.search(/[(（]/);
  const written = raw.slice(bracket + 1, -1);
  return bodySchema.text(raw.slice(0, bracket), [...around, marks.gloss.create({ hanja, written })]);
}
