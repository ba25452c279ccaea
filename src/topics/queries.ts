import { type Kysely, sql } from 'kysely';
import { type Card, type Cursor, cardPage, cardsOf } from '../articles/queries.ts';
import { tagList } from '../articles/subjects/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';

export const followerName = 'subjects';

/** A subject with fewer articles has a page, but nothing leads there. */
const leastArticles = 3;

export const topicsTag = 'topics';
export const topicTag = (id: number) => `topic:${id}`;

/** The address of a topic or a subject. Letters stay as they are: browsers encode them, and pages stay small. */
export function topicAddress(name: string): string {
  return `/topics/${name.replaceAll(/[^\p{L}\p{N}·-]/gu, encodeURIComponent)}`;
}

export type Topic = {
  id: number;
  slug: string;
  name: string;
  description: string;
  tags: string[];
  createdAt: Date;
};

/** Topics that the desk made and that did not go into another, by their names. */
export async function everyTopic(db: Kysely<DB>): Promise<Topic[]> {
  const rows = await db
    .selectFrom('topic')
    .innerJoin('topic_slug', 'topic_slug.topic_id', 'topic.id')
    .leftJoin('topic_tag', 'topic_tag.topic_id', 'topic.id')
    .select(['topic.id', 'slug', 'name', 'description', 'created_at'])
    .select(
      sql<string[]>`coalesce(array_agg(tag order by place) filter (where tag is not null), '{}')`.as('tags'),
    )
    .where('is_current', '=', true)
    .where('merged_into', 'is', null)
    .groupBy(['topic.id', 'slug'])
    .orderBy('name')
    .execute();
  return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at }));
}

/** What an address of a topic leads to: the topic, or where it is now; null where none ever was there. */
export async function topicAt(
  db: Kysely<DB>,
  slug: string,
): Promise<{ topic: Topic; isCurrent: boolean } | null> {
  const row = await db
    .selectFrom('topic_slug')
    .innerJoin('topic', 'topic.id', 'topic_slug.topic_id')
    .select(['topic.id', 'merged_into', 'is_current'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  const id = row.merged_into ?? row.id;
  const topic = (await everyTopic(db)).find((each) => each.id === id);
  return topic ? { topic, isCurrent: row.is_current && row.merged_into === null } : null;
}

/** The topic that a subject belongs to. */
export async function topicOfTag(db: Kysely<DB>, tag: string): Promise<Topic | null> {
  const row = await db.selectFrom('topic_tag').select('topic_id').where('tag', '=', tag).executeTakeFirst();
  if (!row) return null;
  return (await everyTopic(db)).find(({ id }) => id === row.topic_id) ?? null;
}

/** One page of the articles that have one of some subjects, each once, newest first, and the cursor of the next. */
export async function articlesAbout(
  db: Kysely<DB>,
  tags: string[],
  { before, limit }: { before?: Cursor | null; limit: number },
): Promise<{ cards: Card[]; next: Cursor | null }> {
  const below = before ? sql`and (listed_at, article_id) < (${before.listedAt}, ${before.id})` : sql``;
  const { rows } = await sql<{ listed_at: Date; article_id: string }>`
    select distinct found.listed_at, found.article_id
    from unnest(${tags.map(tagList)}::text[]) as asked (list)
    cross join lateral (
      select listed_at, article_id from listing where listing.list = asked.list ${below}
      order by listed_at desc, article_id desc limit ${limit + 1}
    ) as found
    order by found.listed_at desc, found.article_id desc limit ${limit + 1}
  `.execute(db);
  return cardPage(db, rows, limit);
}

export type Chosen = { card: Card; isPinned: boolean; moment: string | null };

/** What the desk chose for a topic, the newest first; what is not published any more is not there. */
export async function chosenOf(db: Kysely<DB>, topicId: number): Promise<Chosen[]> {
  const rows = await db
    .selectFrom('topic_article')
    .innerJoin('article', 'article.id', 'topic_article.article_id')
    .select(['article_id', 'is_pinned', 'moment'])
    .where('topic_id', '=', topicId)
    .orderBy('listed_at', 'desc')
    .orderBy('article_id', 'desc')
    .execute();
  const cards = await cardsOf(
    db,
    rows.map(({ article_id }) => article_id),
  );
  return cards.map((card) => {
    const row = rows.find(({ article_id }) => article_id === card.id);
    return { card, isPinned: row?.is_pinned ?? false, moment: row?.moment ?? null };
  });
}

export type Subject = { tag: string; articles: number; newest: Date };

/** Subjects with a page of their own, those that were written of last first. Whether one has enough is asked as it is now. */
export function subjectsNow(db: Kysely<DB>, limit: number): Promise<Subject[]> {
  return db
    .selectFrom('subject')
    .select(['tag', 'articles', 'newest'])
    .where('articles', '>=', leastArticles)
    .where(hasEnough(sql.ref('subject.list')))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('topic_tag').select('topic_id').whereRef('topic_tag.tag', '=', 'subject.tag'))),
    )
    .orderBy('newest', 'desc')
    .orderBy('list')
    .limit(limit)
    .execute();
}

function hasEnough(list: ReturnType<typeof sql.ref>) {
  return sql<boolean>`(select count(*) from (
    select from listing where listing.list = ${list} limit ${leastArticles}
  ) as enough) = ${leastArticles}`;
}

/** Where an article's subjects lead, those that have enough articles or belong to a topic. */
export async function addressesOfTags(db: Kysely<DB>, tags: string[]): Promise<Map<string, string>> {
  if (tags.length === 0) return new Map();
  const { rows } = await sql<{ tag: string; slug: string | null }>`
    select asked.tag, slug from unnest(${tags}::text[], ${tags.map(tagList)}::text[]) as asked (tag, list)
    left join topic_tag on topic_tag.tag = asked.tag
    left join topic_slug on topic_slug.topic_id = topic_tag.topic_id and is_current
    where slug is not null or ${hasEnough(sql.ref('asked.list'))}
  `.execute(db);
  return new Map(rows.map(({ tag, slug }) => [tag, topicAddress(slug ?? tag)]));
}
