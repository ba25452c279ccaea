import { bulkInsert } from '../../kernel/bulk-insert.ts';
import type { Act } from '../../kernel/kernel.ts';
import { changeLiveBlog } from './change-live-blog.ts';
import { contentsOf } from './post-content.ts';
import { insertPostEditions, postEvent } from './post-editions.ts';
import type { PostInput } from './post-input.ts';

/** A live blog as far as new posts must know it. `agency`: whose reporters write them. */
export type Growing = { articleId: string; posts: number; agency: string | null };

/**
 * Adds posts to a live blog that is held, in their order. Returns their numbers.
 * @throws BadArticle where a picture is missing
 */
export async function addPosts(doing: Act, blog: Growing, inputs: PostInput[]): Promise<number[]> {
  if (inputs.length === 0) return [];
  const { trx, at, record } = doing;
  const { articleId, posts, agency } = blog;
  const contents = await contentsOf(trx, inputs, agency);
  const added = inputs.map((input, index) => ({
    post: posts + index + 1,
    number: 1,
    change: 'first' as const,
    input,
    ...(contents[index] as (typeof contents)[number]),
  }));
  const rows = added.map(({ post, input }) => ({
    article_id: articleId,
    number: post,
    posted_at: input.postedAt ?? at,
    live_edition: 1,
    is_key: input.isKey,
  }));
  await bulkInsert(trx, 'post', rows);
  await insertPostEditions(doing, articleId, added);
  const pinned = added.findLast(({ input }) => input.isPinned);
  const change = { posts: posts + added.length, ...(pinned && { pinned_post: pinned.post }) };
  const revision = await changeLiveBlog(doing, articleId, change, added.length);
  for (const [index, { post, pictures, ...edition }] of added.entries())
    record(postEvent('post.published', { articleId, post, revision: revision + index, edition, pictures }));
  return added.map(({ post }) => post);
}
