import { sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Condition } from './condition.ts';
import { hasKeys } from './index-query.ts';

/** How many articles PostgreSQL expects to match, by what it knows of the words' frequency, and of how many. */
export async function estimate(
  trx: Transaction<DB>,
  condition: Condition,
  withPairs = false,
): Promise<{ estimated: number; all: number }> {
  type Plan = { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] };
  const { rows } = await sql<Plan>`
    explain (format json) select from search_entry where ${hasKeys(condition, withPairs)}
  `.execute(trx);
  const known = await sql<{ all: number }>`
    select greatest(reltuples, 0)::float8 as all from pg_class where oid = 'search_entry'::regclass
  `.execute(trx);
  return { estimated: rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0, all: known.rows[0]?.all ?? 0 };
}
