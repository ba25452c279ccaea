import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Kernel } from '../kernel/kernel.ts';
import { packageRoot } from '../kernel/package-root.ts';
import { readInput } from '../kernel/read-input.ts';
import { addPicture } from '../media/add-picture.ts';

export const folder = join(packageRoot, 'demo');
/** Who does all that was done in the demo agency. */
export const desk = { name: 'demo', role: 'chief' } as const;

export type DemoPicture = { file: string } & Record<string, unknown>;

const text = z
  .string()
  .nullish()
  .transform((given) => given ?? '');
const said = z.object({ caption: text, credit: text, alt: text });

/** Pictures of the demo's folder, with their ids in the store. */
export async function storePictures(kernel: Kernel, pictures: DemoPicture[]) {
  return Promise.all(
    pictures.map(async (picture) => ({
      ...picture,
      picture: await addPicture(kernel, await readFile(join(folder, 'pictures', picture.file)), {
        by: { name: desk.name, id: null },
        fileName: picture.file,
        said: readInput(said, picture),
      }),
    })),
  );
}
