import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { addDays, seoulDay } from '../korean/seoul-time.ts';
import type { Place } from './filter.ts';
import { lookedAt } from './found-page.ts';

const mostValues = 8;

/** What narrows a search further: its parameters, and how many of those that were looked at it leaves. */
export type Facet = { name: string; query: Record<string, string>; count: number };

export type Facets = {
  sections: Facet[];
  times: Facet[];
  reporters: Facet[];
  /** Articles that were looked at; `isAll` where these are all that match. */
  of: number;
  isAll: boolean;
};

/** In which sections, times and by whom the newest articles are that match; null where that says nothing. */
export async function facetsOf(db: Kysely<DB>, newest: Place[]): Promise<Facets | null> {
  if (newest.length < 2) return null;
  const standings = await standingsOf(
    db,
    newest.map(({ id }) => id),
  );
  return {
    sections: await sectionsOf(db, standings),
    times: timesOf(newest.map(({ listedAt }) => listedAt)),
    reporters: await reportersOf(db, standings),
    of: newest.length,
    isAll: newest.length < lookedAt,
  };
}

type Row = { name: string; value: string; count: number };
type Standing = { of: string; id: number; count: number };

/** In how many of some articles' lists each section and each reporter is. By the articles: `like` would read the whole of those lists. */
async function standingsOf(db: Kysely<DB>, ids: string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select split_part(list, ':', 1) as of, split_part(list, ':', 2)::integer as id, count(*)::integer as count
    from listing
    where article_id = any(${ids}::text[]) and split_part(list, ':', 1) = any('{section,reporter}') group by list
  `.execute(db);
  return rows;
}

async function sectionsOf(db: Kysely<DB>, standings: Standing[]): Promise<Facet[]> {
  const { rows } = await sql<Row>`
    select name, path as value, count from ${standing(standings, 'section')} join section using (id)
    where parent_id is null order by count desc, path limit ${mostValues}
  `.execute(db);
  return rows.map(({ name, value, count }) => ({ name, query: { section: value }, count }));
}

async function reportersOf(db: Kysely<DB>, standings: Standing[]): Promise<Facet[]> {
  const { rows } = await sql<Row>`
    select name, slug as value, count from ${standing(standings, 'reporter')} join reporter using (id)
    order by count desc, slug limit ${mostValues}
  `.execute(db);
  return rows.map(({ name, value, count }) => ({ name, query: { reporter: value }, count }));
}

function standing(standings: Standing[], of: string) {
  const own = standings.filter((each) => each.of === of);
  return sql`unnest(${own.map(({ id }) => id)}::integer[], ${own.map(({ count }) => count)}::integer[])
    as standing (id, count)`;
}

/** By years, or by months where all are of one year. */
function timesOf(times: Date[]): Facet[] {
  const days = times.map(seoulDay);
  const isOneYear = new Set(days.map((day) => day.slice(0, 4))).size === 1;
  const spans = Map.groupBy(days, (day) => day.slice(0, isOneYear ? 7 : 4));
  return [...spans].slice(0, 12).map(([span, { length }]) => ({
    name: isOneYear ? `${Number(span.slice(5))}월` : `${span}년`,
    query: isOneYear
      ? { from: `${span}-01`, to: lastOfMonth(span) }
      : { from: `${span}-01-01`, to: `${span}-12-31` },
    count: length,
  }));
}

function lastOfMonth(month: string): string {
  const next = addDays(`${month}-28`, 4);
  return addDays(`${next.slice(0, 7)}-01`, -1);
}
