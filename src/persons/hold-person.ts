import { sql, type Transaction } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { EventKind } from '../journal/kinds.ts';
import type { NewEvent } from '../kernel/journal.ts';
import type { DB, JsonObject } from '../kernel/tables.gen.ts';
import { personsTag, personTag } from './queries.ts';

/** Who changes people or adds some does so alone: two who find one new name would make two people of it. */
export async function holdPersons(trx: Transaction<DB>): Promise<void> {
  await sql`lock table known_person in share row exclusive mode`.execute(trx);
}

/**
 * Somebody for a change.
 * @throws WordedRefusal where there is nobody, or he or she is another by now
 */
export async function holdPerson(trx: Transaction<DB>, id: number) {
  const row = await trx.selectFrom('known_person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new WordedRefusal(404, 'known-person.problem.gone');
  if (row.merged_into !== null) throw new WordedRefusal(409, 'known-person.problem.merged');
  return row;
}

/** The index, the person's own pages, and the articles that name him or her change with it. */
export function personEvent(kind: EventKind, ids: number[], data: JsonObject = {}): NewEvent {
  return { kind, subject: String(ids[0]), data, tags: [personsTag, ...ids.map(personTag)] };
}

const longestSlug = 80;

/** The name itself, with what tells the person apart, and a number where that is somebody's already. */
export async function freeSlug(trx: Transaction<DB>, name: string, distinction: string): Promise<string> {
  const base = slugOf(distinction ? `${name}-${distinction}` : name);
  const taken = await trx
    .selectFrom('known_person')
    .select('slug')
    .where('slug', 'like', `${base}%`)
    .union(trx.selectFrom('known_person_address').select('slug').where('slug', 'like', `${base}%`))
    .execute();
  const slugs = new Set(taken.map(({ slug }) => slug));
  if (!slugs.has(base)) return base;
  for (let number = 2; ; number += 1) if (!slugs.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** Without signs, so that nothing in it means something to the store's patterns either. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longestSlug);
  return plain.replace(/^-+|-+$/g, '') || 'person';
}
