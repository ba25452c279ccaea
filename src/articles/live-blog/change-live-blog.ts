import { sql } from 'kysely';
import type { Act } from '../../kernel/kernel.ts';
import { liveTag } from './pages-of-posts.ts';

type Change = { first?: string; ended_at?: Date | null; posts?: number; pinned_post?: number | null };

/**
 * Every event of a live blog is one revision of it, which the event says: who has heard of it knows how far that is.
 * Returns the first of them.
 */
export async function changeLiveBlog(
  { trx }: Act,
  articleId: string,
  change: Change,
  events = 1,
): Promise<number> {
  const { revision } = await trx
    .updateTable('live_blog')
    .set({ ...change, revision: sql`revision + ${events}` })
    .where('article_id', '=', articleId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision - events + 1;
}

/** Changes how a live blog is read, or whether its coverage goes on. */
export async function setAndRecord(
  doing: Act,
  articleId: string,
  change: Pick<Change, 'first' | 'ended_at'>,
): Promise<void> {
  const revision = await changeLiveBlog(doing, articleId, change);
  doing.record({
    kind: 'live-blog.set',
    subject: articleId,
    data: { revision },
    tags: [`article:${articleId}`, liveTag(articleId)],
  });
}

/** What was posted, corrected or taken back changed the article, too. */
export async function noteModified({ trx, at }: Act, articleId: string): Promise<void> {
  await trx.updateTable('article').set({ last_modified_at: at }).where('id', '=', articleId).execute();
}
