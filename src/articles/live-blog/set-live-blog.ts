import { type Acknowledged, act, type Kernel } from '../../kernel/kernel.ts';
import type { Byline } from '../edition.ts';
import { holdArticle } from '../hold-article.ts';
import { type Actor, nextState } from '../life-cycle.ts';
import { beginLiveBlog } from './begin-live-blog.ts';
import { setAndRecord } from './change-live-blog.ts';
import { BadPost } from './hold-live-blog.ts';
import { freeAlways, type PostOrder } from './post-input.ts';

type Setting = {
  /** Which posts a reader meets first. */
  first?: PostOrder | null;
  /** Whether the coverage has ended. It can go on again. */
  hasEnded?: boolean | null;
};

/**
 * Makes a published article a live blog, or says of one in which order it is read, that its coverage has ended, or
 * that it goes on.
 * @throws NoSuchArticle, NotAllowed; BadPost where the article is not free
 */
export async function setLiveBlog(
  kernel: Kernel,
  id: string,
  { first, hasEnded }: Setting,
  by: Actor,
): Promise<Acknowledged<void>> {
  return act(kernel, by.name, async (doing) => {
    const { trx, at } = doing;
    const article = await holdArticle(trx, id);
    nextState('post', article.state, by);
    const blog = await trx
      .selectFrom('live_blog')
      .select('ended_at')
      .where('article_id', '=', id)
      .executeTakeFirst();
    if (!blog) {
      const { byline, access } = await trx
        .selectFrom('edition')
        .select(['byline', 'access'])
        .where('article_id', '=', id)
        .where('number', '=', article.live_edition)
        .executeTakeFirstOrThrow();
      if (access) throw new BadPost('access', freeAlways);
      const { agency } = byline as unknown as Byline;
      const liveBlog = { first: first ?? 'newest', endedAt: hasEnded ? at : null, posts: [] } as const;
      return beginLiveBlog(doing, { id, agency, beganAt: at, liveBlog: { ...liveBlog, posts: [] } });
    }
    await setAndRecord(doing, id, {
      ...(first && { first }),
      ...(hasEnded != null && { ended_at: hasEnded ? (blog.ended_at ?? at) : null }),
    });
  });
}
