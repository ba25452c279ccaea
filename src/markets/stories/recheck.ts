import { type Kysely, sql, type Transaction } from 'kysely';
import type { Kernel } from '../../kernel/kernel.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { addDays } from '../../korean/seoul-time.ts';
import type { Instrument } from '../bars.ts';
import { dailyBars } from '../queries.ts';
import { type Found, keepCases, settleCases } from '../rules/cases.ts';
import { historyOfInstrument } from '../rules/history.ts';
import { levelsOf } from '../rules/levels.ts';
import { casesOf, lookBackDays } from '../rules/look-at-market.ts';

/** A corrected day is in the look-back of cases for 52 weeks, and of outcomes for twenty days before it. */
export function startOfRecheck(day: string): string {
  return addDays(day, -2 * lookBackDays);
}

/**
 * Looks anew at an instrument's days from one on whose price was corrected: cases get their numbers, those that are none
 * are void, and what became of the price is reckoned again. Only days that a run has looked at count. Returns the cases
 * that there are from that day on.
 * @param market days of its market, from `startOfRecheck` on or earlier
 */
export async function recheckInstrument(
  kernel: Kernel,
  instrument: Instrument,
  day: string,
  market: ReadonlyMap<string, number>,
): Promise<Found[]> {
  const { db } = kernel.store;
  const covered = await coveredDays(db, day);
  const start = startOfRecheck(day);
  const history = historyOfInstrument(instrument, await dailyBars(db, instrument.id, { from: start }));
  const cases = casesOf(instrument.id, history, day, '9999-12-31').filter((one) => covered(one.day));
  const course = { days: [...market.keys()], levels: levelsOf(history, market) };
  await db.transaction().execute(async (trx) => {
    await voidOthers(trx, instrument.id, day, cases, kernel.now());
    await keepCases(trx, cases, kernel.now());
    await forgetOutcomes(trx, instrument.id, day);
    await settleCases(trx, new Map([[instrument.id, course]]));
  });
  return cases;
}

/** Which days runs have looked at. */
async function coveredDays(db: Kysely<DB>, from: string): Promise<(day: string) => boolean> {
  const rows = await db
    .selectFrom('market_run')
    .select(['from_day', 'day'])
    .distinct()
    .where(sql<boolean>`day >= ${from}::date`)
    .where('ended_at', 'is not', null)
    .execute();
  const runs = rows.map((row) => ({ from: String(row.from_day), to: String(row.day) }));
  return (day) => runs.some(({ from, to }) => from <= day && day <= to);
}

async function voidOthers(
  trx: Transaction<DB>,
  instrumentId: number,
  day: string,
  cases: Found[],
  at: Date,
): Promise<void> {
  const still = JSON.stringify(cases.map(({ rule, day }) => ({ rule, day })));
  await sql`
    update market_case set void_at = ${at}
    where instrument_id = ${instrumentId} and day >= ${day}::date and void_at is null and not exists (
      select from json_to_recordset(${still}::text::json) as still (rule text, day date)
      where still.rule = market_case.rule and still.day = market_case.day
    )
  `.execute(trx);
}

/** Those that reach into the corrected days; the first that goes takes those after it along. */
async function forgetOutcomes(trx: Transaction<DB>, instrumentId: number, day: string): Promise<void> {
  await sql`
    delete from market_outcome where instrument_id = ${instrumentId} and until >= ${day}::date
  `.execute(trx);
  await sql`
    update market_case set settled = (
      select count(*) from market_outcome as known
      where known.rule = market_case.rule and known.instrument_id = market_case.instrument_id
        and known.day = market_case.day
    )
    where instrument_id = ${instrumentId} and settled > 0
  `.execute(trx);
}
