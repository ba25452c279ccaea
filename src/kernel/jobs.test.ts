import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestKernel } from '../../test/newsroom.ts';
import { describeStores } from '../../test/stores.ts';
import { until } from '../../test/until.ts';
import { act, type Kernel } from './kernel.ts';

describeStores('jobs', ({ placeTestStore }) => {
  let kernel: Kernel;
  const done: { text: string; at: number }[] = [];
  let failures = 1;
  beforeAll(async () => {
    kernel = await openTestKernel(await placeTestStore());
    kernel.jobs.define('remind', async ({ text }) => void done.push({ text: String(text), at: Date.now() }));
    kernel.jobs.define('stumble', async () => {
      if (failures-- > 0) throw new Error('once');
    });
    await kernel.jobs.open();
  });
  afterAll(() => kernel.close());

  const schedule = (name: string, text: string, at: Date, then?: () => void) =>
    act(kernel, '윤가온', async ({ trx, record }) => {
      record({ kind: 'reminder.set', subject: text, data: {}, tags: [] });
      await kernel.jobs.schedule(trx, name, { text }, at);
      then?.();
    });
  const rows = async (text: string) => {
    const found = sql<{ state: string }>`select state::text from job.job where data->>'text' = ${text}`;
    return (await found.execute(kernel.store.db)).rows.map(({ state }) => state);
  };

  it('are put down in the transaction that needs them, also where the store has one connection', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => schedule('remind', `later ${i}`, new Date('2100-01-01'))),
    );
    for (let i = 0; i < 10; i++) expect(await rows(`later ${i}`)).toEqual(['created']);
  });

  it('are not there when the transaction fails', async () => {
    const failing = schedule('remind', 'never', new Date(), () => {
      throw new Error('the bulletin was refused');
    });
    await expect(failing).rejects.toThrow('the bulletin was refused');
    expect(await rows('never')).toEqual([]);
  });

  it('are done at their time and not before, and again when they fail', async () => {
    const soon = Date.now() + 1_000;
    await schedule('remind', 'soon', new Date(soon));
    await schedule('stumble', 'stumbling', new Date());
    await kernel.jobs.work();
    await until(() => expect(done.map(({ text }) => text)).toEqual(['soon']));
    expect(done[0]?.at).toBeGreaterThanOrEqual(soon);
    await until(async () => expect(await rows('stumbling')).toEqual(['retry']));
    await until(async () => expect(await rows('soon')).toEqual(['completed']));
  });
});
