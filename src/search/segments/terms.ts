import { fnv1a } from '../../korean/fnv1a.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';

/**
 * The terms of a segment stand one behind the other in the order of their hashes: hash, length and bytes of the text, in how many
 * documents it is, length and bytes of its postings (see `posting.ts`).
 */

/** By this number terms are in order, and looked for. */
export function hashOf(term: string): number {
  return fnv1a(term) | 0;
}

export type Term = { text: Buffer; documents: number; postings: Buffer };

export function writeTerm(writer: ByteWriter, hash: number, { text, documents, postings }: Term): void {
  writer.word(hash);
  writer.number(text.length);
  writer.copy(text, 0, text.length);
  writer.number(documents);
  writer.number(postings.length);
  writer.copy(postings, 0, postings.length);
}

/** Goes through the terms of some bytes. */
export class TermCursor {
  hash = 0;
  documents = 0;
  bytes: Buffer = Buffer.alloc(0);
  textStart = 0;
  textEnd = 0;
  postingsStart = 0;
  postingsEnd = 0;
  #reader = new ByteReader(this.bytes);

  /** Goes on in these bytes. */
  open(bytes: Buffer): void {
    this.bytes = bytes;
    this.#reader = new ByteReader(bytes);
  }

  /** The next term; false behind the last. */
  next(): boolean {
    const reader = this.#reader;
    if (reader.isAtEnd) return false;
    this.hash = reader.word();
    const length = reader.number();
    this.textStart = reader.at;
    this.textEnd = reader.at + length;
    reader.at = this.textEnd;
    this.documents = reader.number();
    const postings = reader.number();
    this.postingsStart = reader.at;
    this.postingsEnd = reader.at + postings;
    reader.at = this.postingsEnd;
    return true;
  }

  /** Which term comes first: by hash, and of one hash by its bytes. */
  compare(other: TermCursor): number {
    return this.hash - other.hash || this.compareText(other);
  }

  compareText({ bytes, textStart, textEnd }: TermCursor): number {
    return this.bytes.compare(bytes, textStart, textEnd, this.textStart, this.textEnd);
  }

  get text(): Buffer {
    return this.bytes.subarray(this.textStart, this.textEnd);
  }
}
