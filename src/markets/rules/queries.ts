import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Horizon } from './levels.ts';
import type { Numbers } from './rule.ts';
import { isRule, type RuleName } from './rules.ts';

/** Pages that show what the rules have found. */
export const rulesTag = 'market-rules';

/** What became of the price so many trading days after the cases of a rule, against the mean of their markets. */
export type Outcome = {
  horizon: Horizon;
  /** Cases whose day has come; the others are open. */
  known: number;
  open: number;
  mean: number | null;
  median: number | null;
  /** Mean of what the whole market did over the same days. */
  market: number | null;
  /** How many did better than their market. */
  above: number;
  /** How many were not traded any more on that day, so that their last price stands. */
  byLastPrice: number;
};

export type RuleRecord = { cases: number; voided: number; first: string | null; outcomes: Outcome[] };

type OutcomeRow = Outcome & { cases: number; voided: number; first: string | null };

/** The record of a rule: all its cases, none left out. */
export async function recordOf(db: Kysely<DB>, rule: RuleName): Promise<RuleRecord> {
  const { rows } = await sql<OutcomeRow>`
    with cases as (
      select market_case.*, instrument.market from market_case
      join instrument on instrument.id = market_case.instrument_id
      where rule = ${rule}
    ), counted as (
      select count(*) filter (where void_at is null)::integer as cases,
        count(*) filter (where void_at is not null)::integer as voided,
        min(day) filter (where void_at is null)::text as first
      from cases
    )
    select asked.horizon, counted.cases, counted.voided, counted.first,
      count(change)::integer as known, (counted.cases - count(change))::integer as open,
      avg(change) as mean, percentile_cont(0.5) within group (order by change) as median,
      avg(market_mean.mean) as market,
      (count(*) filter (where change > market_mean.mean))::integer as above,
      (count(*) filter (where by_last_price))::integer as "byLastPrice"
    from counted cross join (values (1), (5), (20)) as asked (horizon)
    left join (
      select cases.market, outcome.* from market_outcome as outcome
      join cases using (rule, instrument_id, day) where cases.void_at is null
    ) as known on known.horizon = asked.horizon
    left join market_mean on market_mean.market = known.market and market_mean.day = known.day
      and market_mean.horizon = asked.horizon
    group by asked.horizon, counted.cases, counted.voided, counted.first
    order by asked.horizon
  `.execute(db);
  const [{ cases, voided, first } = { cases: 0, voided: 0, first: null }] = rows;
  return { cases, voided, first, outcomes: rows };
}

export type Case = {
  rule: RuleName;
  day: string;
  numbers: Numbers;
  code: string;
  name: string;
  state: string;
  isVoid: boolean;
  articleId: string | null;
  /** The changes that are known, by trading days after. */
  changes: Partial<Record<Horizon, number>>;
};

/** The newest cases of a rule, or of an instrument, with what became of them. */
export async function newestCases(
  db: Kysely<DB>,
  of: { rule: RuleName } | { instrumentId: number },
  limit: number,
): Promise<Case[]> {
  const filter =
    'rule' in of ? sql`market_case.rule = ${of.rule}` : sql`market_case.instrument_id = ${of.instrumentId}`;
  type Row = Omit<Case, 'rule'> & { rule: string };
  const { rows } = await sql<Row>`
    select market_case.rule, market_case.day::text, numbers, code, name, instrument.state,
      void_at is not null as "isVoid", article.id as "articleId",
      coalesce((
        select jsonb_object_agg(horizon, change) from market_outcome as outcome
        where outcome.rule = market_case.rule and outcome.instrument_id = market_case.instrument_id
          and outcome.day = market_case.day
      ), '{}') as changes
    from market_case join instrument on instrument.id = market_case.instrument_id
    left join market_story as story on story.rule = market_case.rule and story.day = market_case.day
      and story.subject = market_case.instrument_id::text
    left join article on article.id = story.article_id and article.state = 'published'
    where ${filter}
    order by market_case.day desc, code, market_case.rule limit ${limit}
  `.execute(db);
  return rows.flatMap((row) => (isRule(row.rule) ? [{ ...row, rule: row.rule }] : []));
}

/** How many cases each rule has, and when it found the last. */
export async function caseCounts(db: Kysely<DB>): Promise<Map<string, { cases: number; last: string }>> {
  const { rows } = await sql<{ rule: string; cases: number; last: string }>`
    select rule, count(*)::integer as cases, max(day)::text as last from market_case
    where void_at is null group by rule
  `.execute(db);
  return new Map(rows.map(({ rule, ...counts }) => [rule, counts]));
}
