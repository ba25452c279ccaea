import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { isEvident } from './aliases.ts';

export const aliasBoards = ['waiting', 'used', 'refused'] as const;
export type AliasBoard = (typeof aliasBoards)[number];

export type AliasRow = {
  form: string;
  alias: string;
  /** How many articles write them side by side; 0 for those that the desk added. */
  articles: number;
  isUsed: boolean | null;
  decidedBy: string | null;
  decidedAt: Date | null;
};

const most = 300;
/** Learnt pairs that are looked at: the most frequent ones. */
const mostRead = 5_000;

/** Pairs of spellings that wait for the desk, are used, or were refused; each once. */
export async function aliasBoard(
  db: Kysely<DB>,
  board: AliasBoard,
): Promise<{ rows: AliasRow[]; hasMore: boolean }> {
  const { rows } = await sql<AliasRow>`
    select form, alias, coalesce(learnt.articles, 0) as articles, decision.is_used as "isUsed",
      decision.decided_by as "decidedBy", decision.decided_at as "decidedAt"
    from search_alias as learnt full join search_alias_decision as decision using (form, alias)
    where (form ~ '^[가-힣]' or alias !~ '^[가-힣]') and (form ~ '^[가-힣]' or form < alias)
    order by decision.decided_at desc nulls last, learnt.articles desc nulls last, form, alias limit ${mostRead}
  `.execute(db);
  const own = rows.filter((row) => boardOf(row) === board);
  return { rows: own.slice(0, most), hasMore: own.length > most };
}

function boardOf({ form, alias, isUsed }: AliasRow): AliasBoard {
  if (isUsed !== null) return isUsed ? 'used' : 'refused';
  return isEvident(form, alias) ? 'used' : 'waiting';
}
