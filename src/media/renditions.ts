import type { Sharp } from 'sharp';
import { type PictureFormat, pictureFormats, pictureWidths, widthsOf } from '../body/Figure.tsx';
import { FilesFailed, filesOf } from '../kernel/files/files.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { sharp } from '../kernel/sharp.ts';
import { originalName, renditionName } from './file-names.ts';
import { turns } from './turns.ts';

/** Name of the job that makes a new picture's renditions. */
export const renditionsJob = 'make-renditions';

export const mediaTypeOf: Record<PictureFormat, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** Counts up when the same original would come out otherwise: what was stored before is then made anew. */
const recipe = 1;

/** The measurements are in docs/decisions/0016-pictures.md. JPEG knows no transparency. */
const encoders: Record<PictureFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 55, effort: 3 }),
  webp: (picture) => picture.webp({ quality: 78 }),
  jpg: (picture) => picture.flatten({ background: '#fff' }).jpeg({ quality: 78, mozjpeg: true }),
};

type Original = { sha256: Buffer; width: number };

/** Pictures take the threads on which libuv also compresses pages and reads files: they must never have all four. */
const inTurn = turns(2);
/** Each is some megabytes large. */
const withOriginal = turns(8);

/** Makes those that pages offer and that are not there yet. */
export async function makeRenditions(kernel: Kernel, original: Original): Promise<void> {
  const files = filesOf(kernel);
  for (const width of widthsOf(original.width)) {
    const missing: PictureFormat[] = [];
    for (const format of pictureFormats)
      if ((await files.size(nameOf(original, width, format))) === null) missing.push(format);
    if (missing.length === 0) continue;
    const picture = await resized(kernel, original, width);
    for (const format of missing) await store(kernel, original, width, format, picture);
  }
}

/** One rendition from where it is stored. One that is not there yet is made and stored. */
export async function rendition(
  kernel: Kernel,
  original: Original,
  width: number,
  format: PictureFormat,
): Promise<Buffer> {
  const stored = await filesOf(kernel).get(nameOf(original, width, format));
  return stored ?? store(kernel, original, width, format, await resized(kernel, original, width));
}

export function isOfferedWidth(width: number): boolean {
  return pictureWidths.some((offered) => offered === width);
}

/**
 * Upright, never larger than it was, in sRGB, as bare pixels: nothing of what the camera or a program wrote into the
 * file is left.
 */
function resized(kernel: Kernel, original: Original, width: number): Promise<Sharp> {
  return withOriginal(async () => {
    const bytes = await read(kernel, original);
    const { data, info } = await inTurn(() =>
      sharp(bytes)
        .autoOrient()
        .resize({ width, withoutEnlargement: true })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true }),
    );
    return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  });
}

async function read(kernel: Kernel, { sha256 }: Original): Promise<Buffer> {
  const bytes = await filesOf(kernel).get(originalName(sha256));
  if (bytes) return bytes;
  const message = `${originalName(sha256)} is missing; sokbo doctor names the picture`;
  kernel.log.error(message);
  throw new FilesFailed(message);
}

/** Gives the rendition, too, where it cannot be stored: it is made again when it is asked for again. */
async function store(
  kernel: Kernel,
  original: Original,
  width: number,
  format: PictureFormat,
  picture: Sharp,
): Promise<Buffer> {
  const bytes = await inTurn(() => encoders[format](picture.clone()).toBuffer());
  await filesOf(kernel)
    .put(nameOf(original, width, format), bytes, mediaTypeOf[format])
    .catch(() => {});
  return bytes;
}

function nameOf({ sha256 }: Original, width: number, format: PictureFormat): string {
  return renditionName(sha256, `${width}-${recipe}.${format}`);
}
