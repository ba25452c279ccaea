import { readDdayInput } from '../../src/ddays/dday-input.ts';
import { addDday } from '../../src/ddays/save-dday.ts';
import { chief, type Newsroom } from '../newsroom.ts';

/** Enters what an article announces into the calendar, as if its date had been found in the article's draft. */
export async function announce({ kernel }: Newsroom, number: number, article: string): Promise<void> {
  const mark = (part: string) => `표${number}${part}`;
  const said = { title: mark('일정'), detail: mark('설명'), place: mark('장소'), people: mark('인물') };
  const input = readDdayInput({ ...said, category: 'economy', kind: 'day', day: '2026-12-31' });
  const { result: id } = await addDday(kernel, input, { name: chief.name, role: 'chief' });
  const { db } = kernel.store;
  await db.updateTable('dday').set({ source_article: article }).where('id', '=', id).execute();
  await db.insertInto('dday_article').values({ dday_id: id, article_id: article }).execute();
  // It was done behind the cache's back.
  kernel.pages.clear();
}
