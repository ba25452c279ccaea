import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/** Adds reads of published articles to a slot; the others count for nothing. */
export async function addReads(
  db: Kysely<DB>,
  slot: Date,
  reads: ReadonlyMap<string, number>,
): Promise<void> {
  if (reads.size === 0) return;
  const given = JSON.stringify([...reads].map(([id, count]) => ({ id, reads: count })));
  // In one order, so that two processes cannot wait for each other's rows in a circle.
  await sql`
    insert into read_count (slot, article_id, reads)
    select ${slot}, article.id, given.reads
    from json_to_recordset(${given}::text::json) as given (id text, reads integer)
    join article on article.id = given.id and article.state = 'published'
    order by article.id
    on conflict (slot, article_id) do update set reads = read_count.reads + excluded.reads
  `.execute(db);
}
