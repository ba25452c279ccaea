import { type Kysely, type SqlBool, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { addDays, startOfDay } from '../korean/seoul-time.ts';
import { isListed, isLive, type PersonRow } from './queries.ts';

const columns = [
  'person.id',
  'person.name',
  'person.distinction',
  'person.slug',
  'person.is_confirmed',
] as const;

/** The syllables that a letter of the alphabet begins, and the one past them; what is no Hangul comes last. */
export const initials = [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'] as const;
const firstSyllables = [...'가나다라마바사아자차카타파하'];

function namesFrom(initial: string) {
  const index = (initials as readonly string[]).indexOf(initial);
  const from = firstSyllables[index];
  if (!from) return sql<SqlBool>`(person.name < '가' or person.name > '힣')`;
  return sql<SqlBool>`(person.name >= ${from} and person.name < ${firstSyllables[index + 1] ?? '힤'})`;
}

export type NameCursor = { name: string; id: number };

/** People by name, from one name on: the whole of the index, or those whose names begin with a letter. */
export async function personsByName(
  db: Kysely<DB>,
  { initial, after, limit }: { initial: string | null; after: NameCursor | null; limit: number },
) {
  let query = db.selectFrom('known_person as person').select(columns).where(isListed);
  if (initial) query = query.where(namesFrom(initial));
  if (after) query = query.where(sql<SqlBool>`(person.name, person.id) > (${after.name}, ${after.id})`);
  const rows = await query
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { persons: shown, next: last ? { name: last.name, id: last.id } : null };
}

/** Days that `lately` is. */
export const latelyDays = 30;

export type LatelyCursor = { day: string; articles: number; id: number };

/** People by how many articles of the days up to one speak of them. The day stays the same from page to page. */
export async function personsLately(
  db: Kysely<DB>,
  { day, after, limit }: { day: string; after: LatelyCursor | null; limit: number },
) {
  const from = startOfDay(addDays(day, 1 - latelyDays));
  const to = startOfDay(addDays(day, 1));
  const below = after ? sql`where (-articles, id) > (${-after.articles}, ${after.id})` : sql``;
  const { rows } = await sql<PersonRow & { articles: number }>`
    with lately as (
      select person.id, person.name, person.distinction, person.slug, person.is_confirmed, count(*)::integer as articles
      from known_person_article as found join known_person as person on person.id = found.person_id
      where found.listed_at >= ${from} and found.listed_at < ${to} and person.withdrawn_at is null and ${isLive}
      group by person.id
    )
    select * from lately ${below} order by articles desc, id limit ${limit + 1}
  `.execute(db);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { persons: shown, next: last ? { day, articles: last.articles, id: last.id } : null };
}
