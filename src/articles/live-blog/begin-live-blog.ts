import type { Act } from '../../kernel/kernel.ts';
import { addPosts } from './add-posts.ts';
import { liveTag } from './pages-of-posts.ts';
import type { LiveBlogInput } from './post-input.ts';

type Beginning = { id: string; agency: string | null; beganAt: Date; liveBlog: LiveBlogInput };

/** Makes an article a live blog, with the posts that it has already. Who does so holds the article. */
export async function beginLiveBlog(doing: Act, { id, agency, beganAt, liveBlog }: Beginning): Promise<void> {
  const { first, endedAt, posts } = liveBlog;
  await doing.trx
    .insertInto('live_blog')
    .values({ article_id: id, first, began_at: beganAt, ended_at: endedAt })
    .execute();
  doing.record({
    kind: 'live-blog.begun',
    subject: id,
    data: { revision: 0 },
    tags: [`article:${id}`, liveTag(id)],
  });
  await addPosts(doing, { articleId: id, posts: 0, agency }, posts);
}
