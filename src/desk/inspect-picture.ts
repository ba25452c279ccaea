import type { Metadata, Sharp } from 'sharp';
import { sharp } from '../kernel/sharp.ts';
import { WordedRefusal } from './worded-refusal.ts';
import type { Wording } from './wording.ts';

/** The largest file that is taken, in bytes. */
export const mostBytes = 50 * 1024 * 1024;

/** Larger ones are refused before they are decoded: 100 megapixels take 400 MB of memory. */
const mostPixels = 100_000_000;

/** Decoding takes some tens of milliseconds; a file that was made to take for ever must not have them. */
const mostSeconds = 30;

export type Inspected<T> = { metadata: Metadata; width: number; height: number; decoded: T };

/**
 * Looks at bytes from outside: what they are is what they say themselves, whatever their name says, and they are read
 * to their end, for the head of a file that was cut off looks well.
 * @param decode makes what is wanted of the picture, and reads all of it for that
 * @throws WordedRefusal for what is no picture that can be shown
 */
export async function inspectPicture<T>(
  bytes: Buffer,
  decode: (picture: Sharp) => Promise<T>,
): Promise<Inspected<T>> {
  refuseByBytes(bytes);
  const metadata = await headOf(bytes);
  refuseByHead(metadata);
  const decoded = await decode(
    sharp(bytes, { limitInputPixels: mostPixels }).timeout({ seconds: mostSeconds }),
  ).catch(refuseBroken);
  // A camera may store a portrait lying down and say so in EXIF.
  const { width, height } = metadata.autoOrient;
  return { metadata, width, height, decoded };
}

/** No decoder sees what is not of a kind that is taken: fewer of them can be attacked. */
function refuseByBytes(bytes: Buffer): void {
  if (bytes.length === 0) throw refusal('picture.refused.empty');
  if (bytes.length > mostBytes) throw tooLarge(bytes.length);
  const kind = kindOf(bytes);
  if (kind === 'svg') throw refusal('picture.refused.svg');
  if (kind === 'heic') throw refusal('picture.refused.heic');
  if (kind === null) throw refusal('picture.refused.kind');
}

/** Also for those who say beforehand how long their file is. */
export function tooLarge(size: number): WordedRefusal {
  return refusal('picture.refused.large', {
    size: Math.ceil(size / 1024 / 1024),
    most: mostBytes / 1024 / 1024,
  });
}

const marks = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF87a', 'GIF89a'];

function kindOf(bytes: Buffer): 'picture' | 'svg' | 'heic' | null {
  const head = bytes.toString('latin1', 0, 1024);
  if (marks.some((mark) => head.startsWith(mark))) return 'picture';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'picture';
  if (head.startsWith('ftyp', 4)) {
    const brands = head.slice(8, bytes.readUInt32BE(0));
    if (/avi[fs]/.test(brands)) return 'picture';
    return /hei[cxms]|hev[cx]|mif1/.test(brands) ? 'heic' : null;
  }
  return /^.{0,3}\s*<(\?xml|!--|!doctype svg).*<svg|^.{0,3}\s*<svg/is.test(head) ? 'svg' : null;
}

function headOf(bytes: Buffer): Promise<Metadata> {
  return sharp(bytes, { limitInputPixels: false }).metadata().catch(refuseBroken);
}

function refuseByHead({ width, height, pages = 1 }: Metadata): void {
  if (pages > 1) throw refusal('picture.refused.moving', { frames: pages });
  if (width * height > mostPixels)
    throw refusal('picture.refused.pixels', { width, height, most: mostPixels / 1_000_000 });
}

function refuseBroken(): never {
  throw refusal('picture.refused.broken');
}

function refusal(wording: Wording, values: Record<string, string | number> = {}): WordedRefusal {
  return new WordedRefusal(422, wording, values, 'picture');
}
