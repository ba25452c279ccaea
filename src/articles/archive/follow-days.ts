import { sql, type Transaction } from 'kysely';
import type { JournalEvent } from '../../kernel/journal.ts';
import type { DB } from '../../kernel/tables.gen.ts';

/** Counts the days anew on which something happened to an article. A day in Seoul is nine hours ahead. */
export async function followDays(events: JournalEvent[], trx: Transaction<DB>): Promise<void> {
  const ids = [
    ...new Set(events.flatMap(({ kind, subject }) => (kind.startsWith('article.') ? [subject] : []))),
  ];
  if (ids.length === 0) return;
  await sql`
    with touched as (
      select distinct (listed_at at time zone 'UTC' + interval '9 hours')::date as day
      from article where id = any(${ids}::text[])
    ), counted as (
      select day, (
        select count(*)::integer from listing where list = 'latest'
          and listed_at >= (day::timestamp - interval '9 hours') at time zone 'UTC'
          and listed_at < (day::timestamp + interval '15 hours') at time zone 'UTC'
      ) as articles from touched
    ), emptied as (
      delete from archive_day using counted where archive_day.day = counted.day and counted.articles = 0
    )
    insert into archive_day (day, articles) select day, articles from counted where articles > 0
    on conflict (day) do update set articles = excluded.articles
  `.execute(trx);
}
