import { type Document, isOlder } from './document.ts';

/** Documents of a segment in their order, some after the other; what is left out of the whole is marked. */
export type DocumentSource = AsyncIterable<{ document: Document; isLeftOut: boolean }[]>;

type Open = {
  chunks: AsyncIterator<{ document: Document; isLeftOut: boolean }[]>;
  chunk: { document: Document; isLeftOut: boolean }[];
  at: number;
  numbers: number[];
};

/** So many are written at once, some 10 kB. */
const writtenTogether = 512;

/**
 * Brings the documents of several segments into one order, and writes them.
 * @param size so many go into one segment, and what comes behind them into the next
 * @returns of each segment the numbers that its documents have in the whole, below 0 where they are left out
 */
export async function mergeDocuments(
  sources: DocumentSource[],
  size: number,
  write: (first: number, documents: Document[]) => Promise<void>,
): Promise<Int32Array[]> {
  const all = sources.map((source): Open => {
    return { chunks: source[Symbol.asyncIterator](), chunk: [], at: 0, numbers: [] };
  });
  for (const each of all) await passLeftOut(each);
  const open = all.filter((each) => at(each) !== null);
  let some: Document[] = [];
  for (let number = 0; open.length > 0; number++) {
    const newest = newestOf(open);
    some.push((at(newest) as { document: Document }).document);
    newest.numbers.push(number);
    newest.at += 1;
    await passLeftOut(newest);
    if (at(newest) === null) open.splice(open.indexOf(newest), 1);
    const isWritten = some.length === writtenTogether || (number + 1) % size === 0 || open.length === 0;
    if (!isWritten) continue;
    await write(number + 1 - some.length, some);
    some = [];
  }
  return all.map(({ numbers }) => Int32Array.from(numbers));
}

function at({ chunk, at }: Open) {
  return chunk[at] ?? null;
}

/** Goes on to the next document that is not left out, or to the end. */
async function passLeftOut(open: Open): Promise<void> {
  for (;;) {
    const next = at(open);
    if (next && !next.isLeftOut) return;
    if (next) {
      open.numbers.push(-1);
      open.at += 1;
      continue;
    }
    const { value, done } = await open.chunks.next();
    open.at = 0;
    open.chunk = done ? [] : value;
    if (done) return;
  }
}

function newestOf(open: Open[]): Open {
  return open.reduce((best, each) => {
    const [a, b] = [at(each), at(best)];
    return a && b && isOlder(b.document, a.document) ? each : best;
  });
}
