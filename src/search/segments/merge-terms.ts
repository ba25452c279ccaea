import { type Block, BlockWriter } from './block-writer.ts';
import { type OwnPostings, PostingsMerger } from './merge-postings.ts';
import { TermCursor } from './terms.ts';

/** The next bytes of a segment, from term to term; null at its end. */
export type MoreTerms = () => Promise<Buffer | null>;

type Open = OwnPostings & { more: MoreTerms };

/**
 * The terms of several segments as those of one, or of more if so many documents are too many for one.
 * @param sources of each segment its terms, and the numbers that its documents have in the whole
 * @param size so many documents go into one segment, and what comes behind them into the next
 */
export async function* mergeTerms(
  sources: { more: MoreTerms; numbers: Int32Array }[],
  size: number,
): AsyncGenerator<Block & { segment: number }> {
  const open: Open[] = [];
  for (const source of sources) {
    const each = { ...source, cursor: new TermCursor() };
    if (await advance(each)) open.push(each);
  }
  const merger = new PostingsMerger();
  const writers: BlockWriter[] = [];
  while (open.length > 0) {
    const same = firstTerms(open);
    const { hash } = (same[0] as Open).cursor;
    for (const { segment, bytes } of merger.merge(same, size)) {
      writers[segment] ??= new BlockWriter();
      const block = writers[segment].add(hash, bytes);
      if (block) yield { ...block, segment };
    }
    for (const each of same)
      if (!(each.cursor.next() || (await advance(each)))) open.splice(open.indexOf(each), 1);
  }
  for (const [segment, writer] of writers.entries()) {
    const block = writer?.end();
    if (block) yield { ...block, segment };
  }
}

async function advance({ cursor, more }: Open): Promise<boolean> {
  for (let terms = await more(); terms !== null; terms = await more()) {
    cursor.open(terms);
    if (cursor.next()) return true;
  }
  return false;
}

/** Those that stand at the term which comes first of all. */
function firstTerms(open: Open[]): Open[] {
  let same: Open[] = [];
  for (const each of open) {
    const order = same[0] ? each.cursor.compare(same[0].cursor) : -1;
    if (order < 0) same = [each];
    else if (order === 0) same.push(each);
  }
  return same;
}
