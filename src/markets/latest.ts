import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Instrument } from './bars.ts';
import { asInstrument, instrumentColumns } from './queries.ts';

/** The newest price of an instrument, and where it came from. */
export type Latest = {
  price: number;
  asOf: Date;
  day: string;
  /** Of a day that is over; else the last that was paid. */
  isClosing: boolean;
  before: number | null;
  volume: number | null;
  source: string;
  delayMinutes: number;
};

export type Priced = Instrument & { latest: Latest | null };

export const sorts = ['name', 'rise', 'fall', 'volume'] as const;
export type Sort = (typeof sorts)[number];

const change = sql<number>`(latest_quote.price - latest_quote.previous_close) / nullif(latest_quote.previous_close, 0)`;

const orders = {
  name: sql`instrument.name collate "C", instrument.id`,
  rise: sql`${change} desc nulls last, instrument.id`,
  fall: sql`${change} asc nulls last, instrument.id`,
  volume: sql`latest_quote.volume desc nulls last, instrument.id`,
};

function priced(db: Kysely<DB>) {
  return db
    .selectFrom('instrument')
    .leftJoin('latest_quote', 'latest_quote.instrument_id', 'instrument.id')
    .leftJoin('quote_import', 'quote_import.id', 'latest_quote.import_id')
    .select(instrumentColumns)
    .select([
      'latest_quote.price',
      'latest_quote.as_of as asOf',
      'latest_quote.day',
      'latest_quote.is_closing as isClosing',
      'latest_quote.previous_close as before',
      'latest_quote.volume',
      'quote_import.source',
      'quote_import.delay_minutes as delayMinutes',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof priced>['execute']>>[number];

function pricedOf({ id, code, name, market, currency, state, ...latest }: Row): Priced {
  const { price, asOf, day, isClosing, source, delayMinutes } = latest;
  const hasPrice =
    price !== null &&
    asOf !== null &&
    day !== null &&
    isClosing !== null &&
    source !== null &&
    delayMinutes !== null;
  return {
    ...asInstrument({ id, code, name, market, currency, state }),
    latest: hasPrice
      ? {
          price,
          asOf,
          day: String(day),
          isClosing,
          source,
          delayMinutes,
          before: latest.before,
          volume: latest.volume,
        }
      : null,
  };
}

/** Instruments with their newest prices, in the order of the ids. */
export async function pricedInstruments(db: Kysely<DB>, ids: number[]): Promise<Priced[]> {
  if (ids.length === 0) return [];
  const rows = await priced(db).where('instrument.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, pricedOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export type Asked = { search: string; market: string | null; sort: Sort; page: number };

/** A page of the list: those that are called so, or were. One that is delisted is there for who looks for it. */
export async function instrumentPage(
  db: Kysely<DB>,
  { search, market, sort, page }: Asked,
  length: number,
): Promise<{ rows: Priced[]; hasMore: boolean }> {
  let query = priced(db);
  if (market) query = query.where('instrument.market', '=', market);
  if (search) query = query.where(calledLike(search));
  else query = query.where('instrument.state', '!=', 'delisted');
  const rows = await query
    .orderBy(orders[sort])
    .limit(length + 1)
    .offset((page - 1) * length)
    .execute();
  return { rows: rows.slice(0, length).map(pricedOf), hasMore: rows.length > length };
}

function calledLike(search: string) {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(instrument.name ilike ${pattern} or instrument.code ilike ${pattern} or exists (
    select from instrument_alias where instrument_id = instrument.id and alias ilike ${pattern}))`;
}

/** The markets that instruments are of, the largest first. */
export async function marketNames(db: Kysely<DB>): Promise<string[]> {
  const rows = await db
    .selectFrom('instrument')
    .select('market')
    .where('state', '!=', 'delisted')
    .groupBy('market')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('market')
    .limit(20)
    .execute();
  return rows.map(({ market }) => market);
}
