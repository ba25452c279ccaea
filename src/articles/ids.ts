import { sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { seoulDay } from '../korean/seoul-time.ts';

/**
 * Takes one id for each of the times: the day in Seoul and the next of its numbers, as in 20240410000001.
 * Numbers start at 1 on each day and are never given out twice.
 */
export async function takeIds(trx: Transaction<DB>, times: Date[]): Promise<string[]> {
  const days = times.map(seoulDay);
  const next = new Map<string, number>();
  // Days in order: two batches that want the same days cannot wait for each other in a circle.
  for (const day of [...new Set(days)].sort()) {
    const count = days.filter((each) => each === day).length;
    next.set(day, (await takeNumbers(trx, day, count)) - count + 1);
  }
  return days.map((day) => {
    const number = next.get(day) ?? 0;
    next.set(day, number + 1);
    return day.replaceAll('-', '') + String(number).padStart(6, '0');
  });
}

async function takeNumbers(trx: Transaction<DB>, day: string, count: number): Promise<number> {
  const { last } = await trx
    .insertInto('article_number')
    .values({ day, last: count })
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet({ last: sql<number>`article_number.last + ${count}::integer` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

export function isArticleId(text: string): boolean {
  return /^\d{14}$/.test(text);
}
