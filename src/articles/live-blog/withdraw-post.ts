import { type Acknowledged, act, type Kernel } from '../../kernel/kernel.ts';
import { cleanText } from '../../kernel/read-input.ts';
import type { Actor } from '../life-cycle.ts';
import { changeLiveBlog, noteModified } from './change-live-blog.ts';
import { BadPost, holdLiveBlog, holdPost } from './hold-live-blog.ts';
import { picturesOfPost, postEvent } from './post-editions.ts';

/**
 * Takes a post back for good: its place stays, with the reason, and its text and pictures are in no answer.
 * @throws NoSuchArticle, NotAllowed, BadPost; Refused where there is no such post, or it was taken back before
 */
export async function withdrawPost(
  kernel: Kernel,
  articleId: string,
  number: number,
  reason: string,
  by: Actor,
): Promise<Acknowledged<void>> {
  const given = cleanText(reason);
  if (!given) throw new BadPost('reason', 'who takes a post back must say why');
  return act(kernel, by.name, async (doing) => {
    const { trx, at, record } = doing;
    const blog = await holdLiveBlog(doing, articleId, by);
    const post = await holdPost(doing, blog, number);
    const pictures = await picturesOfPost(trx, post);
    await trx
      .updateTable('post')
      .set({ live_edition: null, is_key: false, withdrawn_at: at, withdrawal_reason: given })
      .where('article_id', '=', articleId)
      .where('number', '=', number)
      .execute();
    const unpinned = blog.pinned_post === number ? { pinned_post: null } : {};
    const revision = await changeLiveBlog(doing, articleId, unpinned);
    await noteModified(doing, articleId);
    const event = postEvent('post.withdrawn', { articleId, post: number, revision, pictures });
    // What was said of it in the register goes with it.
    record({ ...event, tags: [...event.tags, 'corrections'] });
  });
}
