import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Fault } from './fault.ts';

/** The newest files and pushes, with what was wrong in them. */
export async function recentImports(db: Kysely<DB>, limit: number) {
  const rows = await db.selectFrom('quote_import').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    ...row,
    corrected: row.corrections,
    faults: row.faults as unknown as Fault[],
  }));
}

export type RecentImport = Awaited<ReturnType<typeof recentImports>>[number];

/** Who gives quotes, how many instruments stand by each now, and how old the newest of them is. */
export async function sourcesNow(db: Kysely<DB>) {
  return db
    .selectFrom('latest_quote')
    .innerJoin('quote_import', 'quote_import.id', 'latest_quote.import_id')
    .select(['source', sql<number>`count(*)`.as('count'), sql<Date>`max(as_of)`.as('newest')])
    .groupBy('source')
    .orderBy('newest', 'desc')
    .limit(50)
    .execute();
}
