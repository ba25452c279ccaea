import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

export const bulletinsTag = 'bulletins';

/** Tags of what a bulletin changes when it comes or is taken back. */
export function bulletinTags(storyId: number | null): string[] {
  return [bulletinsTag, ...(storyId ? [`story:${storyId}`] : [])];
}

/**
 * A bulletin whose article was killed goes with it. One that has a story and no article of its own leads to the newest
 * of the story's.
 */
function visible(db: Kysely<DB>) {
  return db
    .selectFrom('bulletin')
    .leftJoin('article', 'article.id', 'bulletin.article_id')
    .select(['bulletin.id', 'bulletin.text', 'bulletin.level', 'bulletin.story_id', 'bulletin.raised_at'])
    .select(
      sql<string | null>`coalesce(bulletin.article_id, (
        select id from article as told where told.story_id = bulletin.story_id and told.state = 'published'
        order by told.listed_at desc, told.id desc limit 1
      ))`.as('article_id'),
    )
    .where('bulletin.withdrawn_at', 'is', null)
    .where((where) =>
      where.or([where('bulletin.article_id', 'is', null), where('article.state', '=', 'published')]),
    );
}

/** What stands in the ticker at a time, newest first. */
export async function currentBulletins(db: Kysely<DB>, at: Date) {
  return visible(db)
    .where('bulletin.expires_at', '>', at)
    .orderBy('bulletin.raised_at', 'desc')
    .orderBy('bulletin.id', 'desc')
    .limit(10)
    .execute();
}

/** A page of all bulletins, newest first, those below an id. */
export async function bulletinPage(db: Kysely<DB>, below: number | null, limit: number) {
  let query = visible(db);
  if (below !== null) query = query.where('bulletin.id', '<', below);
  const rows = await query
    .orderBy('bulletin.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return { bulletins: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** Tags of what a page says of some bulletins, beside their own. */
export function tagsOf(bulletins: { article_id: string | null; story_id: number | null }[]): string[] {
  return bulletins.flatMap(({ article_id, story_id }) => [
    ...(article_id ? [`article:${article_id}`] : []),
    ...(story_id ? [`story:${story_id}`] : []),
  ]);
}

/** What began a story, oldest first. */
export async function bulletinsOfStory(db: Kysely<DB>, storyId: number) {
  return visible(db).where('bulletin.story_id', '=', storyId).orderBy('bulletin.id').limit(20).execute();
}

/** Which articles and stories have a bulletin, of those that are asked for. */
export async function withBulletins(db: Kysely<DB>, asked: { articles: string[]; stories: number[] }) {
  const { articles, stories } = asked;
  if (articles.length + stories.length === 0)
    return { articles: new Set<string>(), stories: new Set<number>() };
  const rows = await db
    .selectFrom('bulletin')
    .select(['article_id', 'story_id'])
    .where(sql<boolean>`article_id = any(${articles}::text[]) or story_id = any(${stories}::integer[])`)
    .execute();
  return {
    articles: new Set(rows.flatMap(({ article_id }) => article_id ?? [])),
    stories: new Set(rows.flatMap(({ story_id }) => story_id ?? [])),
  };
}
