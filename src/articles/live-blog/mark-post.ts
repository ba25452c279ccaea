import { type Acknowledged, act, type Kernel } from '../../kernel/kernel.ts';
import type { Actor } from '../life-cycle.ts';
import { changeLiveBlog } from './change-live-blog.ts';
import { holdLiveBlog, holdPost } from './hold-live-blog.ts';
import { postEvent } from './post-editions.ts';

type Marks = {
  /** One of the moments that stand above all posts. */
  isKey?: boolean | null;
  /** On top of all, in the place of another one. */
  isPinned?: boolean | null;
};

/**
 * Says of a post that it is a key moment or pinned, or is no more; what is not said stays.
 * @throws NoSuchArticle, NotAllowed; Refused where there is no such post, or it was taken back
 */
export async function markPost(
  kernel: Kernel,
  articleId: string,
  number: number,
  { isKey, isPinned }: Marks,
  by: Actor,
): Promise<Acknowledged<void>> {
  return act(kernel, by.name, async (doing) => {
    const blog = await holdLiveBlog(doing, articleId, by);
    await holdPost(doing, blog, number);
    if (isKey != null) {
      await doing.trx
        .updateTable('post')
        .set({ is_key: isKey })
        .where('article_id', '=', articleId)
        .where('number', '=', number)
        .execute();
    }
    const pinned = isPinned ? number : isPinned === false && blog.pinned_post === number ? null : undefined;
    const revision = await changeLiveBlog(
      doing,
      articleId,
      pinned === undefined ? {} : { pinned_post: pinned },
    );
    doing.record(postEvent('post.marked', { articleId, post: number, revision }));
  });
}
