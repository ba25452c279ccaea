import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Bar, Instrument, InstrumentState, Provenance } from './bars.ts';

/** All pages that name instruments: one was added, renamed, halted. */
export const instrumentsTag = 'instruments';
/** The list of all instruments, which is sorted by what any of them does. */
export const marketsTag = 'markets';
/** All pages that show quotes of an instrument, dropped where so many changed that they are not named one by one. */
export const quotesTag = 'quotes';
/** Pages that show quotes of one instrument. */
export const instrumentTag = (id: number) => `instrument:${id}`;

export const instrumentColumns = [
  'instrument.id',
  'instrument.code',
  'instrument.name',
  'instrument.market',
  'instrument.currency',
  'instrument.state',
] as const;

export const asInstrument = <R extends { state: string }>(row: R) => ({
  ...row,
  state: row.state as InstrumentState,
});

/** Where an instrument's page is. */
export function instrumentPath({ code }: { code: string }): string {
  return `/markets/${encodeURIComponent(code)}`;
}

export async function instrumentByCode(db: Kysely<DB>, code: string): Promise<Instrument | null> {
  const row = await db
    .selectFrom('instrument')
    .select(instrumentColumns)
    .where('code', '=', code)
    .executeTakeFirst();
  return row ? asInstrument(row) : null;
}

export async function instrumentById(db: Kysely<DB>, id: number) {
  const row = await db
    .selectFrom('instrument')
    .select([...instrumentColumns, 'state_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? asInstrument(row) : null;
}

/** Instruments by their ids, in no order; all of them without ids. */
export async function instrumentsOf(db: Kysely<DB>, ids?: number[]): Promise<Instrument[]> {
  let query = db.selectFrom('instrument').select(instrumentColumns);
  if (ids) query = query.where(sql<boolean>`id = any(${ids}::integer[])`);
  return (await query.execute()).map(asInstrument);
}

type Span = { from?: string | undefined; to?: string | undefined };

/** Daily bars of an instrument as last corrected, oldest first; with a limit the newest of them. */
export async function dailyBars(
  db: Kysely<DB>,
  instrumentId: number,
  { from, to, limit }: Span & { limit?: number | undefined } = {},
): Promise<Bar[]> {
  let query = db
    .selectFrom('daily_quote')
    .distinctOn('day')
    .select(['day', 'open', 'high', 'low', 'close', 'volume'])
    .where('instrument_id', '=', instrumentId)
    .orderBy('day', 'desc')
    .orderBy('revision', 'desc');
  if (from) query = query.where(sql<boolean>`day >= ${from}::date`);
  if (to) query = query.where(sql<boolean>`day <= ${to}::date`);
  if (limit) query = query.limit(limit);
  const rows = await query.execute();
  return rows.reverse().map((row) => ({ ...row, day: String(row.day) }));
}

type Columns = {
  id: number;
  days: string[];
  opens: number[];
  highs: number[];
  lows: number[];
  closes: number[];
  volumes: number[];
};

/**
 * Daily bars of many instruments as last corrected, oldest first, by instrument. They come as columns: a row for each of
 * millions of bars would take several times as long. Ask for some thousand instruments at a time.
 */
export async function dailyBarsOf(
  db: Kysely<DB>,
  instrumentIds: number[],
  { from, to }: Span = {},
): Promise<Map<number, Bar[]>> {
  const { rows } = await sql<Columns>`
    select instrument_id as id, array_agg(to_char(day, 'YYYY-MM-DD') order by day) as days,
      array_agg(open order by day) as opens, array_agg(high order by day) as highs,
      array_agg(low order by day) as lows, array_agg(close order by day) as closes,
      array_agg(volume order by day) as volumes
    from (
      select distinct on (instrument_id, day) instrument_id, day, open, high, low, close, volume
      from daily_quote
      where instrument_id = any(${instrumentIds}::integer[])
        and day >= ${from ?? '0001-01-01'}::date and day <= ${to ?? '9999-12-31'}::date
      order by instrument_id, day, revision desc
    ) as newest
    group by instrument_id
  `.execute(db);
  return new Map(rows.map((columns) => [columns.id, barsOf(columns)]));
}

function barsOf({ days, opens, highs, lows, closes, volumes }: Columns): Bar[] {
  return days.map((day, at) => ({
    day,
    open: opens[at] as number,
    high: highs[at] as number,
    low: lows[at] as number,
    close: closes[at] as number,
    volume: volumes[at] as number,
  }));
}

/** Days of which something else was said before. */
export async function correctedDays(db: Kysely<DB>, id: number, from: string | null): Promise<Set<string>> {
  if (from === null) return new Set();
  const rows = await db
    .selectFrom('daily_quote')
    .select('day')
    .distinct()
    .where('instrument_id', '=', id)
    .where(sql<boolean>`day >= ${from}::date`)
    .where('revision', '>', 0)
    .execute();
  return new Set(rows.map(({ day }) => String(day)));
}

export type Revision = Bar & Provenance & { revision: number; importId: number };

/** All that was ever said of one day of an instrument, the newest correction first. */
export async function revisionsOf(db: Kysely<DB>, instrumentId: number, day: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom('daily_quote')
    .innerJoin('quote_import', 'quote_import.id', 'daily_quote.import_id')
    .select(['day', 'open', 'high', 'low', 'close', 'volume', 'revision'])
    .select(['source', 'as_of as asOf', 'delay_minutes as delayMinutes', 'import_id as importId'])
    .where('instrument_id', '=', instrumentId)
    .where(sql<boolean>`day = ${day}::date`)
    .orderBy('revision', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, day: String(row.day) }));
}
