import { type Kysely, type SqlBool, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { isLive } from './queries.ts';

export type PersonOfDesk = NonNullable<Awaited<ReturnType<typeof personById>>>;

export async function personById(db: Kysely<DB>, id: number) {
  return db.selectFrom('known_person').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Somebody by number or address, whoever that is by now; null for nobody. */
export async function personMeant(db: Kysely<DB>, text: string): Promise<number | null> {
  const given = decoded(text.trim().replace(/^.*\/people\//, ''));
  const { rows } = await sql<{ id: number }>`
    select coalesce(merged_into, id) as id from known_person
    where slug = ${given} or id::text = ${given}
    union all
    select coalesce(merged_into, id) from known_person_address
    join known_person on known_person.id = person_id where known_person_address.slug = ${given}
    limit 1
  `.execute(db);
  return rows[0]?.id ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}

export const personBoards = ['found', 'confirmed', 'withdrawn'] as const;
export type PersonBoard = (typeof personBoards)[number];

const ofBoard: Record<PersonBoard, ReturnType<typeof sql<SqlBool>>> = {
  found: sql<SqlBool>`(withdrawn_at is null and not is_confirmed)`,
  confirmed: sql<SqlBool>`(withdrawn_at is null and is_confirmed)`,
  withdrawn: sql<SqlBool>`(withdrawn_at is not null)`,
};

const articlesOfPerson = sql<number>`(select count(*)::integer from (select from known_person_article as found
  where found.person_id = person.id and ${isLive} limit 1000) as counted)`;

type Look = { board: PersonBoard; search: string; below: number | null; limit: number };

/** People of a board, those who were found last first. */
export async function personBoard(db: Kysely<DB>, { board, search, below, limit }: Look) {
  let query = db
    .selectFrom('known_person as person')
    .selectAll('person')
    .select(articlesOfPerson.as('articles'))
    .where('merged_into', 'is', null)
    .where(ofBoard[board]);
  if (search) {
    const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<SqlBool>`(name ilike ${pattern} or distinction ilike ${pattern} or hanja ilike ${pattern}
        or latin ilike ${pattern} or exists (select from unnest(aliases) as alias where alias ilike ${pattern}))`,
    );
  }
  if (below !== null) query = query.where('person.id', '<', below);
  const rows = await query
    .orderBy('person.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** Others of the same name. */
export async function namesakesOf(db: Kysely<DB>, { id, name }: { id: number; name: string }) {
  return db
    .selectFrom('known_person')
    .select(['id', 'name', 'distinction', 'slug'])
    .where('name', '=', name)
    .where('id', '<>', id)
    .where('merged_into', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .limit(20)
    .execute();
}

/** How many of what somebody says in articles that are out nobody has confirmed. */
export async function unconfirmedOf(db: Kysely<DB>, id: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('known_person_quotation as found')
    .select(['article_id', sql<number>`count(*)::integer`.as('quotations')])
    .where('person_id', '=', id)
    .where('is_confirmed', '=', false)
    .where(isLive)
    .groupBy('article_id')
    .execute();
  return new Map(rows.map(({ article_id, quotations }) => [article_id, quotations]));
}
