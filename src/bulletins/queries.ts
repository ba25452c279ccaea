import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

export const bulletinsTag = 'bulletins';

/** A bulletin whose article was killed goes with it. */
function visible(db: Kysely<DB>) {
  return db
    .selectFrom('bulletin')
    .leftJoin('article', 'article.id', 'bulletin.article_id')
    .select(['bulletin.id', 'bulletin.text', 'bulletin.level', 'bulletin.article_id', 'bulletin.raised_at'])
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

/** Which of some articles have a bulletin. */
export async function articlesWithBulletins(db: Kysely<DB>, articleIds: string[]): Promise<Set<string>> {
  if (articleIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('bulletin')
    .select('article_id')
    .distinct()
    .where('article_id', 'in', articleIds)
    .execute();
  return new Set(rows.flatMap(({ article_id }) => article_id ?? []));
}
