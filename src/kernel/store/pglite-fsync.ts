import { fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { SyncCounts } from './pglite-messages.ts';

/** The part of Emscripten's file system that is patched; PGlite's own types leave it out. */
type EmscriptenStream = { nfd: number; path: string; node: { mode: number } };
type EmscriptenFiles = {
  NODEFS: { stream_ops: { fsync?: (stream: EmscriptenStream) => number } };
  FS: { isDir(mode: number): boolean };
};

/** WASI's number for EINVAL. */
const invalidArgument = 28;

/** Names of write-ahead log files: timeline and number, in hexadecimal. */
const walFile = /^[0-9A-F]{24}$/;

/**
 * PGlite's file system on a real folder, with the `fsync` that PGlite leaves out: without it an acknowledged
 * commit is only in the page cache of the operating system. It serves folders, too, which PostgreSQL syncs
 * after it renames or creates a file, so that the name is as durable as the content.
 */
export class DurableNodeFS extends NodeFS {
  readonly syncs: SyncCounts = { wal: 0, folders: 0, others: 0 };
  /** Write-ahead log files that were written to since the set was last cleared, 16 MB each. */
  readonly walFiles = new Set<string>();
  readonly #onFailure: (error: unknown) => never;

  /** @param onFailure what was written may be lost, and a second fsync would not say so: nothing may go on. */
  constructor(folder: string, onFailure: (error: unknown) => never) {
    super(folder);
    this.#onFailure = onFailure;
  }

  override async init(pglite: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const patch = (module: unknown) => this.#patch(module as EmscriptenFiles);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), patch] } };
  }

  #patch({ NODEFS, FS }: EmscriptenFiles): void {
    NODEFS.stream_ops.fsync = (stream) => {
      try {
        fsyncSync(stream.nfd);
      } catch (error) {
        // Some file systems cannot sync a folder. PostgreSQL knows, and goes on.
        if ((error as NodeJS.ErrnoException).code === 'EINVAL') return invalidArgument;
        this.#onFailure(error);
      }
      this.#count(stream.path, FS.isDir(stream.node.mode));
      return 0;
    };
  }

  #count(path: string, isFolder: boolean): void {
    const file = path.slice(path.lastIndexOf('/') + 1);
    if (isFolder) this.syncs.folders++;
    else if (walFile.test(file)) {
      this.syncs.wal++;
      this.walFiles.add(file);
    } else this.syncs.others++;
  }
}
