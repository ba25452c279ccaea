import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Insertable } from 'kysely';
import { type Act, act, type Kernel } from '../kernel/kernel.ts';
import type { Picture } from '../kernel/tables.gen.ts';
import { type Facts, factsIn } from './facts.ts';
import { inspectPicture } from './inspect-picture.ts';
import { searchTextOf } from './search-text.ts';

/** Who hands a picture in; the command line is nobody of the newsroom. */
type Supplier = { name: string; id: string | null };

/** What is said of it fills what its file leaves empty. */
type Handed = {
  by?: Supplier;
  fileName?: string;
  said?: Partial<Pick<Facts, 'caption' | 'credit' | 'alt'>>;
};

const operator: Supplier = { name: 'operator', id: null };

/** Stores a picture by its content; the same bytes again give the same id. Nobody sees it until an article shows it. */
export async function addPicture(kernel: Kernel, bytes: Buffer, handed: Handed = {}): Promise<number> {
  return (await supplyPicture(kernel, bytes, handed)).id;
}

/**
 * The same, and whether the newsroom had it already: then all stays as it is.
 * @throws WordedRefusal for what is no picture that can be shown
 */
export async function supplyPicture(kernel: Kernel, bytes: Buffer, handed: Handed) {
  const { by = operator, fileName = '', said = {} } = handed;
  const { metadata, width, height, fingerprint } = await inspectPicture(bytes);
  const facts = filledUp(await factsIn(metadata), said);
  const sha256 = createHash('sha256').update(bytes).digest();
  await writeOnce(pictureFile(kernel.config.SOKBO_DATA, sha256), bytes);
  const { result } = await act(kernel, by.name, (doing) =>
    insertOnce(doing, by, {
      ...facts,
      sha256,
      media_type: metadata.mediaType ?? '',
      width,
      height,
      bytes: bytes.length,
      fingerprint,
      file_name: fileName,
      search_text: searchTextOf(facts, { fileName, addedBy: by.name }),
    }),
  );
  return result;
}

function filledUp<T extends Facts>(facts: T, said: NonNullable<Handed['said']>): T {
  const { caption, credit, alt } = facts;
  return {
    ...facts,
    caption: caption || (said.caption ?? ''),
    credit: credit || (said.credit ?? ''),
    alt: alt || (said.alt ?? ''),
  };
}

type Row = Omit<Insertable<Picture>, 'added_at' | 'added_by' | 'added_by_id'>;

async function insertOnce({ trx, at, record }: Act, by: Supplier, row: Row) {
  const inserted = await trx
    .insertInto('picture')
    .values({ ...row, added_at: at, added_by: by.name, added_by_id: by.id })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) {
    const query = trx.selectFrom('picture').select('id').where('sha256', '=', row.sha256);
    return { id: (await query.executeTakeFirstOrThrow()).id, isKnown: true };
  }
  record({ kind: 'picture.added', subject: String(inserted.id), data: { by: by.id }, tags: [] });
  return { id: inserted.id, isKnown: false };
}

/** data/media/ab/cdef…: by content, so that no two pictures share a file and none is ever overwritten. */
export function pictureFile(dataDir: string, sha256: Buffer): string {
  const name = sha256.toString('hex');
  return join(dataDir, 'media', name.slice(0, 2), name.slice(2));
}

/** Durable before the row is: a crash may leave a file without a row, never a row without its file. */
async function writeOnce(file: string, bytes: Buffer): Promise<void> {
  if (await stat(file).catch(() => null)) return;
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
  // The name is durable when its folder is, and that one when its own is: data/media/ab may be new, too.
  for (let folder = dirname(file), up = 0; up < 3; folder = dirname(folder), up++) await syncFolder(folder);
}

/** Windows cannot sync a folder, and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
