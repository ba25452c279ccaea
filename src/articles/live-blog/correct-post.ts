import { type Acknowledged, act, type Kernel } from '../../kernel/kernel.ts';
import { cleanText } from '../../kernel/read-input.ts';
import { Refused } from '../../kernel/refused.ts';
import type { Correction } from '../correct.ts';
import type { Actor } from '../life-cycle.ts';
import { addPostEdition } from './add-post-edition.ts';
import { noteModified } from './change-live-blog.ts';
import { BadPost, holdLiveBlog, holdPost } from './hold-live-blog.ts';
import type { PostInput } from './post-input.ts';

/**
 * Publishes another text of a post, and its notice, which stands at the post and in the public register.
 * @throws NoSuchArticle, NotAllowed, BadPost, BadArticle; Refused where there is no such post, or it has another
 *   edition by now than the one that the change was made from
 */
export async function correctPost(
  kernel: Kernel,
  articleId: string,
  number: number,
  input: PostInput,
  { kind, notice, baseEdition }: Correction,
  by: Actor,
): Promise<Acknowledged<{ post: number; edition: number }>> {
  const said = cleanText(notice ?? '') || null;
  if (kind !== 'typo' && !said) throw new BadPost('notice', `a ${kind} must say what was wrong`);
  return act(kernel, by.name, async (doing) => {
    const blog = await holdLiveBlog(doing, articleId, by);
    const post = await holdPost(doing, blog, number);
    if (baseEdition && baseEdition !== post.live_edition) {
      const now = `post ${number} has edition ${post.live_edition} now, not ${baseEdition}`;
      throw new Refused(409, `${now}: read it again before you change it`);
    }
    const edition = await addPostEdition(doing, blog, post, input, kind === 'typo' ? 'typo' : 'correction');
    if (kind !== 'typo' && said) {
      await doing.trx
        .insertInto('correction')
        .values({
          article_id: articleId,
          edition: blog.article_edition,
          post: number,
          kind,
          notice: said,
          issued_at: doing.at,
          issued_by: by.name,
        })
        .execute();
    }
    await noteModified(doing, articleId);
    return { post: number, edition };
  });
}
