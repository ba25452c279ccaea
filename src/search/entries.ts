import { type Kysely, sql } from 'kysely';
import { readBody } from '../body/schema.ts';
import { openBody } from '../body/teaser.ts';
import { blockTexts } from '../body/text.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { analyser } from './analyser.ts';
import type { WeightedText } from './analyser-messages.ts';
import { tidyIndex } from './tidy-index.ts';
import type { Weight } from './vector.ts';

/** An article of the index as it is written into it. */
export type Entry = { id: string; listedAt: Date; words: string; spellings: Spelling[] };

/** A word and what the article wrote behind it in brackets. */
type Spelling = { form: string; alias: string };

/** What some articles are found by, as readers have them now; those that they do not have are left out. */
export async function entriesOf(db: Kysely<DB>, ids: string[]): Promise<Entry[]> {
  const rows = await liveTexts(db, ids);
  const posts = await postTexts(db, ids);
  const texts = rows.map((row) => textsOf(row, posts.get(row.id) ?? []));
  const vectors = await analyser.vectors(texts);
  return rows.map(({ id, listed_at }, index) => ({
    id,
    listedAt: listed_at,
    words: vectors[index] ?? '',
    spellings: (texts[index] ?? []).flatMap(({ text }) => spellingsIn(text)),
  }));
}

async function liveTexts(db: Kysely<DB>, ids: string[]) {
  return db
    .selectFrom('article')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .select(['article.id', 'article.listed_at'])
    .select(['headline', 'short_headline', 'subheads', 'lead', 'tags', 'series', 'body', 'access'])
    .where('article.id', 'in', ids)
    .where('article.state', '=', 'published')
    .execute();
}

/** The posts of live blogs, as they stand. */
async function postTexts(db: Kysely<DB>, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('post_edition', (join) =>
      join
        .onRef('post_edition.article_id', '=', 'post.article_id')
        .onRef('post_edition.post', '=', 'post.number')
        .onRef('post_edition.number', '=', 'post.live_edition'),
    )
    .select(['post.article_id', 'post_edition.headline', 'post_edition.body'])
    .where('post.article_id', 'in', ids)
    .execute();
  const texts = Map.groupBy(rows, ({ article_id }) => article_id);
  return new Map(
    [...texts].map(([id, posts]) => [
      id,
      posts.flatMap(({ headline, body }) => [headline ?? '', ...blockTexts(readBody(body))]),
    ]),
  );
}

type Row = Awaited<ReturnType<typeof liveTexts>>[number];

function textsOf(row: Row, posts: string[]): WeightedText[] {
  // What stands behind a wall is not found by those who may not read it.
  const body = openBody(readBody(row.body), row.access);
  const captions: string[] = [];
  body.descendants(({ type, attrs }) => {
    if (type.name === 'figure') captions.push(attrs.caption);
  });
  const weighted = (weight: Weight, texts: (string | null)[]) =>
    texts.flatMap((text) => (text ? [{ weight, text }] : []));
  return [
    ...weighted('A', [row.headline, row.short_headline]),
    ...weighted('B', [...row.subheads, ...row.tags, row.series]),
    ...weighted('C', [...blockTexts(body), ...posts]),
    ...weighted('D', captions),
  ];
}

/** 시진핑(習近平), 인공지능(AI): a word and its other spelling in brackets right behind it. */
function spellingsIn(text: string): Spelling[] {
  const found = text.matchAll(/([가-힣]{2,12})\(([\p{Script=Han}]{2,8}|[A-Z][A-Z0-9&]{1,7})(?=[)·,])/gu);
  return [...found].map(([, form = '', alias = '']) => ({ form, alias: alias.toLowerCase() }));
}

/** Writes entries in place of those that were there, and forgets articles that readers do not have. */
export async function writeEntries(db: Kysely<DB>, ids: string[], entries: Entry[]): Promise<void> {
  const kept = new Set(entries.map(({ id }) => id));
  const gone = ids.filter((id) => !kept.has(id));
  if (gone.length > 0) await db.deleteFrom('search_entry').where('article_id', 'in', gone).execute();
  if (entries.length === 0) return;
  await sql`
    insert into search_entry (article_id, listed_at, words)
    select id, listed_at, words::tsvector
    from unnest(${entries.map(({ id }) => id)}::text[], ${entries.map(({ listedAt }) => listedAt)}::timestamptz[],
      ${entries.map(({ words }) => words)}::text[]) as entry (id, listed_at, words)
    on conflict (article_id) do update set listed_at = excluded.listed_at, words = excluded.words
  `.execute(db);
  await tidyIndex(db, 'search_entry');
}
