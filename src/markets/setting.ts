import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { instrumentsTag } from './queries.ts';

const usualName = '시세';
/** The name stands at the head of every page. */
export const serviceTag = 'markets-service';

/** What readers know the service by: 라씨로. */
export async function serviceName(db: Kysely<DB>): Promise<string> {
  const row = await db.selectFrom('markets_setting').select('name').executeTakeFirst();
  return row?.name ?? usualName;
}

const setting = z.object({ name: z.string().min(1).max(20) });

export function nameService(kernel: Kernel, value: unknown, by: string): Promise<Acknowledged<void>> {
  const { name } = readInput(setting, value);
  return act(kernel, by, async ({ trx, record }) => {
    if ((await serviceName(trx)) === name) return;
    await trx
      .insertInto('markets_setting')
      .values({ name })
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ name }))
      .execute();
    record({ kind: 'markets.named', subject: name, data: {}, tags: [serviceTag, instrumentsTag] });
  });
}
