import { sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { IntradayQuote } from './quote.ts';

export type IntradayRow = IntradayQuote & { id: number; line: number };

/** Prices of the day are followed by closing prices: what is older than this is no more needed. */
const keptDays = 7;

/**
 * Stores what was paid at a time. What is said of the same instant of the same instrument anew is a row with the next
 * revision. What has grown old goes, of the instruments that have something newer.
 */
export async function storeIntraday(
  trx: Transaction<DB>,
  rows: IntradayRow[],
  importId: number,
  now: Date,
): Promise<{ added: number; corrected: number }> {
  if (rows.length === 0) return { added: 0, corrected: 0 };
  const json = JSON.stringify(rows);
  const { rows: stored } = await sql<{ revision: number }>`
    with given as (
      select id, to_timestamp("asOf" / 1000.0)::timestamptz(3) as as_of, price, volume
      from json_to_recordset(${json}::json) as given (id integer, "asOf" float8, price float8, volume bigint)
    )
    insert into intraday_quote (as_of, price, volume, instrument_id, import_id, revision)
    select given.as_of, given.price, given.volume, id, ${importId}, coalesce(newest.revision + 1, 0)
    from given
    left join lateral (
      select * from intraday_quote where instrument_id = given.id and intraday_quote.as_of = given.as_of
      order by revision desc limit 1
    ) as newest on true
    where newest.revision is null or newest.price <> given.price or newest.volume is distinct from given.volume
    returning revision
  `.execute(trx);
  await forgetOld(trx, rows, now);
  const added = stored.filter(({ revision }) => revision === 0).length;
  return { added, corrected: stored.length - added };
}

async function forgetOld(trx: Transaction<DB>, rows: IntradayRow[], now: Date): Promise<void> {
  const until = new Date(now.getTime() - keptDays * 86_400_000);
  const fresh = rows.filter(({ asOf }) => asOf >= until.getTime()).map(({ id }) => id);
  if (fresh.length === 0) return;
  await trx
    .deleteFrom('intraday_quote')
    .where(sql<boolean>`instrument_id = any(${[...new Set(fresh)]}::integer[])`)
    .where('as_of', '<', until)
    .execute();
}
