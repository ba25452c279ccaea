import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';

const days = 30;

/** How many cases and stories each rule had of late. */
export async function recentCounts(
  db: Kysely<DB>,
  now: Date,
): Promise<Map<string, { cases: number; told: number }>> {
  const since = new Date(now.getTime() - days * 86_400_000);
  const { rows } = await sql<{ rule: string; cases: number; told: number }>`
    select rule, sum(cases)::integer as cases, sum(told)::integer as told from (
      select rule, count(*) as cases, 0 as told from market_case
      where day >= ${since}::timestamptz::date and void_at is null group by rule
      union all
      select rule, 0, count(*) from market_story where told_at >= ${since} group by rule
    ) as counted group by rule
  `.execute(db);
  return new Map(rows.map(({ rule, ...counts }) => [rule, counts]));
}

export async function waitingCount(db: Kysely<DB>): Promise<number> {
  const { count } = await db
    .selectFrom('market_story')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Stories whose price was corrected after people had changed them. */
export async function leftStories(db: Kysely<DB>) {
  return db
    .selectFrom('market_story')
    .leftJoin('article', 'article.id', 'market_story.article_id')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .leftJoin('draft', 'draft.id', 'market_story.draft_id')
    .select([
      'market_story.article_id',
      'market_story.draft_id',
      'edition.headline',
      'draft.headline as drafted',
    ])
    .where('market_story.state', '=', 'desk')
    .orderBy('market_story.day', 'desc')
    .limit(50)
    .execute();
}

/** The newest runs, newest first. */
export async function newestRuns(db: Kysely<DB>) {
  const rows = await db.selectFrom('market_run').selectAll().orderBy('id', 'desc').limit(20).execute();
  return rows.map((row) => ({
    ...row,
    day: String(row.day),
    counts: row.counts as Partial<Record<string, number>>,
  }));
}
