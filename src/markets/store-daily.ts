import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { DailyQuote } from './quote.ts';

/** A day of an instrument that is to be stored. */
export type DailyRow = DailyQuote & { id: number; line: number };

type Stored = {
  added: number;
  corrected: { id: number; day: string }[];
  /** Lines of the same import that say two things of one day. */
  contradicting: number[];
};

/** End of a day in Seoul: what closed then is true from then on. */
const endOfDay = (day: string) => Date.parse(`${day}T24:00:00+09:00`);

/** Texts of arrays as PostgreSQL reads them: no value of ours needs quotation marks. */
const list = (values: (string | number)[]) => `{${values.join(',')}}`;

/** Rows on their way to the store: written out before the lock is taken, since that takes as long as a fifth of storing. */
export type WrittenDays = { count: number; given: RawBuilder<unknown> };

/** @param rows of which no two are of one day; `now` in milliseconds: what a day of today is true of, at the latest */
export const writeDays = (rows: DailyRow[], now: number): WrittenDays => ({
  count: rows.length,
  given: sql`
  unnest(
    ${list(rows.map(({ id }) => id))}::integer[],
    ${list(rows.map(({ day }) => day))}::date[],
    ${list(rows.map(({ open }) => open))}::float8[],
    ${list(rows.map(({ high }) => high))}::float8[],
    ${list(rows.map(({ low }) => low))}::float8[],
    ${list(rows.map(({ close }) => close))}::float8[],
    ${list(rows.map(({ volume }) => volume))}::bigint[],
    ${list(rows.map(({ asOf, day }) => (asOf ?? Math.min(now, endOfDay(day))) / 1000))}::float8[],
    ${list(rows.map(({ line }) => line))}::integer[]
  ) as given (id, day, open, high, low, close, volume, as_of, line)`,
});

/**
 * Stores days of instruments. What is new is a row; what differs from what was said before is a row with the next
 * revision. Most batches are new as a whole, and take one statement.
 */
export async function storeDaily(
  trx: Transaction<DB>,
  { count, given }: WrittenDays,
  importId: number,
): Promise<Stored> {
  if (count === 0) return { added: 0, corrected: [], contradicting: [] };
  const { rows: counted } = await sql<{ added: number }>`
    with inserted as (
      insert into daily_quote (as_of, open, high, low, close, volume, instrument_id, day, import_id, revision)
      select to_timestamp(as_of), open, high, low, close, volume, id, day, ${importId}, 0 from ${given}
      on conflict do nothing returning 1
    ) select count(*)::integer as added from inserted
  `.execute(trx);
  const added = counted[0]?.added ?? 0;
  if (added === count) return { added, corrected: [], contradicting: [] };
  return { added, ...(await correctDaily(trx, given, importId)) };
}

async function correctDaily(trx: Transaction<DB>, given: RawBuilder<unknown>, importId: number) {
  const { rows } = await sql<{ id: number; day: string; line: number; isContradicting: boolean }>`
    with other as (
      select given.*, newest.revision, newest.import_id = ${importId} as "isContradicting"
      from ${given}
      cross join lateral (
        select * from daily_quote where instrument_id = given.id and daily_quote.day = given.day
        order by revision desc limit 1
      ) as newest
      where (given.open, given.high, given.low, given.close, given.volume)
        is distinct from (newest.open, newest.high, newest.low, newest.close, newest.volume)
    ), inserted as (
      insert into daily_quote (as_of, open, high, low, close, volume, instrument_id, day, import_id, revision)
      select to_timestamp(as_of), open, high, low, close, volume, id, day, ${importId}, revision + 1
      from other where not "isContradicting"
    ) select id, day, line, "isContradicting" from other order by line
  `.execute(trx);
  return {
    corrected: rows.filter((row) => !row.isContradicting).map(({ id, day }) => ({ id, day })),
    contradicting: rows.filter((row) => row.isContradicting).map(({ line }) => line),
  };
}
