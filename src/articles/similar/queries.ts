import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { readBody } from '../../body/schema.ts';
import { blockTexts } from '../../body/text.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { bands, fingerprint, similarity } from '../../korean/near-duplicate.ts';

/** A story is told twice within days; what is older is background, and may be said again. */
const recentDays = 30;

export function recentSince(now: Date): Date {
  return new Date(now.getTime() - recentDays * 86_400_000);
}

export function isRecent(now: Date): RawBuilder<SqlBool> {
  return sql`article.listed_at >= ${recentSince(now)}`;
}

/** From here on two texts tell the same: a release that two reporters copied is at 0.8, two accounts of one event below 0.3. */
const alike = 0.5;
/** Candidates that are compared word by word. */
const compared = 20;
const shown = 3;

export type SimilarArticle = { id: string; headline: string; similarity: number };

type Asked = {
  text: string;
  /** The article that the text is to change. */
  corrects: string | null;
  /** Key of the thread that it stands in: an earlier stage of a story is alike by its nature. */
  story: string;
};

/** Articles of the last weeks that tell what a text tells, the most alike first. */
export async function similarArticles(
  db: Kysely<DB>,
  { text, corrects, story }: Asked,
): Promise<SimilarArticle[]> {
  // A text of a few words is alike to many.
  if (text.split(/\s+/).length < 20) return [];
  const rows = await db
    .selectFrom('article_print')
    .innerJoin('article', 'article.id', 'article_print.article_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .leftJoin('story', 'story.id', 'article.story_id')
    .select(['article.id', 'edition.headline', 'edition.body'])
    .where(sql<boolean>`article_print.bands && ${bands(fingerprint(text))}::text[]`)
    .where('article.id', '!=', corrects ?? '')
    .where(sql<boolean>`(story.key is null or story.key <> ${story})`)
    .orderBy('article_print.listed_at', 'desc')
    .limit(compared)
    .execute();
  return rows
    .map(({ id, headline, body }) => ({
      id,
      headline,
      similarity: similarity(text, blockTexts(readBody(body)).join('\n')),
    }))
    .filter((one) => one.similarity >= alike)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, shown);
}
