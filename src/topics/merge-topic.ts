import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { holdTopic, topicEvent } from './hold-topic.ts';

/**
 * Puts a topic into another for good: its subjects and what was chosen for it go there, and all its addresses lead there.
 * @throws WordedRefusal
 */
export function mergeTopic(
  kernel: Kernel,
  id: number,
  into: number,
  by: string,
): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, record }) => {
    const { topic, all } = await holdTopic(trx, id);
    const other = all.find((each) => each.id === into);
    if (!other || into === id) throw new WordedRefusal(422, 'topics.problem.into', {}, 'into');
    await trx
      .updateTable('topic_tag')
      .set(({ eb }) => ({ topic_id: into, place: eb('place', '+', other.tags.length) }))
      .where('topic_id', '=', id)
      .execute();
    await trx
      .insertInto('topic_article')
      .columns(['topic_id', 'article_id', 'is_pinned', 'moment'])
      .expression(({ selectFrom, val }) =>
        selectFrom('topic_article')
          .select(val(into).as('topic_id'))
          .select(['article_id', 'is_pinned', 'moment'])
          .where('topic_id', '=', id),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx.deleteFrom('topic_article').where('topic_id', '=', id).execute();
    await trx.updateTable('topic').set({ merged_into: into }).where('merged_into', '=', id).execute();
    await trx.updateTable('topic').set({ merged_into: into }).where('id', '=', id).execute();
    record(topicEvent('topic.merged', id, [into], [...topic.tags, ...other.tags], { into }));
  });
}
