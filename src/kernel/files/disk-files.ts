import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Files } from './files.ts';

/** Files in a folder, which is the default. */
export function diskFiles(folder: string): Files {
  const root = resolve(folder);
  const pathOf = (name: string) => join(root, name);
  return {
    put: async (name, bytes) => {
      const file = pathOf(name);
      if (!(await orNull(stat(file)))) await write(file, bytes);
      // The name is durable when its folder is, and that one when its own is. Whoever finds the file there already may
      // come before the one who wrote it has got so far.
      for (let up = dirname(file); up.startsWith(root); up = dirname(up)) await syncFolder(up);
    },
    get: (name) => orNull(readFile(pathOf(name))),
    size: async (name) => (await orNull(stat(pathOf(name))))?.size ?? null,
  };
}

/** Null where there is no such file. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whole and durable before it has its name. */
async function write(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  const handle = await open(unfinished, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}

/** Windows cannot sync a folder, and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
