import { ByteReader, ByteWriter } from './bytes.ts';
import { skipPlaces, writeHead } from './posting.ts';
import { type TermCursor, writeTerm } from './terms.ts';

/** No more documents can be put together at once. */
export const mostTogether = 2 ** 20;

/** The postings of one term in a segment, and the number that each of its documents has in the whole, below 0 where it is left out. */
export type OwnPostings = { cursor: TermCursor; numbers: Int32Array };

/** A term as it stands in one of the segments that are written, the first of which is 0. */
export type MergedTerm = { segment: number; bytes: Buffer };

/** Brings the postings of a term from several segments into one order. */
export class PostingsMerger {
  #room = 0;
  /** Numbers in the whole, each with its place in the lists below. */
  #keys = new Float64Array(0);
  #starts = new Int32Array(0);
  #ends = new Int32Array(0);
  /** Twice the place in the list of segments, and 1 more for a single place. */
  #owners = new Int32Array(0);
  #count = 0;
  #isSorted = true;
  readonly #postings = new ByteWriter();
  readonly #term = new ByteWriter();

  /**
   * A term with all its postings, as it stands in each segment that is written; in none where all its documents are left out.
   * @param size so many documents go into one segment, and what comes behind them into the next
   */
  merge(own: OwnPostings[], size: number): MergedTerm[] {
    this.#count = 0;
    this.#isSorted = true;
    for (const [owner, each] of own.entries()) this.#gather(each, owner);
    if (!this.#isSorted) this.#keys.subarray(0, this.#count).sort();
    const terms: MergedTerm[] = [];
    for (let start = 0; start < this.#count; ) {
      const segment = Math.floor(this.#numberAt(start) / size);
      const end = this.#endOf((segment + 1) * size, start);
      terms.push({ segment, bytes: this.#write(own, start, end, segment * size) });
      start = end;
    }
    return terms;
  }

  #gather({ cursor, numbers }: OwnPostings, owner: number): void {
    this.#makeRoom(this.#count + cursor.documents);
    const reader = new ByteReader(cursor.bytes, cursor.postingsStart);
    for (let index = 0, document = 0; index < cursor.documents; index++) {
      const head = reader.number();
      document += head >> 1;
      const start = reader.at;
      skipPlaces(reader, (head & 1) === 1);
      const number = numbers[document] as number;
      if (number >= 0) this.#note(number, start, reader.at, 2 * owner + (head & 1));
    }
  }

  #note(number: number, start: number, end: number, owner: number): void {
    const at = this.#count++;
    const key = number * mostTogether + at;
    if (at > 0 && key < (this.#keys[at - 1] as number)) this.#isSorted = false;
    this.#keys[at] = key;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#owners[at] = owner;
  }

  #numberAt(index: number): number {
    return Math.floor((this.#keys[index] as number) / mostTogether);
  }

  /** Behind the last posting with a number below one. */
  #endOf(number: number, start: number): number {
    let end = start;
    while (end < this.#count && this.#numberAt(end) < number) end++;
    return end;
  }

  #write(own: OwnPostings[], start: number, end: number, first: number): Buffer {
    for (let index = start, before = first; index < end; index++) {
      const number = this.#numberAt(index);
      const at = (this.#keys[index] as number) % mostTogether;
      const owner = this.#owners[at] as number;
      const { bytes } = (own[owner >> 1] as OwnPostings).cursor;
      writeHead(this.#postings, number - before, (owner & 1) === 1);
      this.#postings.copy(bytes, this.#starts[at] as number, this.#ends[at] as number);
      before = number;
    }
    const { hash, text } = (own[0] as OwnPostings).cursor;
    writeTerm(this.#term, hash, { text, documents: end - start, postings: this.#postings.written() });
    this.#postings.clear();
    return this.#term.take();
  }

  #makeRoom(wanted: number): void {
    if (wanted <= this.#room) return;
    this.#room = 2 * wanted;
    const [keys, starts, ends, owners] = [this.#keys, this.#starts, this.#ends, this.#owners];
    this.#keys = new Float64Array(this.#room);
    this.#starts = new Int32Array(this.#room);
    this.#ends = new Int32Array(this.#room);
    this.#owners = new Int32Array(this.#room);
    this.#keys.set(keys);
    this.#starts.set(starts);
    this.#ends.set(ends);
    this.#owners.set(owners);
  }
}
