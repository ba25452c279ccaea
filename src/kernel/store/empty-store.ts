import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { packageRoot } from '../package-root.ts';
import { migrationsDigest } from './migrate.ts';
import { PgliteThread } from './pglite.ts';

/**
 * Makes the folder of an embedded store, unless it is there. A start that is killed leaves no folder, never
 * half of one: it gets its name when it is complete and on the disk.
 *
 * It is unpacked from what the build made (see `pack-empty-store.ts`): the first start then takes 1.2 s and 500 MB
 * of memory, not the 4.5 s and 1.1 GB of PGlite's initdb, which does it where there is no such file.
 */
export async function createEmptyStore(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const packed = packFile();
  if (existsSync(packed)) await unpack(await readFile(packed), unfinished);
  else await initialise(unfinished);
  await syncTree(unfinished);
  await rename(unfinished, folder);
  await syncPaths([dirname(folder)]);
}

/** Where the build keeps an empty store: it is made by one version of PGlite, and has had these migrations. */
export function packFile(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = createRequire(entry)('../package.json');
  return join(packageRoot, 'dist', `empty-store-${version}-${migrationsDigest()}.zst`);
}

async function initialise(folder: string): Promise<void> {
  const thread = await PgliteThread.start({ folder });
  await thread.close();
}

/** A line of JSON with the folders, the files and their sizes, then the bytes of the files. */
type Index = { folders: string[]; files: { path: string; size: number }[] };

/** A folder as bytes: 4 MB for the 40 MB of an empty store. */
export async function pack(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const index: Index = { folders: [], files: [] };
  const contents: Buffer[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (entry.isDirectory()) {
      index.folders.push(name);
      continue;
    }
    const content = await readFile(path);
    index.files.push({ path: name, size: content.length });
    contents.push(content);
  }
  index.folders.sort();
  return promisify(zstdCompress)(Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...contents]));
}

async function unpack(packed: Buffer, folder: string): Promise<void> {
  const bytes = await promisify(zstdDecompress)(packed);
  const endOfIndex = bytes.indexOf('\n');
  const { folders, files }: Index = JSON.parse(bytes.toString('utf8', 0, endOfIndex));
  for (const path of folders) await mkdir(join(folder, path));
  let offset = endOfIndex + 1;
  for (const { path, size } of files) {
    await writeFile(join(folder, path), bytes.subarray(offset, offset + size), { mode: 0o600 });
    offset += size;
  }
}

async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true });
  await syncPaths([folder, ...entries.map((entry) => join(folder, entry))]);
}

/** A hundred at once, so that the file system writes many in one go. */
async function syncPaths(paths: string[]): Promise<void> {
  for (let from = 0; from < paths.length; from += 100) {
    await Promise.all(paths.slice(from, from + 100).map(syncPath));
  }
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
