import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import type { Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';

/** The bytes are no picture that can be shown. */
class BadPicture extends Refused {
  constructor(message: string) {
    super(422, message, 'picture');
  }
}

const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];

/** Larger ones are refused before they are decoded: 100 megapixels take 400 MB of memory. */
const mostPixels = 100_000_000;

/** Stores a picture by its content; the same bytes again give the same id. Nobody sees it until an article shows it. */
export async function addPicture(kernel: Kernel, bytes: Buffer): Promise<number> {
  const { format, width, height } = await describe(bytes);
  const sha256 = createHash('sha256').update(bytes).digest();
  await writeOnce(pictureFile(kernel.config.SOKBO_DATA, sha256), bytes);
  const row = { sha256, media_type: format, width, height, bytes: bytes.length };
  const { id } = await kernel.store.db
    .insertInto('picture')
    .values(row)
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ media_type: format }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
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
