import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { analyserVersion } from './analyser-version.ts';

/** What is known of the index. */
export function indexState(db: Kysely<DB>) {
  return db.selectFrom('search_index').selectAll().executeTakeFirstOrThrow();
}

/** The same, held until the transaction ends: one at a time writes an index. */
export function holdIndex(trx: Transaction<DB>) {
  return trx.selectFrom('search_index').selectAll().forUpdate().executeTakeFirstOrThrow();
}

/** The number of a segment that is begun. */
export async function newSegment(trx: Kysely<DB>): Promise<number> {
  const { segments } = await trx
    .updateTable('search_index')
    .set((index) => ({ segments: index('segments', '+', 1) }))
    .returning('segments')
    .executeTakeFirstOrThrow();
  return segments;
}

/** What is wrong with the index, a sentence each. */
export async function checkIndex(db: Kysely<DB>): Promise<string[]> {
  const { analyser } = await indexState(db);
  const now = analyserVersion();
  if (analyser === null || analyser === now) return [];
  return [
    `search: articles were indexed by other rules (${analyser}) than queries are read by (${now}): run sokbo reindex`,
  ];
}
