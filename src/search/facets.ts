import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { addDays, seoulDay } from '../korean/seoul-time.ts';
import { topSections } from '../sections/queries.ts';
import { lookedAt } from './found-page.ts';
import type { Document } from './segments/document.ts';

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
export async function facetsOf(db: Kysely<DB>, newest: Document[]): Promise<Facets | null> {
  if (newest.length < 2) return null;
  return {
    sections: await sectionsOf(
      db,
      newest.map(({ sections }) => sections),
    ),
    times: timesOf(newest.map(({ listedAt }) => listedAt)),
    reporters: await reportersOf(
      db,
      newest.map(({ reporters }) => reporters),
    ),
    of: newest.length,
    isAll: newest.length < lookedAt,
  };
}

/** In how many articles each is of what they have, the most frequent first. */
function countsOf(lists: number[][]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const list of lists) for (const id of new Set(list)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** By the sections of the menu's first level, below which those stand that articles name. */
async function sectionsOf(db: Kysely<DB>, lists: number[][]): Promise<Facet[]> {
  const tops = await topSections(db, [...new Set(lists.flat())]);
  const top = new Map(tops.map((row) => [row.named, row]));
  const counts = countsOf(lists.map((list) => list.flatMap((id) => top.get(id)?.id ?? [])));
  const byId = new Map(tops.map((row) => [row.id, row]));
  const facets = [...counts].flatMap(([id, count]) => {
    const section = byId.get(id);
    return section ? [{ name: section.name, query: { section: section.path }, count }] : [];
  });
  return facets.slice(0, mostValues);
}

async function reportersOf(db: Kysely<DB>, lists: number[][]): Promise<Facet[]> {
  const most = [...countsOf(lists)].slice(0, mostValues);
  if (most.length === 0) return [];
  const rows = await db
    .selectFrom('reporter')
    .select(['id', 'name', 'slug'])
    .where(
      'id',
      'in',
      most.map(([id]) => id),
    )
    .execute();
  const reporters = new Map(rows.map((row) => [row.id, row]));
  return most.flatMap(([id, count]) => {
    const reporter = reporters.get(id);
    return reporter ? [{ name: reporter.name, query: { reporter: reporter.slug }, count }] : [];
  });
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
