import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/** In the order in which a search reads them, or one would wait for an exchange that waits for it. */
const parts = ['segment', 'block', 'documents', 'entry', 'given', 'suggestion', 'alias'] as const;

/** The tables of an index. */
export type Generation = Record<(typeof parts)[number], RawBuilder<unknown>>;

const generation = (ending: string) =>
  Object.fromEntries(parts.map((part) => [part, sql.table(`search_${part}${ending}`)])) as Generation;

/** The index that is searched, and the one that is built beside it. */
export const live = generation('');
export const next = generation('_next');

/** Empties the index that is built. */
export async function emptyNext(trx: Transaction<DB>): Promise<void> {
  await sql`truncate ${sql.join(parts.map((part) => next[part]))}`.execute(trx);
}

/** Puts the index that was built in place of the one that is searched, which is emptied. Indexes go by their tables' names. */
export async function exchange(trx: Transaction<DB>): Promise<void> {
  for (const part of parts) {
    const [table, other, aside] = ['', '_next', '_aside'].map((ending) => `search_${part}${ending}`) as [
      string,
      string,
      string,
    ];
    await rename(trx, table, aside);
    await rename(trx, other, table);
    await rename(trx, aside, other);
  }
  await emptyNext(trx);
}

async function rename(trx: Transaction<DB>, from: string, to: string): Promise<void> {
  const { rows } = await sql<{ indexname: string }>`
    select indexname from pg_indexes where schemaname = current_schema and tablename = ${from}
  `.execute(trx);
  await sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(trx);
  for (const { indexname: name } of rows)
    await sql`alter index ${sql.ref(name)} rename to ${sql.ref(name.replace(from, to))}`.execute(trx);
}
