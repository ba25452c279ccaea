import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Redirection } from '../site/site.ts';
import { topicAddress, topicAt, topicOfTag } from './queries.ts';

/** What an address is of: a topic, or with no id a subject that belongs to none. */
export type Found = { id: number | null; slug: string; name: string; description: string; tags: string[] };

/** The topic of an address, or where it is now. Any name may be a subject: whether it has articles is another question. */
export async function topicNamed(db: Kysely<DB>, name: string): Promise<Found | Redirection> {
  const at = await topicAt(db, name);
  if (at?.isCurrent) return foundOf(at.topic);
  const topic = at?.topic ?? (await topicOfTag(db, name));
  if (topic) return { redirect: encodeURI(topicAddress(topic.slug)) };
  return {
    id: null,
    slug: name,
    name,
    description: `${name}에 관한 기사를 새 것부터 봅니다.`,
    tags: [name],
  };
}

function foundOf({ id, slug, name, description, tags }: Found & { id: number }): Found {
  return { id, slug, name, description: description || `${name}에 관한 기사를 새 것부터 봅니다.`, tags };
}
