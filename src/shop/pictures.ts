import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { inspectPicture } from '../desk/inspect-picture.ts';
import { filesOf, nameByContent } from '../kernel/files/files.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** The box shows it at half of this at most, so that it is sharp on fine screens. */
const pictureSize = 480;

/**
 * Stores a product's picture as it is shown, in a square of one size, and returns what it is known by: the digest of
 * the bytes as they came.
 * @throws WordedRefusal for what is no picture that can be shown; FilesFailed where it cannot be stored
 */
export async function keepPicture(kernel: Kernel, bytes: Buffer): Promise<Buffer> {
  const { decoded } = await inspectPicture(bytes, squared);
  const digest = createHash('sha256').update(bytes).digest();
  await filesOf(kernel).put(nameOf(digest), decoded, 'image/webp');
  return digest;
}

/** Null where it is missing. */
export function keptPicture(kernel: Kernel, digest: Buffer): Promise<Buffer | null> {
  return filesOf(kernel).get(nameOf(digest));
}

/** Nothing of what was written into the file is left, as it is made of its pixels alone. */
function squared(picture: Sharp): Promise<Buffer> {
  return picture
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(pictureSize, pictureSize, { fit: 'contain', background: '#fff' })
    .toColourspace('srgb')
    .webp({ quality: 76 })
    .toBuffer();
}

function nameOf(digest: Buffer): string {
  return `${nameByContent('shop', digest)}.webp`;
}
