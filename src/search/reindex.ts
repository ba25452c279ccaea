import { type Kysely, sql, type Transaction } from 'kysely';
import type { Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { analyserVersion } from './analyser-version.ts';
import { entriesOf, writeEntries } from './entries.ts';
import { emptyNext, exchange, next } from './generation.ts';
import { holdIndex, indexState } from './index-state.ts';
import { mergeSegments } from './segments/merge-segments.ts';

/** Articles of one step, unless it is said: some tenths of a second, for which the follower waits at most. */
export const usualBatch = 100;

/** How far it is: articles that are read, and how many there are. */
export type Begun = { done: number; total: number };

/**
 * Begins to build an index beside the one that is searched. One that was begun by the same rules is gone on with: what
 * has happened since, the follower has written into it.
 */
export async function beginReindex({ store }: Kernel): Promise<Begun> {
  const after = await store.db.transaction().execute(async (trx) => {
    const { next_analyser, next_after } = await holdIndex(trx);
    if (next_analyser === analyserVersion()) return next_after;
    await emptyNext(trx);
    await trx.updateTable('search_index').set({ next_analyser: analyserVersion(), next_after: '' }).execute();
    return '';
  });
  const { count } = store.db.fn;
  const read = store.db
    .selectFrom('article')
    .select(count<string>('id').as('all'))
    .where('state', '=', 'published');
  const { all: total } = await read.executeTakeFirstOrThrow();
  const { all: done } = await read.where('id', '<=', after).executeTakeFirstOrThrow();
  return { done: Number(done), total: Number(total) };
}

/**
 * Reads the next articles into the index that is built; `done` 0 where there are none any more, and it has taken the place
 * of the one that was searched. They are read with nothing held, and those to which something has happened since are
 * left to the follower, who has written them.
 * @throws Refused where none was begun, or somebody else builds it
 */
export async function reindexMore({ store }: Kernel, batch = usualBatch): Promise<{ done: number }> {
  const before = await indexState(store.db);
  if (before.next_analyser !== analyserVersion())
    throw new Refused(409, 'no index is being built by these rules: begin anew');
  const heard = await heardUpTo(store.db);
  const ids = await idsAfter(store.db, before.next_after, batch);
  const entries = await entriesOf(store.db, ids);
  await store.db.transaction().execute(async (trx) => {
    const index = await holdIndex(trx);
    if (index.next_analyser !== before.next_analyser || index.next_after !== before.next_after)
      throw new Refused(409, 'somebody else builds an index, too');
    const last = ids.at(-1);
    if (!last) return finish(trx, before.next_analyser);
    const changed = await changedSince(trx, heard);
    const isOwn = (id: string) => !changed.has(id);
    await writeEntries(
      trx,
      next,
      ids.filter(isOwn),
      entries.filter(({ id }) => isOwn(id)),
    );
    await trx.updateTable('search_index').set({ next_after: last }).execute();
  });
  while (await mergeSegments(store.db, next, async () => {}));
  return { done: ids.length };
}

async function finish(trx: Transaction<DB>, analyser: string | null): Promise<void> {
  await exchange(trx);
  await trx.updateTable('search_index').set({ analyser, next_analyser: null, next_after: '' }).execute();
}

async function heardUpTo(db: Kysely<DB>): Promise<number> {
  const row = await db
    .selectFrom('follower')
    .select('position')
    .where('name', '=', 'search')
    .executeTakeFirst();
  return row?.position ?? 0;
}

async function idsAfter(db: Kysely<DB>, after: string, batch: number): Promise<string[]> {
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('state', '=', 'published')
    .where('id', '>', after)
    .orderBy('id')
    .limit(batch)
    .execute();
  return rows.map(({ id }) => id);
}

/** Articles that the follower has written since it had heard so much. */
async function changedSince(trx: Transaction<DB>, heard: number): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct split_part(subject, '/', 1) as id from journal
    where position > ${heard} and position <= (select position from follower where name = 'search')
  `.execute(trx);
  return new Set(rows.map(({ id }) => id));
}
