import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/** A value for each step of time, oldest first, none left out. */
export type Series = { at: Date; value: number }[];

const tenMinutes = 600_000;
const hour = 3_600_000;

/** Reads of all articles in each ten minutes of the last day. */
export async function readsByTenMinutes(db: Kysely<DB>, now: Date): Promise<Series> {
  const since = firstStep(now, tenMinutes, 144);
  const rows = await db
    .selectFrom('read_count')
    .select(['slot as at', (query) => query.fn.sum<number>('reads').as('value')])
    .where('slot', '>=', since)
    .groupBy('slot')
    .execute();
  return filled(rows, since, tenMinutes, 144);
}

/** Articles of the last two days by the hour in which they went live; those that were withdrawn are no more. */
export async function publishedByHour(db: Kysely<DB>, now: Date): Promise<Series> {
  const since = firstStep(now, hour, 48);
  const { rows } = await sql<{ at: Date; value: number }>`
    select date_trunc('hour', listed_at) as at, count(*)::int as value
    from listing where list = 'latest' and listed_at >= ${since} and listed_at <= ${now}
    group by 1`.execute(db);
  return filled(rows, since, hour, 48);
}

/** The beginning of the first of so many steps, of which the present one is the last. */
function firstStep(now: Date, step: number, count: number): Date {
  return new Date(Math.floor(now.getTime() / step) * step - (count - 1) * step);
}

function filled(rows: Series, since: Date, step: number, count: number): Series {
  const values = new Map(rows.map(({ at, value }) => [at.getTime(), Number(value)]));
  return Array.from({ length: count }, (_, index) => {
    const time = since.getTime() + index * step;
    return { at: new Date(time), value: values.get(time) ?? 0 };
  });
}
