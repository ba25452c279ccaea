import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '../../kernel/kernel.ts';
import { readInput } from '../../kernel/read-input.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Person } from '../../site/person.ts';
import { type Board, boardNames } from './boards.ts';

const view = z.object({
  name: z.string().min(1).max(40),
  board: z.enum(boardNames),
  q: z.string().max(200).default(''),
  section: z.string().max(200).default(''),
});

/**
 * Keeps a board as somebody has narrowed it; a name that he or she has used before gets the new one. It is no act of
 * the newsroom: nobody else sees it. Returns the view.
 * @throws Refused naming the wrong field
 */
export async function saveView({ store }: Kernel, value: unknown, person: Person) {
  const { name, board, q, section } = readInput(view, value);
  await store.db
    .insertInto('board_view')
    .values({ person_id: person.id, name, board, search: q, section })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'name']).doUpdateSet({ board, search: q, section }),
    )
    .execute();
  return { board, q, section };
}

/** Forgets one of somebody's own views. */
export async function dropView({ store }: Kernel, id: number, person: Person): Promise<void> {
  await store.db.deleteFrom('board_view').where('id', '=', id).where('person_id', '=', person.id).execute();
}

/** Somebody's views, by their names. */
export async function viewsOf(db: Kysely<DB>, person: Person) {
  const rows = await db
    .selectFrom('board_view')
    .select(['id', 'name', 'board', 'search as q', 'section'])
    .where('person_id', '=', person.id)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, board: row.board as Board }));
}
