import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Person } from '../../site/person.ts';
import type { DraftState } from '../drafts/life-cycle.ts';
import type { Board } from './boards.ts';

/** Which drafts stand on a board; `mine` are all of one's own that are not done. */
const states = {
  mine: null,
  filed: 'filed',
  returned: 'returned',
  held: 'held',
  scheduled: 'scheduled',
} as const satisfies Partial<Record<Board, DraftState | null>>;

export type DraftBoard = keyof typeof states;

export type DraftRow = Awaited<ReturnType<typeof draftsBoard>>['rows'][number];

type Look = {
  person: Person;
  /** What the headline or the author's name has in it. */
  search: string;
  /** Of some section and those below it. */
  sectionId: number | null;
  limit: number;
};

export function hasDrafts(board: Board): board is DraftBoard {
  return board in states;
}

/** The drafts of a board: what waits longest or goes out next comes first, elsewhere what was changed last. */
export async function draftsBoard(
  db: Kysely<DB>,
  board: DraftBoard,
  { person, search, sectionId, limit }: Look,
) {
  const state = states[board];
  let query = db
    .selectFrom('draft')
    .leftJoin('section', 'section.id', 'draft.section_id')
    .select(['draft.id', 'state', 'author', 'headline', 'created_at', 'changed_at', 'filed_at', 'corrects'])
    .select(['scheduled_for', 'locked_name', 'locked_until', 'section.name as section_name']);
  if (state === null)
    query = query.where('author_id', '=', person.id).where('state', 'not in', ['published', 'dropped']);
  else query = query.where('state', '=', state);
  if (search) {
    const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`(headline ilike ${pattern} or author ilike ${pattern})`);
  }
  if (sectionId !== null) query = query.where(sql<boolean>`${sectionId} in (section.id, section.parent_id)`);
  if (board === 'filed') query = query.orderBy('filed_at');
  else if (board === 'scheduled') query = query.orderBy('scheduled_for');
  else query = query.orderBy('changed_at', 'desc');
  const rows = await query
    .orderBy('draft.id')
    .limit(limit + 1)
    .execute();
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}

/** How much stands on each board that somebody has to do something about. */
export async function boardCounts(db: Kysely<DB>, person: Person): Promise<Map<Board, number>> {
  const { rows } = await sql<{ board: Board; count: number }>`
    select board, sum(count)::integer as count from (
      select state as board, count(*) from draft
      where state in ('filed', 'returned', 'held', 'scheduled') group by state
      union all
      select 'mine', count(*) from draft
      where author_id = ${person.id} and state not in ('published', 'dropped')
      union all
      select 'scheduled', count(*) from article where state = 'embargoed'
      union all
      select 'killed', count(*) from kill_request where settled_at is null
    ) counted (board, count)
    group by board having sum(count) > 0
  `.execute(db);
  return new Map(rows.map(({ board, count }) => [board, count]));
}
