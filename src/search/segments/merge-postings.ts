import { ByteReader, ByteWriter } from './bytes.ts';
import { skipPlaces, writeHead } from './posting.ts';
import { type TermCursor, writeTerm } from './terms.ts';

/** A segment has fewer documents. */
const mostDocuments = 2 ** 20;

/** The postings of one term in a segment, and the number that each of its documents has in the whole, below 0 where it is left out. */
export type OwnPostings = { cursor: TermCursor; numbers: Int32Array };

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

  /** Writes a term with all its postings; nothing where all its documents are left out. */
  write(writer: ByteWriter, own: OwnPostings[]): void {
    this.#count = 0;
    this.#isSorted = true;
    for (const [owner, each] of own.entries()) this.#gather(each, owner);
    if (this.#count === 0) return;
    if (!this.#isSorted) this.#keys.subarray(0, this.#count).sort();
    this.#writePostings(own);
    const { hash, text } = (own[0] as OwnPostings).cursor;
    writeTerm(writer, hash, { text, documents: this.#count, postings: this.#postings.written() });
    this.#postings.clear();
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
    const key = number * mostDocuments + at;
    if (at > 0 && key < (this.#keys[at - 1] as number)) this.#isSorted = false;
    this.#keys[at] = key;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#owners[at] = owner;
  }

  #writePostings(own: OwnPostings[]): void {
    let before = 0;
    for (let index = 0; index < this.#count; index++) {
      const key = this.#keys[index] as number;
      const at = key % mostDocuments;
      const number = (key - at) / mostDocuments;
      const owner = this.#owners[at] as number;
      const { bytes } = (own[owner >> 1] as OwnPostings).cursor;
      writeHead(this.#postings, number - before, (owner & 1) === 1);
      this.#postings.copy(bytes, this.#starts[at] as number, this.#ends[at] as number);
      before = number;
    }
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
