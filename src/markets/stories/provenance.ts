import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import { seoulDay, seoulIso } from '../../korean/seoul-time.ts';

/** When a day's price was true, and whose it is. */
export type Sourced = { dataTime: string; source: string };

/** Of instruments on a day. What was true before the day is over is stale, and not in it. */
export async function sourcesOf(
  db: Kysely<DB>,
  instrumentIds: number[],
  day: string,
): Promise<Map<number, Sourced>> {
  const { rows } = await sql<{ id: number; as_of: Date; source: string }>`
    select distinct on (instrument_id) instrument_id as id, as_of, source
    from daily_quote join quote_import on quote_import.id = import_id
    where instrument_id = any(${instrumentIds}::integer[]) and day = ${day}::date
    order by instrument_id, revision desc
  `.execute(db);
  return new Map(
    rows
      .filter(({ as_of }) => seoulDay(as_of) >= day)
      .map(({ id, as_of, source }) => [id, { dataTime: seoulIso(as_of), source }]),
  );
}

/** The newest of a market's on a day, with all whose prices they are; null where none is as new as the day. */
export async function sourceOfMarket(db: Kysely<DB>, market: string, day: string): Promise<Sourced | null> {
  const { rows } = await sql<{ as_of: Date | null; sources: string[] | null }>`
    select max(as_of) as as_of, array_agg(distinct source) as sources
    from daily_quote join quote_import on quote_import.id = import_id join instrument on instrument.id = instrument_id
    where market = ${market} and day = ${day}::date
  `.execute(db);
  const [found] = rows;
  if (!found?.as_of || !found.sources || seoulDay(found.as_of) < day) return null;
  return { dataTime: seoulIso(found.as_of), source: found.sources.join('·') };
}
