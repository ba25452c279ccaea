import { type Acknowledged, act, type Kernel } from '../../kernel/kernel.ts';
import type { Actor } from '../life-cycle.ts';
import { addPosts } from './add-posts.ts';
import { noteModified } from './change-live-blog.ts';
import { agencyOf, BadPost, holdLiveBlog } from './hold-live-blog.ts';
import type { PostInput } from './post-input.ts';

/** A clock or a minute may differ a little; more than this is a mistake. */
const mostAhead = 3_600_000;

/**
 * Adds a post to a live blog. Returns its number.
 * @throws NoSuchArticle, NotAllowed; BadPost where the coverage has ended; BadArticle where a picture is missing
 */
export async function publishPost(
  kernel: Kernel,
  articleId: string,
  input: PostInput,
  by: Actor,
): Promise<Acknowledged<{ post: number }>> {
  return act(kernel, by.name, async (doing) => {
    if (input.postedAt && input.postedAt.getTime() > doing.at.getTime() + mostAhead)
      throw new BadPost('postedAt', 'lies in the future');
    const blog = await holdLiveBlog(doing, articleId, by);
    if (blog.ended_at)
      throw new BadPost(
        'article',
        `the coverage of ${articleId} has ended: 'sokbo live-blog --resume' goes on`,
      );
    const [post = 0] = await addPosts(doing, { articleId, posts: blog.posts, agency: agencyOf(blog) }, [
      input,
    ]);
    await noteModified(doing, articleId);
    return { post };
  });
}
