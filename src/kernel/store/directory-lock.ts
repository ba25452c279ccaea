import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './store-errors.ts';

/** Keeps the locks from the garbage collector, which would close the file and so release the lock. */
const held = new Set<DatabaseSync>();

/**
 * Takes the folder for this process; two PGlites on one folder destroy it. The lock is the kernel's own on an
 * open file, so it ends with the process however that ends, holds between containers that share the folder,
 * and two who want it cannot both get it. Node.js has no call for it; SQLite, which it contains, does. The kernel
 * drops the lock when this process closes the file, so nothing else here may open `store.lock`.
 *
 * @returns what releases it.
 * @throws StoreError naming the process that holds it.
 */
export function lockDirectory(directory: string): () => void {
  const pidFile = join(directory, 'store.pid');
  const lock = openLockFile(directory);
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    throw (error as { errcode?: number }).errcode === sqliteBusy
      ? inUse(directory, pidFile)
      : unusable(directory, error);
  }
  held.add(lock);
  writeFileSync(pidFile, `${process.pid}\n`);
  return () => {
    if (!held.delete(lock)) return;
    rmSync(pidFile, { force: true });
    lock.close();
  };
}

const sqliteBusy = 5;

function openLockFile(directory: string): DatabaseSync {
  try {
    mkdirSync(directory, { recursive: true });
    return new DatabaseSync(join(directory, 'store.lock'), { timeout: 0 });
  } catch (error) {
    throw unusable(directory, error);
  }
}

function unusable(directory: string, error: unknown): StoreError {
  return new StoreError(`${directory} cannot be used: ${(error as Error).message}`, { cause: error });
}

function inUse(directory: string, pidFile: string): StoreError {
  return new StoreError(`${directory} is in use by ${holder(pidFile)}: stop it first, or use another folder`);
}

function holder(pidFile: string): string {
  try {
    return `process ${Number.parseInt(readFileSync(pidFile, 'utf8'), 10)}`;
  } catch {
    return 'another process';
  }
}
