import type { Act } from '../../kernel/kernel.ts';
import type { Change } from '../editions.ts';
import { changeLiveBlog } from './change-live-blog.ts';
import type { HeldLiveBlog, HeldPost } from './hold-live-blog.ts';
import { agencyOf } from './hold-live-blog.ts';
import { contentsOf } from './post-content.ts';
import { insertPostEditions, picturesOfPost, postEvent } from './post-editions.ts';
import type { PostInput } from './post-input.ts';

/** Makes another text of a post live. Returns the edition's number. */
export async function addPostEdition(
  doing: Act,
  blog: HeldLiveBlog,
  post: HeldPost,
  input: PostInput,
  change: Exclude<Change, 'first'>,
): Promise<number> {
  const { trx, record } = doing;
  const [made] = await contentsOf(trx, [input], agencyOf(blog));
  if (!made) throw new Error('no content was made');
  const edition = { post: post.number, number: post.live_edition + 1, change, ...made };
  const before = await picturesOfPost(trx, post);
  await insertPostEditions(doing, post.article_id, [edition]);
  await trx
    .updateTable('post')
    .set({ live_edition: edition.number })
    .where('article_id', '=', post.article_id)
    .where('number', '=', post.number)
    .execute();
  const event = postEvent(change === 'update' ? 'post.updated' : 'post.corrected', {
    articleId: post.article_id,
    post: post.number,
    revision: await changeLiveBlog(doing, post.article_id, {}),
    edition,
    pictures: [...before, ...made.pictures],
  });
  // A notice shows in the register, too.
  record({ ...event, tags: [...event.tags, ...(change === 'correction' ? ['corrections'] : [])] });
  return edition.number;
}
