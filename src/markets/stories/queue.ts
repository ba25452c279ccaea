import { sql, type Transaction } from 'kysely';
import { bulkInsert } from '../../kernel/bulk-insert.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Numbers } from '../rules/rule.ts';
import { ruleOf } from '../rules/rules.ts';
import { type MarketSettings, modeOf } from './settings.ts';
import { digestOf, subjectOf, type Told } from './told.ts';

/**
 * Has stories wait for their turn. One that was told, or waits, stays as it is: the same facts make the same story, and
 * other facts come by a correction. Returns how many are new.
 */
export async function queueStories(
  trx: Transaction<DB>,
  stories: Told[],
  settings: MarketSettings,
  at: Date,
): Promise<number> {
  const rows = stories.flatMap((told) => {
    const mode = modeOf(settings, told.rule);
    return mode === 'off' ? [] : [{ ...rowOf(told), mode, found_at: at }];
  });
  const known = await knownAmong(trx, rows);
  const added = rows.filter((row) => !known.has(keyOf(row)));
  await bulkInsert(trx, 'market_story', added);
  return added.length;
}

type Key = { rule: string; subject: string; day: string };

const keyOf = ({ rule, subject, day }: Key) => `${rule} ${day} ${subject}`;

/** Nobody adds others meanwhile: the table is held. */
async function knownAmong(trx: Transaction<DB>, rows: Key[]): Promise<Set<string>> {
  await sql`lock table market_story in share row exclusive mode`.execute(trx);
  const days = [...new Set(rows.map(({ day }) => day))];
  if (days.length === 0) return new Set();
  const known = await trx
    .selectFrom('market_story')
    .select(['rule', 'subject', 'day'])
    .where(sql<boolean>`day = any(${days}::date[])`)
    .execute();
  return new Set(known.map((row) => keyOf({ ...row, day: String(row.day) })));
}

function rowOf(told: Told) {
  return {
    rule: told.rule,
    subject: subjectOf(told),
    day: told.day,
    instrument_id: told.instrument?.id ?? null,
    state: 'waiting',
    facts: told,
    digest: digestOf(told),
    rank: ruleOf(told.rule).rank,
    weight: weightOf(told.numbers),
  };
}

/** What more money was traded in concerns more readers. */
function weightOf({ close, traded, value }: Numbers): number {
  return value === undefined ? Number(close) * Number(traded) : Number(value);
}
