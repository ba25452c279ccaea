import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

export async function storyByKey(db: Kysely<DB>, key: string) {
  return db.selectFrom('story').selectAll().where('key', '=', key).executeTakeFirst();
}

export async function storyById(db: Kysely<DB>, id: number) {
  return db.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Gives a story its title, if it has none yet. It is the article's that came with it. */
export async function titleStory(
  trx: Transaction<DB>,
  id: number,
  title: string,
  articleId: string,
): Promise<void> {
  await trx
    .updateTable('story')
    .set({ title, titled_by: articleId })
    .where('id', '=', id)
    .where('title', 'is', null)
    .execute();
}

/** Takes back the title that an article gave its story. */
export async function untitleStory(trx: Transaction<DB>, articleId: string): Promise<void> {
  await trx
    .updateTable('story')
    .set({ title: null, titled_by: null })
    .where('titled_by', '=', articleId)
    .execute();
}

/** Ids of the story threads of a batch, by key; new keys make new threads. */
export async function resolveStories(
  trx: Transaction<DB>,
  inputs: { story: string | null }[],
): Promise<Map<string, number>> {
  const keys = [...new Set(inputs.flatMap(({ story }) => story ?? []))].sort();
  if (keys.length === 0) return new Map();
  await trx
    .insertInto('story')
    .values(keys.map((key) => ({ key })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const rows = await trx.selectFrom('story').select(['id', 'key']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ id, key }) => [key, id]));
}
