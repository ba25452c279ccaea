import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import sharp, { type Metadata } from 'sharp';
import type { Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { filesOf, originalName } from './files.ts';
import { renditionsJob } from './renditions.ts';

/** The bytes are no picture that can be shown. */
class BadPicture extends Refused {
  constructor(message: string) {
    super(422, message, 'picture');
  }
}

const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];

/** Larger ones are refused before they are decoded: 100 megapixels take 400 MB of memory. */
const mostPixels = 100_000_000;

/**
 * Stores a picture by its content; the same bytes again give the same id. Nobody sees it until an article shows it.
 * @throws Refused when it is no picture, or when it cannot be stored
 */
export async function addPicture(kernel: Kernel, bytes: Buffer): Promise<number> {
  const { format, width, height } = await describe(bytes);
  const sha256 = createHash('sha256').update(bytes).digest();
  // A crash may leave a file without a row, never a row without its file.
  await filesOf(kernel).put(originalName(sha256), bytes, format);
  await kernel.jobs.open();
  return kernel.store.db.transaction().execute(async (trx) => {
    const row = { sha256, media_type: format, width, height, bytes: bytes.length };
    const added = await trx
      .insertInto('picture')
      .values(row)
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added) await kernel.jobs.schedule(trx, renditionsJob, { id: added.id }, kernel.now());
    return added?.id ?? idOf(trx, sha256);
  });
}

async function idOf(db: Kysely<DB>, sha256: Buffer): Promise<number> {
  const known = db.selectFrom('picture').select('id').where('sha256', '=', sha256);
  return (await known.executeTakeFirstOrThrow()).id;
}

async function describe(bytes: Buffer): Promise<{ format: string; width: number; height: number }> {
  const { mediaType = '', autoOrient } = await decode(bytes);
  if (!mediaTypes.includes(mediaType)) throw new BadPicture(`pictures of type ${mediaType} are not taken`);
  // A camera may store a portrait lying down and say so in EXIF.
  return { format: mediaType, width: autoOrient.width, height: autoOrient.height };
}

/** Reads it to its end: the head of a file that was cut off looks well. Takes 4 ms for a JPEG of 6 megapixels. */
async function decode(bytes: Buffer): Promise<Metadata> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels });
    await picture.clone().resize(8, 8).raw().toBuffer();
    return await picture.metadata();
  } catch (error) {
    throw new BadPicture(`not a picture that can be read: ${(error as Error).message}`);
  }
}
