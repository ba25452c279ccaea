import { type Kysely, sql } from 'kysely';
import { breather } from '../../kernel/breathe.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { addDays } from '../../korean/seoul-time.ts';
import type { Bar, Instrument } from '../bars.ts';
import { dailyBarsOf, instrumentsOf } from '../queries.ts';
import { type Course, type Found, keepCases, keepMeans, settleCases } from './cases.ts';
import { type History, historyOfInstrument, isIndex } from './history.ts';
import { levelsOf, MarketMeans } from './levels.ts';
import { RoundUp } from './round-up.ts';
import { factsAt } from './rules.ts';

/** As far back as the longest rule looks: 52 weeks, and some days that a market may have been closed before. */
export const lookBackDays = 400;
/** Bars of so many instruments are read in a few milliseconds, so that nobody waits behind them. */
const instrumentsAtOnce = 25;
/** Cases are written in batches of some thousands, each a transaction. */
const instrumentsAWrite = 500;

/** What was found of the last day, and how many instruments were passed over for which reason. */
export type Looked = {
  found: { instrument: Instrument; facts: Found[] }[];
  roundUps: Map<string, RoundUp>;
  counts: { instruments: number; cases: number; halted: number; delisted: number; untraded: number };
};

/**
 * Has all rules look at all instruments: records the cases of every day from `from` to `day`, and what became of earlier
 * ones, and gives back what there is to tell of the last day. Doing it again changes nothing.
 */
export async function lookAtMarket(kernel: Kernel, day: string, from = day): Promise<Looked> {
  const { db } = kernel.store;
  const start = addDays(from, -lookBackDays);
  const courses = await marketDays(db, start);
  const means = new Map([...courses].map(([market, { size }]) => [market, new MarketMeans(size)]));
  const looked: Looked = {
    found: [],
    roundUps: new Map(),
    counts: { instruments: 0, cases: 0, halted: 0, delisted: 0, untraded: 0 },
  };
  const instruments = (await instrumentsOf(db)).sort((one, other) => one.id - other.id);
  for (let at = 0; at < instruments.length; at += instrumentsAWrite) {
    const some = instruments.slice(at, at + instrumentsAWrite);
    const found: Found[] = [];
    const settling = new Map<number, Course>();
    for await (const { instrument, bars } of eachWithBars(db, some, start)) {
      const history = historyOfInstrument(instrument, bars);
      const days = courses.get(instrument.market) ?? new Map<string, number>();
      const levels = levelsOf(history, days);
      if (!isIndex(instrument)) means.get(instrument.market)?.add(levels);
      settling.set(instrument.id, { days: [...days.keys()], levels });
      found.push(...lookAtOne(looked, instrument, history, { from, day }));
    }
    await db.transaction().execute(async (trx) => {
      await keepCases(trx, found, kernel.now());
      await settleCases(trx, settling);
    });
    looked.counts.cases += found.length;
  }
  await writeMeans(db, courses, means);
  return looked;
}

/** Bars of instruments, a few at a time; others have their turn between. */
export async function* eachWithBars(
  db: Kysely<DB>,
  instruments: Instrument[],
  from: string,
): AsyncGenerator<{ instrument: Instrument; bars: Bar[] }> {
  const breathe = breather();
  for (let at = 0; at < instruments.length; at += instrumentsAtOnce) {
    const some = instruments.slice(at, at + instrumentsAtOnce);
    const bars = await dailyBarsOf(
      db,
      some.map(({ id }) => id),
      { from },
    );
    for (const instrument of some) {
      yield { instrument, bars: bars.get(instrument.id) ?? [] };
      await breathe();
    }
  }
}

/** The days of each market on which anything was traded, with their places. */
export async function marketDays(db: Kysely<DB>, from: string): Promise<Map<string, Map<string, number>>> {
  const { rows } = await sql<{ market: string; day: string }>`
    select market, day::text from daily_quote join instrument on instrument.id = instrument_id
    where day >= ${from}::date and volume > 0 group by market, day order by market, day
  `.execute(db);
  const days = Map.groupBy(rows, ({ market }) => market);
  return new Map(
    [...days].map(([market, all]) => [market, new Map(all.map(({ day }, place) => [day, place]))]),
  );
}

function lookAtOne(
  { found, roundUps, counts }: Looked,
  instrument: Instrument,
  history: History,
  { from, day }: { from: string; day: string },
): Found[] {
  counts.instruments++;
  const cases = casesOf(instrument.id, history, from, day);
  const last = placeOf(history.bars, day);
  if (last === null) {
    counts[instrument.state === 'trading' ? 'untraded' : instrument.state]++;
    return cases;
  }
  if (!isIndex(instrument)) {
    const roundUp = roundUps.get(instrument.market) ?? new RoundUp();
    roundUps.set(instrument.market, roundUp);
    roundUp.add(instrument, history, last);
  }
  const facts = cases.filter((one) => one.day === day);
  // What is halted or gone has a record, and no story.
  if (instrument.state !== 'trading') counts[instrument.state]++;
  else if (facts.length > 0) found.push({ instrument, facts });
  return cases;
}

/** All that the rules find from one day to another. */
export function casesOf(instrumentId: number, history: History, from: string, to: string): Found[] {
  const cases: Found[] = [];
  for (let at = history.bars.length - 1; at > 0; at--) {
    const { day } = history.bars[at] as Bar;
    if (day < from) break;
    if (day <= to) for (const fact of factsAt(history, at)) cases.push({ ...fact, instrumentId });
  }
  return cases;
}

/** The place of a day's bar; null where nothing was traded. */
export function placeOf(bars: Bar[], day: string): number | null {
  for (let at = bars.length - 1; at >= 0; at--) {
    const one = (bars[at] as Bar).day;
    if (one === day) return at;
    if (one < day) return null;
  }
  return null;
}

async function writeMeans(
  db: Kysely<DB>,
  courses: Map<string, Map<string, number>>,
  means: Map<string, MarketMeans>,
): Promise<void> {
  for (const [market, days] of courses) {
    const names = [...days.keys()];
    const rows = [...(means.get(market)?.all() ?? [])].map(({ place, ...mean }) => ({
      market,
      day: names[place] as string,
      ...mean,
    }));
    await db.transaction().execute((trx) => keepMeans(trx, rows));
  }
}
