import { articleMeant, publishedAmong } from '../articles/finding/queries.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { holdTopic, topicEvent } from './hold-topic.ts';
import { choiceInput } from './topic-input.ts';

/**
 * Puts an article to the head of a topic, or names the moment that it tells of. Once more changes what was said.
 * @throws WordedRefusal where readers have no such article; Refused
 */
export function chooseArticle(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const { article, moment, isPinned } = readInput(choiceInput, value);
  return act(kernel, by, async ({ trx, record }) => {
    await holdTopic(trx, id);
    const articleId = await articleMeant(trx, article);
    if (!articleId || !(await publishedAmong(trx, [articleId])).has(articleId))
      throw new WordedRefusal(422, 'topics.problem.article', {}, 'article');
    const chosen = { is_pinned: isPinned === 'on', moment: moment || null };
    await trx
      .insertInto('topic_article')
      .values({ topic_id: id, article_id: articleId, ...chosen })
      .onConflict((conflict) => conflict.columns(['topic_id', 'article_id']).doUpdateSet(chosen))
      .execute();
    record(topicEvent('topic.article-chosen', id, [], [], { article: articleId }));
  });
}

/** Takes back what was chosen. */
export function unchooseArticle(
  kernel: Kernel,
  id: number,
  article: string,
  by: string,
): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, record }) => {
    await holdTopic(trx, id);
    const { numDeletedRows } = await trx
      .deleteFrom('topic_article')
      .where('topic_id', '=', id)
      .where('article_id', '=', article)
      .executeTakeFirst();
    if (numDeletedRows > 0n) record(topicEvent('topic.article-let-go', id, [], [], { article }));
  });
}
