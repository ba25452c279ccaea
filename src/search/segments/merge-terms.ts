import { ByteWriter } from './bytes.ts';
import { type OwnPostings, PostingsMerger } from './merge-postings.ts';
import { TermCursor } from './terms.ts';

/** The next bytes of a segment, from term to term; null at its end. */
export type MoreTerms = () => Promise<Buffer | null>;

/** Terms that stand in one row: the first of their hashes finds them. */
export type Block = { first: number; terms: Buffer };

/** Rows of this size fill a page of PostgreSQL well, and a term is soon found in one. A single term may be longer. */
const blockSize = 1_000;

type Open = OwnPostings & { more: MoreTerms };

/**
 * The terms of several segments as those of one.
 * @param sources of each segment its terms, and the numbers that its documents have in the whole
 */
export async function* mergeTerms(
  sources: { more: MoreTerms; numbers: Int32Array }[],
): AsyncGenerator<Block> {
  const open: Open[] = [];
  for (const source of sources) {
    const each = { ...source, cursor: new TermCursor() };
    if (await advance(each)) open.push(each);
  }
  const merger = new PostingsMerger();
  const block = new ByteWriter();
  const term = new ByteWriter();
  for (let first = 0, last = 0; open.length > 0; ) {
    const same = firstTerms(open);
    const { hash } = (same[0] as Open).cursor;
    merger.write(term, same);
    // What has one hash stands in one block, or it would not be found.
    if (block.length > 0 && block.length + term.length > blockSize && hash !== last)
      yield { first, terms: block.take() };
    if (block.length === 0) first = hash;
    block.copy(term.written(), 0, term.length);
    term.clear();
    last = hash;
    for (const each of same)
      if (!(each.cursor.next() || (await advance(each)))) open.splice(open.indexOf(each), 1);
    if (open.length === 0 && block.length > 0) yield { first, terms: block.take() };
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
