import { type Kysely, type SqlBool, sql } from 'kysely';
import { type Card, type Cursor, cardsOf } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { blocks } from './blocks.ts';

/** Tag of what stands at the head of every page and in the list of programmes. */
export const programmesTag = 'programmes';
/** Tag of all that is said of one programme, on its own pages and on those of its articles. */
export const programmeTag = (id: number) => `programme:${id}`;

/** Readers know of a programme from its first page on. */
const isPublic = sql<SqlBool>`exists (
  select from programme_page where programme_page.programme_id = programme.id and programme_page.state = 'live'
)`;

export type Programme = NonNullable<Awaited<ReturnType<typeof programmeAt>>>;
export type Series = Awaited<ReturnType<typeof seriesOf>>[number];

/** A programme that readers know of, by its address. */
export function programmeAt(db: Kysely<DB>, slug: string) {
  return db.selectFrom('programme').selectAll().where('slug', '=', slug).where(isPublic).executeTakeFirst();
}

/** Where a short address leads to. */
export async function slugAtShort(db: Kysely<DB>, short: string): Promise<string | null> {
  const row = await db
    .selectFrom('programme')
    .select('slug')
    .where('short_address', '=', short)
    .where(isPublic)
    .executeTakeFirst();
  return row?.slug ?? null;
}

/** All that readers know of, the newest first. */
export function programmes(db: Kysely<DB>) {
  return db
    .selectFrom('programme')
    .selectAll()
    .where(isPublic)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function seriesOf(db: Kysely<DB>, programmeId: number) {
  return db
    .selectFrom('programme_series')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export function eventsOf(db: Kysely<DB>, programmeId: number) {
  return db
    .selectFrom('programme_event')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('day')
    .orderBy('clock')
    .orderBy('id')
    .execute();
}

/** With the address of the page of those who are reporters of ours. */
export function peopleOf(db: Kysely<DB>, programmeId: number) {
  return db
    .selectFrom('programme_person')
    .leftJoin('reporter', 'reporter.id', 'programme_person.reporter_id')
    .selectAll('programme_person')
    .select('reporter.slug as reporter_slug')
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute();
}

/** The blocks of the page that readers see now. */
export async function liveBlocks(db: Kysely<DB>, programmeId: number) {
  const row = await db
    .selectFrom('programme_page')
    .select('blocks')
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'live')
    .executeTakeFirst();
  return blocks.parse(row?.blocks ?? []);
}

/** Articles of a series that readers can see, in its order: what waits or was killed is no part of it. */
export async function partsOf(db: Kysely<DB>, seriesId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('programme_part')
    .innerJoin('article', 'article.id', 'programme_part.article_id')
    .select('article.id')
    .where('series_id', '=', seriesId)
    .where('left_out', '=', false)
    .where('article.state', '=', 'published')
    .orderBy('programme_part.position')
    .orderBy('article.listed_at')
    .orderBy('article.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The series that an article is a part of, and whether readers know of their programmes. */
export function seriesWith(db: Kysely<DB>, articleId: string) {
  return db
    .selectFrom('programme_part')
    .innerJoin('programme_series as series', 'series.id', 'programme_part.series_id')
    .innerJoin('programme', 'programme.id', 'series.programme_id')
    .select(['series.id', 'series.slug', 'series.name', 'programme.id as programme_id'])
    .select(['programme.slug as programme_slug', 'programme.name as programme_name'])
    .select(['programme.sponsor_label', 'programme.sponsor_name'])
    .select(isPublic.as('is_public'))
    .where('programme_part.article_id', '=', articleId)
    .where('left_out', '=', false)
    .orderBy('series.id')
    .execute();
}

type Archive = { before?: Cursor | null; limit: number; chosen: string[] };

/** A programme's articles, newest first: the parts of its series, and what was chosen for its page. */
export async function archiveOf(
  db: Kysely<DB>,
  programmeId: number,
  { before, limit, chosen }: Archive,
): Promise<{ cards: Card[]; next: Cursor | null }> {
  const rest = before ? sql`and (article.listed_at, article.id) < (${before.listedAt}, ${before.id})` : sql``;
  const { rows } = await sql<{ id: string; listed_at: Date }>`
    with own as (
      select article_id from programme_part
      join programme_series on programme_series.id = programme_part.series_id
      where programme_series.programme_id = ${programmeId} and not left_out
      union select unnest(${chosen}::text[]) collate "C"
    )
    select article.id, article.listed_at from own join article on article.id = own.article_id
    where article.state = 'published' ${rest}
    order by article.listed_at desc, article.id desc limit ${limit + 1}
  `.execute(db);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const cards = await cardsOf(
    db,
    shown.map(({ id }) => id),
  );
  return { cards, next: last ? { listedAt: last.listed_at, id: last.id } : null };
}
