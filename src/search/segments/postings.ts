import { ByteReader } from './bytes.ts';
import { readPlaces, skipPlaces } from './posting.ts';
import { TermCursor } from './terms.ts';

/** In which documents of a segment a term is, in their order, and where in each. */
export class Postings {
  /** Documents by their number in the segment. */
  readonly documents: Int32Array;
  readonly #bytes: Buffer;
  readonly #starts: Int32Array;

  constructor(cursor: TermCursor) {
    this.#bytes = cursor.bytes;
    this.documents = new Int32Array(cursor.documents);
    this.#starts = new Int32Array(cursor.documents);
    const reader = new ByteReader(cursor.bytes, cursor.postingsStart);
    for (let index = 0, document = 0; index < cursor.documents; index++) {
      const head = reader.number();
      document += head >> 1;
      this.documents[index] = document;
      // With the mark of a single place.
      this.#starts[index] = 2 * reader.at + (head & 1);
      skipPlaces(reader, (head & 1) === 1);
    }
  }

  /** Places in the document that stands at an index of `documents`. */
  places(index: number): number[] {
    const start = this.#starts[index] as number;
    return readPlaces(new ByteReader(this.#bytes, start >> 1), (start & 1) === 1);
  }

  /** Places in a document; none where it has not the term. */
  placesIn(document: number): number[] {
    const index = indexIn(this.documents, document);
    return index < 0 ? [] : this.places(index);
  }
}

/** The postings of a term among those of some bytes. */
export function postingsIn(bytes: Buffer, hash: number, text: string): Postings | null {
  const cursor = new TermCursor();
  cursor.open(bytes);
  while (cursor.next())
    if (cursor.hash === hash && cursor.text.toString() === text) return new Postings(cursor);
  return null;
}

function indexIn(sorted: Int32Array, wanted: number): number {
  let [from, to] = [0, sorted.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = sorted[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
