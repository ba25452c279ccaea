import type { Kysely } from 'kysely';
import { publishedEditions } from '../articles/published/queries.ts';
import { readBody } from '../body/schema.ts';
import { openBody } from '../body/teaser.ts';
import { blockTexts } from '../body/text.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { WeightedText } from './analyser-messages.ts';
import type { Weight } from './segments/document.ts';

/** Articles that readers have, by their texts. */
export async function liveTexts(db: Kysely<DB>, ids: string[]) {
  return publishedEditions(db, ids)
    .select(['article.id', 'article.listed_at'])
    .select(['headline', 'short_headline', 'subheads', 'lead', 'tags', 'series', 'body', 'access', 'byline'])
    .select(['section_id', 'secondary_section_ids', 'reporter_ids'])
    .execute();
}

/** The posts of live blogs, as they stand. */
export async function postTexts(db: Kysely<DB>, ids: string[]): Promise<Map<string, string[]>> {
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

export type LiveText = Awaited<ReturnType<typeof liveTexts>>[number];

/** What an article is found by, in the order in which it is read. */
export function textsOf(row: LiveText, posts: string[]): WeightedText[] {
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
