import type { Act } from '../../kernel/kernel.ts';
import type { Actor } from '../life-cycle.ts';
import { addPostEdition } from './add-post-edition.ts';
import { addPosts } from './add-posts.ts';
import { beginLiveBlog } from './begin-live-blog.ts';
import { setAndRecord } from './change-live-blog.ts';
import { agencyOf, type HeldLiveBlog, holdLiveBlog } from './hold-live-blog.ts';
import { contentsOf } from './post-content.ts';
import type { LiveBlogInput } from './post-input.ts';

type Again = { id: string; agency: string | null; beganAt: Date; liveBlog: LiveBlogInput };

/**
 * A live blog that comes from elsewhere again, of an article that is held: further posts are added, changed ones get a
 * new edition, those that were taken back here stay so.
 */
export async function importLiveBlog(doing: Act, again: Again, by: Actor): Promise<void> {
  const { id, liveBlog } = again;
  const known = await doing.trx
    .selectFrom('live_blog')
    .select('article_id')
    .where('article_id', '=', id)
    .executeTakeFirst();
  if (!known) return beginLiveBlog(doing, again);
  const blog = await holdLiveBlog(doing, id, by);
  await setAndRecord(doing, id, { ended_at: liveBlog.endedAt });
  await updatePosts(doing, blog, liveBlog.posts.slice(0, blog.posts));
  const growing = { articleId: id, posts: blog.posts, agency: agencyOf(blog) };
  await addPosts(doing, growing, liveBlog.posts.slice(blog.posts));
}

async function updatePosts(doing: Act, blog: HeldLiveBlog, inputs: LiveBlogInput['posts']): Promise<void> {
  const contents = await contentsOf(doing.trx, inputs, agencyOf(blog));
  const posts = await doing.trx
    .selectFrom('post')
    .innerJoin('post_edition', (join) =>
      join
        .onRef('post_edition.article_id', '=', 'post.article_id')
        .onRef('post_edition.post', '=', 'post.number')
        .onRef('post_edition.number', '=', 'post.live_edition'),
    )
    .selectAll('post')
    .select(['post_edition.number as live_edition', 'digest'])
    .where('post.article_id', '=', blog.article_id)
    .execute();
  for (const post of posts) {
    const input = inputs[post.number - 1];
    if (input && !contents[post.number - 1]?.digest.equals(post.digest))
      await addPostEdition(doing, blog, post, input, 'update');
  }
}
