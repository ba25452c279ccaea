import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Agency } from '../control/connect.ts';
import { Refused } from '../kernel/refused.ts';

type WithPictures = { pictures?: { file?: string | null; picture?: number | null }[] | null };

/** Hands in the picture files that an article names, by paths beside its own file, and puts their ids in. */
export async function sendPictures<T>(agency: Agency, article: T, file: string): Promise<T> {
  const { pictures } = (article ?? {}) as WithPictures;
  if (!Array.isArray(pictures)) return article;
  const sent = await Promise.all(
    pictures.map(async (picture) => {
      if (!picture?.file) return picture;
      const bytes = await readPicture(resolve(file === '-' ? '.' : dirname(file), picture.file));
      const { id } = await agency.call<{ id: number }>('POST', '/pictures', bytes);
      return { ...picture, picture: id };
    }),
  );
  return { ...article, pictures: sent };
}

async function readPicture(path: string): Promise<Buffer> {
  return readFile(path).catch((error: Error) => {
    throw new Refused(404, `cannot be read: ${error.message}`, path);
  });
}
