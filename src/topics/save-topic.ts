import type { Transaction } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { bulkInsert } from '../kernel/bulk-insert.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { differences, requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { holdTopic, holdTopics, topicEvent } from './hold-topic.ts';
import type { Topic } from './queries.ts';
import { type TopicInput, topicInput } from './topic-input.ts';

/** What a form of a topic is made from. */
export function stateOf({ name, slug, description, tags }: Omit<Topic, 'id' | 'createdAt'>): TopicInput {
  return { name, slug, description, tags };
}

/**
 * Makes a topic of some subjects.
 * @returns its id
 * @throws WordedRefusal where its address or a subject is another's; Refused naming the wrong field
 */
export function addTopic(kernel: Kernel, value: unknown, by: string): Promise<Acknowledged<number>> {
  const given = readInput(topicInput, value);
  return act(kernel, by, async ({ trx, at, record }) => {
    requireFree(await holdTopics(trx), given, 0);
    const { name, description } = given;
    const { id } = await trx
      .insertInto('topic')
      .values({ name, description, created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await address(trx, id, given.slug);
    await setTags(trx, id, given.tags);
    record(topicEvent('topic.added', id, [], given.tags));
    return id;
  });
}

/**
 * Changes a topic. An address that it had leads to the new one.
 * @param madeFrom the fingerprint of what was changed
 * @throws WordedRefusal, Refused, Stale
 */
export function changeTopic(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
  madeFrom: string,
): Promise<Acknowledged<void>> {
  const given = readInput(topicInput, value);
  return act(kernel, by, async ({ trx, record }) => {
    const { topic, all } = await holdTopic(trx, id);
    requireUnchanged(stateOf(topic), madeFrom);
    requireFree(all, given, id);
    const { name, description, slug } = given;
    await trx.updateTable('topic').set({ name, description }).where('id', '=', id).execute();
    if (slug !== topic.slug) await address(trx, id, slug);
    await setTags(trx, id, given.tags);
    const changed = differences<object>(stateOf(topic), given);
    record(topicEvent('topic.changed', id, [], [...topic.tags, ...given.tags], { changed }));
  });
}

/** Gives an address; those that the topic had stay as ways to it. One that led to another topic before is given anew. */
async function address(trx: Transaction<DB>, id: number, slug: string): Promise<void> {
  await trx.updateTable('topic_slug').set({ is_current: false }).where('topic_id', '=', id).execute();
  await trx
    .insertInto('topic_slug')
    .values({ slug, topic_id: id, is_current: true })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ topic_id: id, is_current: true }))
    .execute();
}

async function setTags(trx: Transaction<DB>, id: number, tags: string[]): Promise<void> {
  await trx.deleteFrom('topic_tag').where('topic_id', '=', id).execute();
  await bulkInsert(
    trx,
    'topic_tag',
    tags.map((tag, place) => ({ tag, topic_id: id, place })),
  );
}

function requireFree(all: Topic[], given: TopicInput, own: number): void {
  const others = all.filter(({ id }) => id !== own);
  const sameAddress = others.find(({ slug }) => slug === given.slug);
  if (sameAddress) throw new WordedRefusal(422, 'topics.problem.slug', { name: sameAddress.name }, 'slug');
  for (const { name, tags } of others) {
    const tag = tags.find((each) => given.tags.includes(each));
    if (tag) throw new WordedRefusal(422, 'topics.problem.tag', { tag, name }, 'tags');
  }
}
