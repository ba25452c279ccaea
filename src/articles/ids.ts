import { sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { seoulDay } from '../korean/seoul-time.ts';

/**
 * Takes one id for each of the times: the day in Seoul and the next of its numbers, as in 20240410000001.
 * Numbers start at 1 on each day and are never given out twice.
 */
export async function takeIds(trx: Transaction<DB>, times: Date[]): Promise<string[]> {
  const days = times.map(seoulDay);
  const next = await takeNumbers(trx, days);
  return days.map((day) => {
    const number = next.get(day) ?? 0;
    next.set(day, number + 1);
    return day.replaceAll('-', '') + String(number).padStart(6, '0');
  });
}

/** The first number of each day, as many taken as it is named. All in one statement: an archive has many days. */
async function takeNumbers(trx: Transaction<DB>, days: string[]): Promise<Map<string, number>> {
  const counts = Map.groupBy(days, (day) => day);
  // Days in order: two batches that want the same days cannot wait for each other in a circle.
  const wanted = [...counts].map(([day, same]) => ({ day, count: same.length }));
  wanted.sort((a, b) => (a.day < b.day ? -1 : 1));
  const { rows } = await sql<{ day: string; last: number }>`
    insert into article_number (day, last)
    select * from unnest(${wanted.map(({ day }) => day)}::date[], ${wanted.map(({ count }) => count)}::integer[])
    on conflict (day) do update set last = article_number.last + excluded.last
    returning to_char(day, 'YYYY-MM-DD') as day, last
  `.execute(trx);
  return new Map(rows.map(({ day, last }) => [day, last - (counts.get(day)?.length ?? 0) + 1]));
}

export function isArticleId(text: string): boolean {
  return /^\d{14}$/.test(text);
}
