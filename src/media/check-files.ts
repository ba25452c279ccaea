import { FilesFailed, filesOf } from '../kernel/files/files.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { originalName } from './file-names.ts';

const batch = 500;
/** On S3 each is a request. */
const atOnce = 16;
/** A folder that is away would otherwise be told of picture by picture. */
const mostNamed = 20;

type Row = { id: number; sha256: Buffer; bytes: number };

/** Looks whether every picture has its file, of the size that it had. Reads none of them. */
export async function checkFiles(kernel: Kernel): Promise<string[]> {
  const faults: string[] = [];
  try {
    for (let rows = await rowsAfter(kernel, 0); rows.length > 0; rows = await rowsAfter(kernel, lastOf(rows)))
      faults.push(...(await faultsOf(kernel, rows)));
  } catch (error) {
    // It is the same for all others.
    if (!(error instanceof FilesFailed)) throw error;
    faults.push(error.message);
  }
  const more = faults.length - mostNamed;
  return more > 0 ? [...faults.slice(0, mostNamed), `and ${more} more pictures without their file`] : faults;
}

function rowsAfter({ store }: Kernel, id: number): Promise<Row[]> {
  return store.db
    .selectFrom('picture')
    .select(['id', 'sha256', 'bytes'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(batch)
    .execute();
}

function lastOf(rows: Row[]): number {
  return rows.at(-1)?.id ?? 0;
}

async function faultsOf(kernel: Kernel, rows: Row[]): Promise<string[]> {
  const faults: string[] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    const looked = rows.slice(from, from + atOnce).map((row) => faultOf(kernel, row));
    faults.push(...(await Promise.all(looked)).flat());
  }
  return faults;
}

async function faultOf(kernel: Kernel, { id, sha256, bytes }: Row): Promise<string[]> {
  const name = originalName(sha256);
  const size = await filesOf(kernel).size(name);
  if (size === bytes) return [];
  return [
    size === null
      ? `picture ${id} has no file ${name}`
      : `the file ${name} of picture ${id} has ${size} bytes and not ${bytes}`,
  ];
}
