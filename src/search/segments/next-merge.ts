/** A segment as it is weighed whether it is put together with others. */
export type Weighed = { number: number; documents: number; newest: Date };

/** From so many of about one size on, segments are put together: an article is written once for each eightfold size. */
const together = 8;
/** No larger ones are made: what a search reads of a frequent word is its part of one of these. */
const mostDocuments = 32_768;

/** Which segments are put together next, the smallest first; none where there are few of each size. */
export function nextMerge(segments: Weighed[]): number[] {
  const growing = segments.filter(({ documents }) => documents <= mostDocuments / 2);
  const sizes = Map.groupBy(growing, ({ documents }) => Math.floor(Math.log(documents) / Math.log(together)));
  const size = [...sizes].sort(([a], [b]) => a - b).find(([, own]) => own.length >= together);
  return size ? fitting(size[1]).map(({ number }) => number) : [];
}

/** Neighbours in time, so that what is of one time lies together. */
function fitting(segments: Weighed[]): Weighed[] {
  const sorted = segments.toSorted((a, b) => a.newest.getTime() - b.newest.getTime());
  let documents = 0;
  return sorted.filter((segment) => {
    if (documents + segment.documents > mostDocuments) return false;
    documents += segment.documents;
    return true;
  });
}
