import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import { inspectPicture } from '../desk/inspect-picture.ts';
import { filesOf } from '../kernel/files/files.ts';
import { type Act, act, type Kernel } from '../kernel/kernel.ts';
import type { Picture } from '../kernel/tables.gen.ts';
import { type Facts, factsIn } from './facts.ts';
import { originalName } from './file-names.ts';
import { fingerprintOf } from './fingerprint.ts';
import { renditionsJob } from './renditions.ts';
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
 * @throws WordedRefusal for what is no picture that can be shown; FilesFailed where it cannot be stored
 */
export async function supplyPicture(kernel: Kernel, bytes: Buffer, handed: Handed) {
  const { by = operator, fileName = '', said = {} } = handed;
  const { metadata, width, height, decoded } = await inspectPicture(bytes, fingerprintOf);
  const facts = filledUp(await factsIn(metadata), said);
  const sha256 = createHash('sha256').update(bytes).digest();
  // A crash may leave a file without a row, never a row without its file.
  await filesOf(kernel).put(originalName(sha256), bytes, metadata.mediaType ?? '');
  await kernel.jobs.open();
  const { result } = await act(kernel, by.name, (doing) =>
    insertOnce(kernel, doing, by, {
      ...facts,
      sha256,
      media_type: metadata.mediaType ?? '',
      width,
      height,
      bytes: bytes.length,
      fingerprint: decoded,
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

async function insertOnce({ jobs }: Kernel, { trx, at, record }: Act, by: Supplier, row: Row) {
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
  await jobs.schedule(trx, renditionsJob, { id: inserted.id }, at);
  record({ kind: 'picture.added', subject: String(inserted.id), data: { by: by.id }, tags: [] });
  return { id: inserted.id, isKnown: false };
}
