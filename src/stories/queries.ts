import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

export async function storyByKey(db: Kysely<DB>, key: string) {
  return db.selectFrom('story').selectAll().where('key', '=', key).executeTakeFirst();
}

export async function storyById(db: Kysely<DB>, id: number) {
  return db.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Gives a story its title, if it has none yet. */
export async function titleStory(trx: Transaction<DB>, id: number, title: string): Promise<void> {
  await trx.updateTable('story').set({ title }).where('id', '=', id).where('title', 'is', null).execute();
}

/** Ids of the story threads of a batch, by key; new keys make new threads, the first title that comes is theirs. */
export async function resolveStories(
  trx: Transaction<DB>,
  inputs: { story: string | null; storyTitle: string | null }[],
): Promise<Map<string, number>> {
  const titles = new Map<string, string | null>();
  for (const { story, storyTitle } of inputs)
    if (story) titles.set(story, storyTitle ?? titles.get(story) ?? null);
  if (titles.size === 0) return new Map();
  const inOrder = [...titles].sort(([a], [b]) => (a < b ? -1 : 1));
  await trx
    .insertInto('story')
    .values(inOrder.map(([key, title]) => ({ key, title })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ title: sql`coalesce(story.title, excluded.title)` }),
    )
    .execute();
  const rows = await trx
    .selectFrom('story')
    .select(['id', 'key'])
    .where('key', 'in', [...titles.keys()])
    .execute();
  return new Map(rows.map(({ id, key }) => [key, id]));
}
