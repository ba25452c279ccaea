import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { addDays, startOfDay } from '../korean/seoul-time.ts';
import { sameLook } from './fingerprint.ts';
import { patternsOf } from './search-text.ts';

export const rightsFilters = ['soon', 'ended', 'proposed'] as const;

export type PictureQuery = {
  /** Words that the picture's texts, its people or its file's name have in them. */
  search: string;
  /** Days in Seoul, both included, on which it was taken, or added where that is not known. */
  from: string | null;
  to: string | null;
  rights: (typeof rightsFilters)[number] | null;
  /** Pictures added before this one. */
  before: number | null;
};

const soonMilliseconds = 7 * 86_400_000;

/** Pictures of the newsroom, newest first, public or not. Whoever asks for one more than a page knows whether there are more. */
export function searchPictures(db: Kysely<DB>, query: PictureQuery, now: Date, limit: number) {
  const { search, from, to, rights, before } = query;
  const day = sql<Date>`coalesce(taken_at, added_at)`;
  const soon = new Date(now.getTime() + soonMilliseconds);
  let pictures = db.selectFrom('picture').selectAll();
  for (const pattern of patternsOf(search)) pictures = pictures.where('search_text', 'like', pattern);
  if (from) pictures = pictures.where(day, '>=', startOfDay(from));
  if (to) pictures = pictures.where(day, '<', startOfDay(addDays(to, 1)));
  if (rights === 'soon')
    pictures = pictures.where('rights_end_at', '>', now).where('rights_end_at', '<=', soon);
  if (rights === 'ended') pictures = pictures.where('rights_end_at', '<=', now);
  if (rights === 'proposed')
    pictures = pictures.where('proposed_end_at', 'is not', null).where('rights_end_at', 'is', null);
  if (before) pictures = pictures.where('id', '<', before);
  return pictures.orderBy('id', 'desc').limit(limit).execute();
}

export type PictureRow = Awaited<ReturnType<typeof searchPictures>>[number];

/** Pictures that an article can show: the right to each has not ended. */
export function usablePictures(db: Kysely<DB>, search: string, limit: number) {
  let pictures = db.selectFrom('picture').selectAll().where('withdrawn_at', 'is', null);
  for (const pattern of patternsOf(search)) pictures = pictures.where('search_text', 'like', pattern);
  return pictures.orderBy('id', 'desc').limit(limit).execute();
}

export async function pictureById(db: Kysely<DB>, id: number): Promise<PictureRow | null> {
  const query = db.selectFrom('picture').selectAll().where('id', '=', id);
  return (await query.executeTakeFirst()) ?? null;
}

/** Other pictures that look the same, the most alike first. */
export function lookalikes(db: Kysely<DB>, id: number) {
  const difference = sql<number>`bit_count(
    picture.fingerprint # (select one.fingerprint from picture as one where one.id = ${id})
  )::integer`;
  return db
    .selectFrom('picture')
    .selectAll()
    .where('id', '<>', id)
    .where(difference, '<=', sameLook)
    .orderBy(difference)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}
