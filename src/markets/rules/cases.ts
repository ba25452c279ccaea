import { sql, type Transaction } from 'kysely';
import { bulkInsert } from '../../kernel/bulk-insert.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { changeBetween, type Horizon, horizons, type Levels } from './levels.ts';
import type { Fact } from './rule.ts';

export type Found = Fact & { instrumentId: number };

/** Writes down cases; one that is known already gets the numbers that it has now. */
export async function keepCases(trx: Transaction<DB>, found: Found[], at: Date): Promise<void> {
  if (found.length === 0) return;
  const rows = JSON.stringify(
    found.map(({ rule, instrumentId, day, numbers }) => ({
      rule,
      instrument_id: instrumentId,
      day,
      numbers,
    })),
  );
  await sql`
    insert into market_case (rule, instrument_id, day, numbers, found_at)
    select rule, instrument_id, day, numbers, ${at}
    from jsonb_to_recordset(${rows}::text::jsonb) as given (rule text, instrument_id integer, day date, numbers jsonb)
    on conflict (rule, instrument_id, day) do update set numbers = excluded.numbers, void_at = null
    where market_case.numbers <> excluded.numbers or market_case.void_at is not null
  `.execute(trx);
}

/** What is known of the days of a market, and how each of its instruments went. */
export type Course = { days: string[]; levels: Levels };

/**
 * Notes what became of the price after each case whose day has come. A case stays open only while the market has not had
 * as many days; where the instrument was not traded on that day, its last price stands.
 */
export async function settleCases(trx: Transaction<DB>, courses: ReadonlyMap<number, Course>): Promise<void> {
  if (courses.size === 0) return;
  const open = await trx
    .selectFrom('market_case')
    .select(['rule', 'instrument_id', 'day', 'settled'])
    .where(sql<boolean>`instrument_id = any(${[...courses.keys()]}::integer[])`)
    .where('settled', '<', horizons.length)
    .where('void_at', 'is', null)
    .execute();
  const outcomes = open.flatMap((one) => outcomesOf({ ...one, day: String(one.day) }, courses));
  if (outcomes.length === 0) return;
  await bulkInsert(trx, 'market_outcome', outcomes);
  const keys = JSON.stringify(outcomes.map(({ rule, instrument_id, day }) => ({ rule, instrument_id, day })));
  await sql`
    update market_case set settled = settled + given.count
    from (
      select rule, instrument_id, day, count(*) as count
      from json_to_recordset(${keys}::text::json) as one (rule text, instrument_id integer, day date)
      group by rule, instrument_id, day
    ) as given
    where market_case.rule = given.rule and market_case.instrument_id = given.instrument_id
      and market_case.day = given.day
  `.execute(trx);
}

type Open = { rule: string; instrument_id: number; day: string; settled: number };

/** They come in their order: whatever is known of the twentieth day, the first was known before. */
function outcomesOf({ settled, ...key }: Open, courses: ReadonlyMap<number, Course>) {
  const course = courses.get(key.instrument_id);
  const from = course ? course.days.indexOf(key.day) : -1;
  if (!course || from < 0) return [];
  return horizons.slice(settled).flatMap((horizon: Horizon) => {
    const to = from + horizon;
    const until = course.days[to];
    const change = until ? changeBetween(course.levels, from, to) : null;
    if (!until || change === null) return [];
    return [{ ...key, horizon, until, change, by_last_price: !course.levels.isTraded[to] }];
  });
}

/** The means that a market's days have now, in place of those that were known. */
export async function keepMeans(
  trx: Transaction<DB>,
  means: { market: string; day: string; horizon: Horizon; mean: number; instruments: number }[],
): Promise<void> {
  if (means.length === 0) return;
  await sql`
    insert into market_mean (market, day, horizon, mean, instruments)
    select market, day, horizon, mean, instruments from json_to_recordset(${JSON.stringify(means)}::text::json)
      as given (market text, day date, horizon smallint, mean double precision, instruments integer)
    on conflict (market, day, horizon) do update set mean = excluded.mean, instruments = excluded.instruments
    where market_mean.mean <> excluded.mean or market_mean.instruments <> excluded.instruments
  `.execute(trx);
}
