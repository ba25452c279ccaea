import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Cursor } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';

export const personsTag = 'known-persons';

export function personTag(id: number): string {
  return `known-person:${id}`;
}

/** Findings of the edition that readers have now; `found` is the table that they stand in. */
export const isLive = sql<SqlBool>`exists (select from article where article.id = found.article_id
  and article.state = 'published' and article.live_edition = found.edition)`;

/** Readers have an article that speaks of `person`. */
export const isListed = sql<SqlBool>`(person.merged_into is null and person.withdrawn_at is null
  and exists (select from known_person_article as found where found.person_id = person.id and ${isLive}))`;

export type PersonRow = {
  id: number;
  name: string;
  distinction: string;
  slug: string;
  is_confirmed: boolean;
};

/** Whoever has or had an address, whatever became of him or her. */
export async function personAt(db: Kysely<DB>, slug: string) {
  const { rows } = await sql<{ id: number }>`
    select coalesce(merged_into, id) as id from known_person where slug = ${slug}
    union all
    select coalesce(merged_into, id) from known_person_address
    join known_person on known_person.id = person_id where known_person_address.slug = ${slug}
    limit 1
  `.execute(db);
  const [found] = rows;
  if (!found) return null;
  return db
    .selectFrom('known_person as person')
    .selectAll('person')
    .select(isListed.as('is_listed'))
    .where('person.id', '=', found.id)
    .executeTakeFirstOrThrow();
}

export type PersonAt = NonNullable<Awaited<ReturnType<typeof personAt>>>;

/** What one says of somebody is looked for in so many of the newest articles: it bounds what a page costs. */
const looked = 1_000;

/** Hanja, Latin forms and titles as articles write them, with the days between which they do. */
export async function formsOf(db: Kysely<DB>, id: number) {
  const { rows } = await sql<{ kind: 'hanja' | 'latin' | 'title'; text: string; first: Date; last: Date }>`
    with newest as (
      select found.* from known_person_article as found where found.person_id = ${id} and ${isLive}
      order by listed_at desc, article_id desc limit ${looked}
    ), said as (
      select 'hanja' as kind, hanja as text, listed_at from newest where hanja is not null
      union all select 'latin', latin, listed_at from newest where latin is not null
      union all select 'title', title, listed_at from newest, unnest(titles) as title
    )
    select kind, text, min(listed_at) as first, max(listed_at) as last from said
    group by kind, text order by max(listed_at) desc, min(listed_at) desc, text
  `.execute(db);
  return rows;
}

export type Form = Awaited<ReturnType<typeof formsOf>>[number];

type Look = { before: Cursor | null; limit: number };

/** Articles that speak of somebody, the newest first, and where the next page begins. */
export function articlesOf(db: Kysely<DB>, id: number, look: Look) {
  return articlesIn(db, 'known_person_article', id, look);
}

/** Articles in which somebody says something. */
export function articlesQuoting(db: Kysely<DB>, id: number, look: Look) {
  return articlesIn(db, 'known_person_quotation', id, look);
}

type Table = 'known_person_article' | 'known_person_quotation';

async function articlesIn(db: Kysely<DB>, table: Table, id: number, { before, limit }: Look) {
  const below = before
    ? sql`and (found.listed_at, found.article_id) < (${before.listedAt}, ${before.id})`
    : sql``;
  const { rows } = await sql<{ article_id: string; listed_at: Date }>`
    select distinct found.listed_at, found.article_id from ${sql.table(table)} as found
    where found.person_id = ${id} and ${isLive} ${below}
    order by found.listed_at desc, found.article_id desc limit ${limit + 1}
  `.execute(db);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    ids: shown.map(({ article_id }) => article_id),
    next: last ? { listedAt: last.listed_at, id: last.article_id } : null,
  };
}

/** What somebody says in some articles, in the order of each text. */
export async function quotationsIn(db: Kysely<DB>, id: number, articleIds: string[]) {
  if (articleIds.length === 0) return [];
  return db
    .selectFrom('known_person_quotation as found')
    .select([
      'article_id',
      'place',
      'words',
      'sentence',
      'speaker_text',
      'is_direct',
      'nested',
      'is_confirmed',
    ])
    .where('person_id', '=', id)
    .where('article_id', 'in', articleIds)
    .where(isLive)
    .orderBy('article_id')
    .orderBy('place')
    .execute();
}

export type Quoted = Awaited<ReturnType<typeof quotationsIn>>[number];

/** Who else the newest articles of somebody speak of, those whom most of them name first. */
export async function companionsOf(db: Kysely<DB>, id: number, limit: number) {
  const { rows } = await sql<PersonRow & { articles: number }>`
    with newest as (
      select found.article_id, found.edition from known_person_article as found
      where found.person_id = ${id} and ${isLive}
      order by listed_at desc, article_id desc limit 200
    )
    select person.id, person.name, person.distinction, person.slug, person.is_confirmed, count(*)::integer as articles
    from newest join known_person_article as other using (article_id, edition)
    join known_person as person on person.id = other.person_id
    where person.id <> ${id} and person.withdrawn_at is null
    group by person.id order by count(*) desc, max(other.listed_at) desc, person.id limit ${limit}
  `.execute(db);
  return rows;
}

/** The people of some articles, in the order in which most of them name them. */
export async function personsOfArticles(db: Kysely<DB>, articleIds: string[]) {
  if (articleIds.length === 0) return [];
  const { rows } = await sql<PersonRow>`
    select person.id, person.name, person.distinction, person.slug, person.is_confirmed
    from known_person_article as found join known_person as person on person.id = found.person_id
    where found.article_id = any(${articleIds}::text[]) and person.withdrawn_at is null and ${isLive}
    group by person.id order by count(*) desc, person.id
  `.execute(db);
  return rows;
}
