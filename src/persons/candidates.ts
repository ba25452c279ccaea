import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Attributed } from './attribute.ts';
import type { Candidate } from './who-is-who.ts';

/** What texts call the people of theirs, each once: by all of it somebody may be known. */
export type Called = { names: string[]; ids: number[]; shortForms: string[] };

export function calledIn(texts: Attributed[]): Called {
  const people = texts.flatMap((text) => text.people);
  return {
    names: [...new Set(people.map(({ name }) => name))],
    ids: [...new Set(people.flatMap(({ personId }) => personId ?? []))],
    shortForms: [
      ...new Set(
        texts.flatMap(({ quotations }) =>
          quotations.flatMap(({ speaker, speakerText }) => (speaker === null && speakerText) || []),
        ),
      ),
    ],
  };
}

/** Everybody known who may be meant. Those who have become others are known by their names, as the others' own. */
export async function candidatesFor(db: Kysely<DB>, { names, ids, shortForms }: Called) {
  const rows = await db
    .selectFrom('known_person')
    .select(['id', 'name', 'distinction', 'aliases', 'short_forms', 'hanja', 'withdrawn_at'])
    .where('merged_into', 'is', null)
    .where(({ eb, or }) =>
      or([
        eb('name', '=', sql<string>`any(${names}::text[])`),
        eb('aliases', '&&', sql<string[]>`${names}::text[]`),
        eb('short_forms', '&&', sql<string[]>`${shortForms}::text[]`),
        eb('id', '=', sql<number>`any(${ids}::integer[])`),
      ]),
    )
    .orderBy('id')
    .execute();
  const hanja = await hanjaOf(
    db,
    rows.map(({ id }) => id),
  );
  const titles = await titlesOf(db, sharing(rows));
  return rows.map(
    ({ short_forms, withdrawn_at, hanja: own, ...row }): Candidate & { shortForms: string[] } => ({
      ...row,
      shortForms: short_forms,
      hanja: [...new Set([...(own ? [own] : []), ...(hanja.get(row.id) ?? [])])],
      titles: titles.get(row.id) ?? [],
      isWithdrawn: withdrawn_at !== null,
    }),
  );
}

/** Only those who share a name are told apart by titles. */
function sharing(rows: { id: number; name: string }[]): number[] {
  const byName = Map.groupBy(rows, ({ name }) => name);
  return rows.filter(({ name }) => (byName.get(name)?.length ?? 0) > 1).map(({ id }) => id);
}

async function hanjaOf(db: Kysely<DB>, ids: number[]): Promise<Map<number, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('known_person_article')
    .select(['person_id', 'hanja'])
    .distinct()
    .where('person_id', 'in', ids)
    .where('hanja', 'is not', null)
    .execute();
  return grouped(rows.map(({ person_id, hanja }) => ({ person_id, text: hanja ?? '' })));
}

async function titlesOf(db: Kysely<DB>, ids: number[]): Promise<Map<number, string[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ person_id: number; text: string }>`
    select distinct person_id, title as text from known_person_article, unnest(titles) as title
    where person_id = any(${ids}::integer[])
  `.execute(db);
  return grouped(rows);
}

function grouped(rows: { person_id: number; text: string }[]): Map<number, string[]> {
  return new Map(
    [...Map.groupBy(rows, ({ person_id }) => person_id)].map(([id, found]) => [
      id,
      found.map(({ text }) => text),
    ]),
  );
}
