import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableNodeFS } from './pglite-fsync.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './pglite-messages.ts';

// The worker thread: PGlite on a folder, fed with PostgreSQL's wire protocol, one question at a time.

const { folder } = workerData as WorkerOptions;

/** PGlite's own parameters without `-F`, which turns fsync off, and what makes a commit durable. */
const startParams = [
  ['--single', '-O', '-j'],
  setting('search_path', 'public'),
  setting('exit_on_error', 'false'),
  setting('log_checkpoints', 'false'),
  setting('max_worker_processes', '0'),
  setting('max_parallel_workers', '0'),
  setting('max_parallel_workers_per_gather', '0'),
  setting('max_parallel_maintenance_workers', '0'),
  setting('io_method', 'sync'),
  setting('fsync', 'on'),
  // PGlite's fdatasync, the default method, returns without doing anything.
  setting('wal_sync_method', 'fsync'),
  setting('synchronous_commit', 'on'),
  setting('max_wal_size', '128MB'),
].flat();

function setting(name: string, value: string): string[] {
  return ['-c', `${name}=${value}`];
}

/** WAL files, 16 MB each, between two checkpoints: half of `max_wal_size`, so that they are used again. */
const walFilesPerCheckpoint = 4;
const lastLines: string[] = [];
const files = new DurableNodeFS(folder, die);
const pglite = await PGlite.create({ fs: files, startParams, onStderr: keepLine }).catch(die);
dieWithPostgres();
/** One question after the other. */
let work = Promise.resolve();
parentPort?.on('message', receive);
post({ kind: 'ready' });

function receive(message: ToWorker): void {
  work = work.then(() => handle(message));
}

async function handle(message: ToWorker): Promise<void> {
  if (message.kind === 'bytes') await answer(message.bytes);
  else if (message.kind === 'count-syncs') post({ kind: 'syncs', syncs: { ...files.syncs } });
  else await close();
}

async function answer(bytes: Uint8Array): Promise<void> {
  // A connection that was dropped in the middle of a transaction leaves it open: there is only one session.
  if (isStartup(bytes) && pglite.isInTransaction()) await ask(simpleQuery('rollback'));
  const chunks = await ask(bytes);
  post(
    { kind: 'bytes', chunks },
    chunks.map((chunk) => chunk.buffer),
  );
  if (files.walFiles.size > walFilesPerCheckpoint && !pglite.isInTransaction()) await checkpoint();
}

/** PGlite has no checkpointer: without this the log kept all that was ever written, 17 files for 240 MB of rows. */
async function checkpoint(): Promise<void> {
  files.walFiles.clear();
  await ask(simpleQuery('checkpoint'));
}

async function ask(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const onRawData = (chunk: Uint8Array) => void chunks.push(chunk.slice());
  await pglite.execProtocolRawStream(bytes, { syncToFs: false, onRawData }).catch(die);
  return chunks;
}

/**
 * PGlite carries on after what PostgreSQL does not survive, a panic or a trap of the machine: it was seen to
 * answer nothing and to turn in an endless loop. Its one expected exception has status 100 and is an error that
 * goes to the client.
 */
function dieWithPostgres(): void {
  const module = pglite.Module;
  const step = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      step();
    } catch (error) {
      if ((error as { status?: number }).status !== 100) die(error);
      throw error;
    }
  };
}

/** Nothing that is in memory can be trusted now. The log on disk can: the next start recovers from it. */
function die(error: unknown): never {
  const from = lastLines.findIndex((line) => /^(PANIC|FATAL):/.test(line));
  const message = error instanceof Error ? error.message : 'PostgreSQL ended';
  post({
    kind: 'stopped',
    reason: from < 0 ? [message, ...lastLines].join('\n') : lastLines.slice(from).join('\n'),
  });
  process.exit(1);
}

async function close(): Promise<void> {
  await pglite.close();
  process.exit(0);
}

function post(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

/** What PostgreSQL said last, without time and number: the reason, should it stop. */
function keepLine(line: string): boolean {
  lastLines.push(line.replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, ''));
  if (lastLines.length > 5) lastLines.shift();
  return false;
}

/** A startup message has no type; it begins with its length, far below 2^24. */
function isStartup(bytes: Uint8Array): boolean {
  return bytes[0] === 0;
}

/** A `Q` message: its type, its length, the statement, a zero. */
function simpleQuery(statement: string): Uint8Array {
  const message = Buffer.alloc(statement.length + 6);
  message.write('Q');
  message.writeInt32BE(statement.length + 5, 1);
  message.write(statement, 5);
  return message;
}
