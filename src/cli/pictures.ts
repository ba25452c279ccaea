import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Agency } from '../control/connect.ts';
import { Refused } from '../kernel/refused.ts';

type WithPictures = {
  pictures?: { file?: string | null; picture?: number | null }[] | null;
  liveBlog?: { posts?: WithPictures[] | null } | null;
};

/**
 * Hands in the picture files that an article and its posts, or a post, name by paths beside their own file, and puts
 * their ids in.
 */
export async function sendPictures<T>(agency: Agency, article: T, file: string): Promise<T> {
  if (typeof article !== 'object' || article === null || Array.isArray(article)) return article;
  const sent: WithPictures & T = { ...article };
  const { pictures, liveBlog } = sent;
  if (Array.isArray(pictures)) sent.pictures = await sendEach(agency, pictures, file);
  if (Array.isArray(liveBlog?.posts)) {
    const posts: WithPictures[] = [];
    for (const post of liveBlog.posts) posts.push(await sendPictures(agency, post, file));
    sent.liveBlog = { ...liveBlog, posts };
  }
  return sent;
}

function sendEach(agency: Agency, pictures: NonNullable<WithPictures['pictures']>, file: string) {
  return Promise.all(
    pictures.map(async (picture) => {
      if (!picture?.file) return picture;
      const path = resolve(file === '-' ? '.' : dirname(file), picture.file);
      const address = `/pictures?name=${encodeURIComponent(basename(path))}`;
      const { id } = await agency.call<{ id: number }>('POST', address, await readPicture(path));
      return { ...picture, picture: id };
    }),
  );
}

async function readPicture(path: string): Promise<Buffer> {
  return readFile(path).catch((error: Error) => {
    throw new Refused(404, `cannot be read: ${error.message}`, path);
  });
}
