import { Duplex } from 'node:stream';

/** Takes the bytes of whole protocol messages to the engine; the answer comes by `Duplex.push`. */
type Send = (stream: PgliteStream, bytes: Uint8Array<ArrayBuffer>) => void;

/** The socket that `pg` believes it talks to: PostgreSQL's wire protocol, carried to a worker thread. */
export class PgliteStream extends Duplex {
  readonly #send: Send;

  constructor(send: Send) {
    super();
    this.#send = send;
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send(this, new Uint8Array(chunk));
    done();
  }

  /** `pg` corks the stream around the messages that belong together, so they arrive here at once. */
  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#send(this, new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk))));
    done();
  }

  override _final(done: () => void): void {
    done();
    this.destroy();
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
