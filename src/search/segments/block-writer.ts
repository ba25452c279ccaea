import { ByteWriter } from './bytes.ts';

/** Terms that stand in one row: the first of their hashes finds them. */
export type Block = { first: number; terms: Buffer };

/** Rows of this size fill a page of PostgreSQL well, and a term is soon found in one. A single term may be longer. */
const blockSize = 1_000;

/** Puts terms, which come in the order of their hashes, into rows. */
export class BlockWriter {
  readonly #terms = new ByteWriter();
  #first = 0;
  #last = 0;

  /** @returns the row before, if the term begins a new one */
  add(hash: number, term: Buffer): Block | null {
    const isFull = this.#terms.length > 0 && this.#terms.length + term.length > blockSize;
    // What has one hash stands in one row, or it would not be found.
    const full = isFull && hash !== this.#last ? this.end() : null;
    if (this.#terms.length === 0) this.#first = hash;
    this.#terms.copy(term, 0, term.length);
    this.#last = hash;
    return full;
  }

  /** The last row. */
  end(): Block | null {
    return this.#terms.length > 0 ? { first: this.#first, terms: this.#terms.take() } : null;
  }
}
