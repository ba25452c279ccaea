import { Worker } from 'node:worker_threads';
import type { FromWorker, SyncCounts, ToWorker, WorkerOptions } from './pglite-messages.ts';
import { PgliteStream } from './pglite-stream.ts';
import { StoreError } from './store-errors.ts';

/** PGlite in a thread of its own, so that a heavy query does not stall this one. */
export class PgliteThread {
  /** Resolves when the thread has ended, with the reason. */
  readonly ended: Promise<StoreError>;
  readonly #worker: Worker;
  /** Who waits for the answer to which question: answers come in the order of the questions. */
  readonly #asked: PgliteStream[] = [];
  readonly #open = new Set<PgliteStream>();
  readonly #counting: ((syncs: SyncCounts) => void)[] = [];
  #reason = 'its thread ended';
  #end: StoreError | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    this.ended = new Promise((resolve) => worker.once('exit', () => resolve(this.#stop())));
    worker.on('message', (message: FromWorker) => this.#receive(message));
    worker.on('error', (error: Error) => {
      this.#reason = error.message;
    });
  }

  /** @throws StoreError when the folder cannot be opened; the message holds PostgreSQL's last words. */
  static async start(options: WorkerOptions): Promise<PgliteThread> {
    const thread = new PgliteThread(new Worker(workerFile, { workerData: options, execArgv: [] }));
    await new Promise<void>((resolve, reject) => {
      thread.#worker.on('message', ({ kind }: FromWorker) => kind === 'ready' && resolve());
      thread.ended.then(reject);
    });
    return thread;
  }

  /** The socket of a new connection. There is one session behind all of them: use one at a time. */
  connect(): PgliteStream {
    const stream = new PgliteStream((from, bytes) => {
      this.#asked.push(from);
      this.#post({ kind: 'bytes', bytes }, [bytes.buffer]);
    });
    this.#open.add(stream);
    stream.once('close', () => this.#open.delete(stream));
    if (this.#end) stream.destroy(this.#end);
    return stream;
  }

  /** How often fsync was called, by what was synced. */
  countSyncs(): Promise<SyncCounts> {
    return new Promise((resolve) => {
      this.#counting.push(resolve);
      this.#post({ kind: 'count-syncs' });
    });
  }

  /** Writes everything down and ends the thread. */
  async close(): Promise<void> {
    this.#reason = 'it was closed';
    this.#post({ kind: 'close' });
    await this.ended;
  }

  #post(message: ToWorker, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'bytes') this.#deliver(message.chunks);
    else if (message.kind === 'syncs') this.#counting.shift()?.(message.syncs);
    else if (message.kind === 'stopped') this.#reason = message.reason;
  }

  #deliver(chunks: Uint8Array[]): void {
    const stream = this.#asked.shift();
    if (!stream || stream.destroyed) return;
    for (const chunk of chunks) stream.push(Buffer.from(chunk.buffer));
  }

  #stop(): StoreError {
    this.#end = new StoreError(`the embedded store has stopped: ${this.#reason}`);
    for (const stream of this.#open) stream.destroy(this.#end);
    return this.#end;
  }
}

const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './pglite-worker.ts' : './pglite-worker.js',
  import.meta.url,
);
