import { readDdayInput } from '../ddays/dday-input.ts';
import type { DdayAct } from '../ddays/life-cycle.ts';
import { moveDday } from '../ddays/move-dday.ts';
import { readWhen } from '../ddays/read-when.ts';
import { addDday } from '../ddays/save-dday.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { desk } from './pictures.ts';

type Later = { act: DdayAct; reason: string } & Record<string, string>;
/** An entry of the demo's calendar: the fields of its form, the articles by key, and what became of it. */
export type DemoDday = { articles?: string[]; then?: Later[] } & Record<string, string | string[] | Later[]>;

/** @param ids of the demo's articles by key */
export async function enterDdays(kernel: Kernel, ddays: DemoDday[], ids: Map<string, string>): Promise<void> {
  for (const { articles = [], then = [], ...fields } of ddays) {
    const meant = articles.flatMap((key) => ids.get(key) ?? []).join(' ');
    const { result } = await addDday(kernel, readDdayInput({ ...fields, articles: meant }), desk);
    for (const { act, reason, ...when } of then)
      await moveDday(kernel, result, act, { reason, ...(when.kind && { when: readWhen(when) }) }, desk.name);
  }
}
