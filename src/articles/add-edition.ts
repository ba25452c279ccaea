import type { Act } from '../kernel/kernel.ts';
import type { JsonObject } from '../kernel/tables.gen.ts';
import { type ArticleInput, BadArticle } from './article-input.ts';
import { contentOf, stageOf } from './edition.ts';
import { type Change, insertEditions } from './editions.ts';
import { articleEvent } from './events.ts';
import type { holdArticle } from './hold-article.ts';
import { livePictures } from './hold-article.ts';
import { list, unlist } from './listings.ts';
import { freeAlways } from './live-blog/post-input.ts';
import { resolveAll } from './references.ts';

type Held = Awaited<ReturnType<typeof holdArticle>>;

/** Makes a new edition of a published article live and lists it anew. Returns the edition's number. */
export async function addEdition(
  doing: Act,
  article: Held,
  input: ArticleInput,
  change: Change,
  modifiedAt: Date,
  /** What else its event says. */
  more: JsonObject = {},
): Promise<number> {
  const { trx, at, actor } = doing;
  await refuseGuardedLiveBlog(doing, article.id, input);
  const [resolved] = await resolveAll(trx, [input]);
  if (!resolved) throw new Error('nothing was resolved');
  const { content, pictures, openPictures, digest } = contentOf(input, resolved);
  const number = (article.live_edition ?? 0) + 1;
  const before = { lists: await unlist(trx, article.id), pictures: await livePictures(trx, article.id) };
  await insertEditions(trx, [
    { articleId: article.id, number, change, content, digest, pictures, openPictures, at, by: actor },
  ]);
  await trx
    .updateTable('article')
    .set({ live_edition: number, last_modified_at: modifiedAt, stage: stageOf(input) ?? article.stage })
    .where('id', '=', article.id)
    .execute();
  const [lists = []] = await list(trx, [{ id: article.id, listedAt: article.listed_at, content }]);
  const touched = {
    id: article.id,
    // A notice shows in the register, too.
    lists: [...before.lists, ...lists, ...(change === 'correction' ? ['corrections'] : [])],
    storyId: article.story_id,
    pictures: [...before.pictures, ...pictures],
  };
  const kind = change === 'update' ? 'article.updated' : 'article.corrected';
  const event = articleEvent(kind, touched, { number, digest });
  doing.record({ ...event, data: { ...event.data, ...more } });
  return number;
}

/** Posts are told to every open page as they come. @throws BadArticle */
async function refuseGuardedLiveBlog({ trx }: Act, id: string, { access }: ArticleInput): Promise<void> {
  if (!access) return;
  const blog = await trx.selectFrom('live_blog').select('article_id').where('article_id', '=', id).execute();
  if (blog.length > 0) throw new BadArticle('access', freeAlways);
}
