import { type Kysely, type SqlBool, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Category } from './categories.ts';
import { type Dday, dday, isShown, looked, rows } from './queries.ts';

/** One entry, for the desk. */
export async function ddayById(db: Kysely<DB>, id: number) {
  const found = await rows(db).select(isShown.as('is_shown')).where('dday.id', '=', id).executeTakeFirst();
  return found ? { ...dday(found), isShown: found.is_shown } : null;
}

export const ddayBoards = ['coming', 'proposed', 'hidden', 'past', 'all'] as const;
export type DdayBoard = (typeof ddayBoards)[number];
type BoardLook = {
  board: DdayBoard;
  category: Category | null;
  search: string;
  today: string;
  limit: number;
};

/** Entries of a board of the desk. */
export async function ddayBoard(db: Kysely<DB>, { board, category, search, today, limit }: BoardLook) {
  let query = rows(db)
    .select(isShown.as('is_shown'))
    .where(looked({ category, tie: null }));
  if (board === 'coming')
    query = query.where(
      sql<SqlBool>`(state in ('planned', 'postponed', 'cancelled') and (last_day >= ${today} or last_day is null))`,
    );
  if (board === 'proposed') query = query.where('state', '=', 'proposed');
  if (board === 'hidden')
    query = query.where(sql<SqlBool>`(not ${isShown} and state not in ('proposed', 'dropped'))`);
  if (board === 'past')
    query = query.where(sql<SqlBool>`(last_day < ${today} or state in ('done', 'dropped'))`);
  if (search) {
    const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<SqlBool>`(title ilike ${pattern} or detail ilike ${pattern} or place ilike ${pattern})`,
    );
  }
  const isBackward = board === 'past' || board === 'all';
  const found = await query
    .orderBy('first_day', (order) => (isBackward ? order.desc() : order.asc()).nullsLast())
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return {
    rows: found.slice(0, limit).map((row) => ({ ...dday(row), isShown: row.is_shown })),
    hasMore: found.length > limit,
  };
}

/** What stands in the calendar on some days already, whatever readers see of it. */
export async function ddaysOn(db: Kysely<DB>, days: string[]): Promise<Dday[]> {
  if (days.length === 0) return [];
  const found = await rows(db)
    .where('first_day', 'in', days)
    .where('state', '<>', 'dropped')
    .limit(50)
    .execute();
  return found.map(dday);
}
