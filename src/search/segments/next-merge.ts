import { mostTogether } from './merge-postings.ts';

/** A segment as it is weighed whether it is put together with others. */
export type Weighed = { number: number; documents: number; newest: Date; oldest: Date };

/** Which segments are put together, and into how many: each of these is of a time of its own. */
export type Plan = { of: Weighed[]; into: number };

/** From so many of about one size on, segments are put together: an article is written once for each eightfold size. */
const together = 8;
/** No larger ones are made: what a search reads of a frequent word is its part of one of these. */
export const mostDocuments = 32_768;
/** So many large ones may be of one time. */
const mostOfOneTime = 8;
/** Of so large a part of all the room is free after they were put together. */
const largestPart = 1 / 8;

/** What is put together next; null where there are few of each size and of each time. */
export function nextMerge(segments: Weighed[]): Plan | null {
  return ofOneSize(segments) ?? ofOneTime(segments);
}

function ofOneSize(segments: Weighed[]): Plan | null {
  const growing = segments.filter((segment) => !isLarge(segment));
  const sizes = Map.groupBy(growing, ({ documents }) => Math.floor(Math.log(documents) / Math.log(together)));
  const size = [...sizes].sort(([a], [b]) => a - b).find(([, own]) => own.length >= together);
  return size ? { of: fitting(size[1].toSorted(byTime), mostDocuments), into: 1 } : null;
}

/** An archive that does not come in by its days makes large segments that are all of one time. */
function ofOneTime(segments: Weighed[]): Plan | null {
  const large = segments.filter(isLarge);
  // Neighbours that were parted may share the moment at which they were.
  const crowds = large.map(({ newest }) =>
    large.filter((other) => other.oldest < newest && other.newest >= newest),
  );
  const crowd = crowds.reduce((most, each) => (each.length > most.length ? each : most), []);
  if (crowd.length <= mostOfOneTime) return null;
  const most = Math.min(documentsOf(segments) * largestPart, mostTogether);
  const of = fitting(crowd.toSorted(bySpan), most);
  return of.length > 1 ? { of, into: Math.ceil(documentsOf(of) / mostDocuments) } : null;
}

function isLarge({ documents }: Weighed): boolean {
  return documents > mostDocuments / 2;
}

/** Neighbours in time first, so that what is of one time lies together. */
function byTime(a: Weighed, b: Weighed): number {
  return a.newest.getTime() - b.newest.getTime();
}

/** Those of the longest time first: parting them helps most. */
function bySpan(a: Weighed, b: Weighed): number {
  return spanOf(b) - spanOf(a);
}

function spanOf({ newest, oldest }: Weighed): number {
  return newest.getTime() - oldest.getTime();
}

function fitting(segments: Weighed[], most: number): Weighed[] {
  let documents = 0;
  return segments.filter((segment) => {
    if (documents + segment.documents > most) return false;
    documents += segment.documents;
    return true;
  });
}

export function documentsOf(segments: { documents: number }[]): number {
  return segments.reduce((sum, { documents }) => sum + documents, 0);
}
