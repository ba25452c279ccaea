import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/** Marks a notice of somebody as read, or all up to that one: what came meanwhile has not been seen. */
export async function markRead(
  db: Kysely<DB>,
  personId: string,
  id: number,
  { at, below }: { at: Date; below: boolean },
): Promise<void> {
  await db
    .updateTable('notice')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('id', below ? '<=' : '=', id)
    .where('read_at', 'is', null)
    .execute();
}
