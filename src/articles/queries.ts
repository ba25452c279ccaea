import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { addDays, startOfDay } from '../korean/seoul-time.ts';
import type { CardPictureUse } from '../site/CardPicture.tsx';
import type { Byline } from './edition.ts';

/** The list of the articles that a product gives, newest first: for its own page. */
export function accessList(access: string): string {
  return `access/${access}`;
}

/** Where a page of a list begins: after this article, in the list's order. */
export type Cursor = { listedAt: Date; id: string };

/** What every list needs of its articles: the columns of a card. */
const cardColumns = [
  'article.id',
  'article.first_published_at',
  'article.last_modified_at',
  'article.listed_at',
  'article.stage',
  'edition.headline',
  'edition.short_headline',
  'edition.prefixes',
  'edition.series',
  'edition.lead',
  'edition.byline',
  'edition.section_id',
  'edition.access',
] as const;

/** Whether a program made it. */
const isGenerated = sql<boolean>`(edition.generated is not null)`.as('is_generated');

/** Whether a live blog's coverage goes on. */
const isLive = sql<boolean>`(live_blog.article_id is not null and live_blog.ended_at is null)`.as('is_live');

/** As the edition has it, with the focal point that the picture has now; null once the right to show it is over. */
const leadPicture = sql<CardPictureUse | null>`case when picture.withdrawn_at is null
  then edition.lead_picture || jsonb_build_object('focal_x', picture.focal_x, 'focal_y', picture.focal_y) end`.as(
  'lead_picture',
);

function cards(db: Kysely<DB>) {
  return db
    .selectFrom('article')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .leftJoin('picture', (join) =>
      join.on('picture.id', '=', sql<number>`(edition.lead_picture ->> 'picture')::integer`),
    )
    .leftJoin('live_blog', 'live_blog.article_id', 'article.id')
    .leftJoin('section as named', 'named.id', 'edition.section_id')
    .leftJoin('section', (join) =>
      join.on('section.id', '=', (eb) => eb.fn.coalesce('named.merged_into', 'named.id')),
    )
    .select(cardColumns)
    .select(['section.name as section_name', 'section.path as section_path'])
    .select([isLive, isGenerated])
    .select(leadPicture)
    .where('article.state', '=', 'published');
}

/** An article under embargo is not, nor is one that was killed under it: it was never there for readers. */
export const isPublic = sql<SqlBool>`(article.state <> 'embargoed'
  and (article.embargo_until is null or article.first_published_at is not null))`;

type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number];
export type Card = ReturnType<typeof card>;

const card = ({ short_headline, ...row }: CardRow) => ({
  ...row,
  headline: short_headline ?? row.headline,
  byline: row.byline as unknown as Byline,
});

/** From one day up to the end of another. */
export type Days = { first: string; last: string };

/**
 * One page of a list, newest first, and the cursor of the next one. Two articles of one minute are told apart by
 * their ids, so that a page never skips or repeats one while others are published.
 */
export async function listPage(
  db: Kysely<DB>,
  list: string,
  { before, limit, days }: { before?: Cursor | null; limit: number; days?: Days | null },
): Promise<{ cards: Card[]; next: Cursor | null }> {
  let keys = db.selectFrom('listing').select(['article_id', 'listed_at']).where('list', '=', list);
  if (before) {
    keys = keys.where(sql<boolean>`(listed_at, article_id) < (${before.listedAt}, ${before.id})`);
  }
  if (days) {
    keys = keys
      .where('listed_at', '>=', startOfDay(days.first))
      .where('listed_at', '<', startOfDay(addDays(days.last, 1)));
  }
  const found = await keys
    .orderBy('listed_at', 'desc')
    .orderBy('article_id', 'desc')
    .limit(limit + 1)
    .execute();
  return cardPage(db, found, limit);
}

/** Cards of the first `limit` of some places in a list, and the cursor of the next page where there are more places. */
export async function cardPage(
  db: Kysely<DB>,
  rows: { article_id: string; listed_at: Date }[],
  limit: number,
): Promise<{ cards: Card[]; next: Cursor | null }> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    cards: await cardsOf(
      db,
      shown.map(({ article_id }) => article_id),
    ),
    next: last ? { listedAt: last.listed_at, id: last.article_id } : null,
  };
}

/** The newest articles of each of some lists. */
export async function newestOf(db: Kysely<DB>, lists: string[], limit: number): Promise<Map<string, Card[]>> {
  const { rows } = await sql<{ list: string; article_id: string }>`
    select asked.list, newest.article_id
    from unnest(${lists}::text[]) as asked (list)
    cross join lateral (
      select listed_at, article_id from listing where listing.list = asked.list
      order by listed_at desc, article_id desc limit ${limit}
    ) as newest
    order by newest.listed_at desc, newest.article_id desc
  `.execute(db);
  const found = await cardsOf(db, [...new Set(rows.map(({ article_id }) => article_id))]);
  const cards = new Map(found.map((each) => [each.id, each]));
  const byList = Map.groupBy(rows, ({ list }) => list);
  return new Map(
    lists.map((list) => [
      list,
      (byList.get(list) ?? []).flatMap(({ article_id }) => cards.get(article_id) ?? []),
    ]),
  );
}

/** Whether some published article stands in a list, whose name is given as SQL. */
export function isListed(list: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql`exists (select from listing where listing.list = ${list})`;
}

/** Cards of published articles in the order of their ids; one that is not published is left out. */
export async function cardsOf(db: Kysely<DB>, ids: string[]): Promise<Card[]> {
  if (ids.length === 0) return [];
  const rows = await cards(db).where('article.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, card(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Articles of a story thread in the order in which they appeared. */
export async function storyCards(db: Kysely<DB>, storyId: number): Promise<Card[]> {
  const rows = await cards(db)
    .where('article.story_id', '=', storyId)
    .orderBy('article.listed_at')
    .orderBy('article.id')
    .limit(200)
    .execute();
  return rows.map(card);
}

/** The lists that each of some articles stands in. */
export async function listsOf(db: Kysely<DB>, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('listing')
    .select(['article_id', 'list'])
    .where('article_id', 'in', ids)
    .execute();
  const lists = Map.groupBy(rows, ({ article_id }) => article_id);
  return new Map([...lists].map(([id, found]) => [id, found.map(({ list }) => list)]));
}

/** Whether readers know of an article: it is published, or was and is withdrawn now. */
export async function articleIsPublic(db: Kysely<DB>, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('article')
    .select('id')
    .where('id', '=', id)
    .where(isPublic)
    .executeTakeFirst();
  return row !== undefined;
}
