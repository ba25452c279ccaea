import type { Act } from '../../kernel/kernel.ts';
import { Refused } from '../../kernel/refused.ts';
import type { Byline } from '../edition.ts';
import { holdArticle } from '../hold-article.ts';
import { type Actor, nextState } from '../life-cycle.ts';

/** A post or a live blog that cannot be changed so. */
export class BadPost extends Refused {
  constructor(field: string, message: string) {
    super(422, message, field);
  }
}

/** Whose reporters write, where nothing else is said. */
export function agencyOf({ byline }: HeldLiveBlog): string | null {
  return (byline as unknown as Byline).agency;
}

export type HeldPost = Awaited<ReturnType<typeof holdPost>>;
export type HeldLiveBlog = Awaited<ReturnType<typeof holdLiveBlog>>;

/**
 * A live blog, held with its article until the transaction ends.
 * @throws NoSuchArticle, NotAllowed; Refused where the article is no live blog
 */
export async function holdLiveBlog({ trx }: Act, articleId: string, by: Actor) {
  const article = await holdArticle(trx, articleId);
  nextState('post', article.state, by);
  const blog = await trx
    .selectFrom('live_blog')
    .innerJoin('edition', 'edition.article_id', 'live_blog.article_id')
    .selectAll('live_blog')
    .select(['edition.byline', 'edition.number as article_edition'])
    .where('live_blog.article_id', '=', articleId)
    .where('edition.number', '=', article.live_edition)
    .executeTakeFirst();
  if (!blog) throw new Refused(409, `article ${articleId} is no live blog: 'sokbo live-blog' makes it one`);
  return blog;
}

/**
 * One post of a live blog that is held.
 * @throws Refused where there is none, or it was taken back
 */
export async function holdPost({ trx }: Act, blog: HeldLiveBlog, number: number) {
  const post = await trx
    .selectFrom('post')
    .selectAll()
    .where('article_id', '=', blog.article_id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!post) throw new Refused(404, `article ${blog.article_id} has no post ${number}`);
  if (post.live_edition === null) throw new Refused(409, `post ${number} was taken back`);
  return { ...post, live_edition: post.live_edition };
}
