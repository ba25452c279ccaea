import { sql } from 'kysely';
import type { Act } from '../../kernel/kernel.ts';

type Change = { first?: string; ended_at?: Date | null; posts?: number; pinned_post?: number | null };

/** Every act on a live blog is one revision of it. */
export async function changeLiveBlog({ trx }: Act, articleId: string, change: Change): Promise<void> {
  await trx
    .updateTable('live_blog')
    .set({ ...change, revision: sql`revision + 1` })
    .where('article_id', '=', articleId)
    .execute();
}

/** What was posted, corrected or taken back changed the article, too. */
export async function noteModified({ trx, at }: Act, articleId: string): Promise<void> {
  await trx.updateTable('article').set({ last_modified_at: at }).where('id', '=', articleId).execute();
}
