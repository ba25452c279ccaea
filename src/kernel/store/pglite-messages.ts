/** What the main thread sends to the worker that runs PGlite. `bytes` is PostgreSQL's wire protocol. */
export type ToWorker = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'count-syncs' } | { kind: 'close' };

/** What the worker answers. One `bytes` in has one `bytes` out, in the order of the questions. */
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'bytes'; chunks: Uint8Array[] }
  | { kind: 'syncs'; syncs: SyncCounts }
  | { kind: 'stopped'; reason: string };

/** Calls of fsync by what was synced, since the worker started. */
export type SyncCounts = { wal: number; folders: number; others: number };

export type WorkerOptions = { folder: string };
