import { sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/**
 * Makes the newest price of some instruments anew from their quotes: the last one of the day where there is one after
 * the newest closing price, and the closing price of the day before.
 */
export async function refreshLatest(trx: Transaction<DB>, instruments: { id: number }[]): Promise<void> {
  if (instruments.length === 0) return;
  await sql`
    insert into latest_quote (instrument_id, price, as_of, day, is_closing, previous_close, volume, import_id)
    select id, newest.price, newest.as_of, newest.day, newest.is_closing, before.close, newest.volume,
      newest.import_id
    from unnest(${instruments.map(({ id }) => id)}::integer[]) as asked (id)
    cross join lateral (
      select * from (
        (select close as price, as_of, day, true as is_closing, volume, import_id from daily_quote
          where instrument_id = id order by daily_quote.day desc, revision desc limit 1)
        union all
        (select price, as_of, (as_of at time zone 'Asia/Seoul')::date, false, volume, import_id from intraday_quote
          where instrument_id = id order by intraday_quote.as_of desc, revision desc limit 1)
      ) as either order by day desc, as_of desc limit 1
    ) as newest
    left join lateral (
      select close from daily_quote where instrument_id = id and daily_quote.day < newest.day
      order by daily_quote.day desc, revision desc limit 1
    ) as before on true
    on conflict (instrument_id) do update set price = excluded.price, as_of = excluded.as_of, day = excluded.day,
      is_closing = excluded.is_closing, previous_close = excluded.previous_close, volume = excluded.volume,
      import_id = excluded.import_id
  `.execute(trx);
}
