import { sql, type Transaction } from 'kysely';
import { tagList } from '../articles/subjects/queries.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { NewEvent } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { everyTopic, type Topic, topicsTag, topicTag } from './queries.ts';

/** Whoever changes topics meanwhile waits, so that no address and no subject is given twice. */
export async function holdTopics(trx: Transaction<DB>): Promise<Topic[]> {
  await sql`lock table topic in share row exclusive mode`.execute(trx);
  return everyTopic(trx);
}

/** @throws WordedRefusal where there is none */
export async function holdTopic(trx: Transaction<DB>, id: number): Promise<{ topic: Topic; all: Topic[] }> {
  const all = await holdTopics(trx);
  const topic = all.find((each) => each.id === id);
  if (!topic) throw new WordedRefusal(404, 'topics.problem.gone');
  return { topic, all };
}

/** What happened to topics: their pages change, and those of subjects that they took or left. */
export function topicEvent(kind: string, id: number, others: number[], tags: string[], data = {}): NewEvent {
  const pages = [id, ...others].map(topicTag);
  return { kind, subject: String(id), data, tags: [topicsTag, ...pages, ...new Set(tags.map(tagList))] };
}
