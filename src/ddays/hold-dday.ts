import type { Transaction } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { EventKind } from '../journal/kinds.ts';
import type { NewEvent } from '../kernel/journal.ts';
import type { DB, Json } from '../kernel/tables.gen.ts';
import type { When } from '../korean/when.ts';
import type { DdayState } from './life-cycle.ts';
import { ddaysTag, ddayTag } from './queries.ts';

/**
 * An entry for a change of it: whoever comes second waits, and sees what the first has made of it.
 * @throws WordedRefusal where there is none
 */
export async function holdDday(trx: Transaction<DB>, id: number) {
  const row = await trx.selectFrom('dday').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new WordedRefusal(404, 'dday.problem.gone');
  return { ...row, state: row.state as DdayState, when: row.plan as unknown as When };
}

type Change = { act: string; before?: When; reason: string; at: Date; by: string };

export async function noteChange(trx: Transaction<DB>, id: number, change: Change): Promise<void> {
  const { act, before, reason, at, by } = change;
  await trx
    .insertInto('dday_change')
    .values({
      ...{ dday_id: id, act, reason, changed_at: at, changed_by: by },
      plan_before: before ? stored(before) : null,
    })
    .execute();
}

export function stored(when: When): Json {
  return JSON.stringify(when);
}

export async function articlesOf(trx: Transaction<DB>, id: number): Promise<string[]> {
  const rows = await trx.selectFrom('dday_article').select('article_id').where('dday_id', '=', id).execute();
  return rows.map(({ article_id }) => article_id);
}

/** The pages of the calendar, its own, and those of the articles that it is tied to change with it. */
export function ddayEvent(kind: EventKind, id: number, articles: string[]): NewEvent {
  const tags = new Set([ddaysTag, ddayTag(id), ...articles.map((article) => `article:${article}`)]);
  return { kind, subject: String(id), data: {}, tags: [...tags] };
}
