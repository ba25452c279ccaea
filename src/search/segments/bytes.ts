const firstRoom = 1_024;

/** Writes whole numbers from 0 in seven bits a byte, the lowest first; the eighth bit says that more follow (LEB128). */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(firstRoom);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** From 0 to 2⁵³. */
  number(value: number): void {
    this.#makeRoom(8);
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
    this.#bytes[this.#length++] = rest;
  }

  /** Of either sign, up to 2⁵²: 0, -1, 1, -2 are written as 0, 1, 2, 3. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** A number of 32 bits with its sign, in four bytes. */
  word(value: number): void {
    this.#makeRoom(4);
    this.#length = this.#bytes.writeInt32BE(value, this.#length);
  }

  /** A piece of other bytes, as it is. */
  copy(from: Uint8Array, start: number, end: number): void {
    this.#makeRoom(end - start);
    const into = this.#bytes;
    let at = this.#length;
    for (let index = start; index < end; index++) into[at++] = from[index] as number;
    this.#length = at;
  }

  clear(): void {
    this.#length = 0;
  }

  /** What was written, which is forgotten. */
  take(): Buffer {
    const taken = Buffer.from(this.written());
    this.clear();
    return taken;
  }

  /** What was written, until more is. */
  written(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Reads what a writer has written. */
export class ByteReader {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.bytes[this.at++] as number;
      if (byte < 0x80) return value + byte * factor;
      value += (byte - 0x80) * factor;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  /** Goes behind bytes that follow their length. */
  skip(): void {
    const length = this.number();
    this.at += length;
  }

  word(): number {
    this.at += 4;
    return this.bytes.readInt32BE(this.at - 4);
  }
}
