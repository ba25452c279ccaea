import { FilesFailed, filesOf } from '../kernel/files/files.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { sharp } from '../kernel/sharp.ts';
import { TagCache } from '../kernel/tag-cache.ts';
import { originalName } from './file-names.ts';

/** Widths in which the newsroom sees its pictures. */
export const deskWidths = { thumb: 320, large: 1440 } as const;

/** Bytes that are kept of them in memory: some thousand small ones. They never change, for pictures are known by content. */
const keptBytes = 48_000_000;

/** Pictures made anew for the desk, public or not: nothing is in them but what is seen. */
export function openThumbnails(kernel: Kernel) {
  const kept = new TagCache<Uint8Array<ArrayBuffer>>(keptBytes);
  return async (sha256: Buffer, width: number): Promise<Uint8Array<ArrayBuffer>> => {
    const key = `${sha256.toString('hex')}/${width}`;
    const made = await kept.getOrMake(key, async () => {
      const original = await filesOf(kernel).get(originalName(sha256));
      if (!original)
        throw new FilesFailed(`${originalName(sha256)} is missing; sokbo doctor names the picture`);
      const value = new Uint8Array(await make(original, width));
      return { value, size: value.length, keep: true };
    });
    return made.value;
  };
}

function make(original: Buffer, width: number): Promise<Buffer> {
  return sharp(original)
    .autoOrient()
    .resize({ width, height: width, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 76, effort: 2 })
    .toBuffer();
}
