import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { QuotesCorrected } from './events.ts';
import type { Fault } from './fault.ts';
import { marketsTag, quotesTag } from './queries.ts';
import { refreshLatest } from './refresh-latest.ts';

/** What the quotes of one file or push have in common. */
export const importInput = z.object({
  name: z.string().min(1).max(300),
  source: z.string().min(1, 'takes the name of who gives the quotes').max(80),
  delayMinutes: z.int().min(0).max(100_000).default(0),
});

/** What became of the quotes of an import. */
export type Counts = { added: number; corrected: number; same: number; bad: number };

/** Lines that are kept of one import: who has a thousand bad ones mends the file, not the lines. */
const keptFaults = 100;

/** Notes a file whose quotes begin to come. Nothing that readers see changes with it. */
export async function beginImport(kernel: Kernel, value: unknown, by: string): Promise<number> {
  const given = readInput(importInput, value);
  return insertImport(kernel.store.db, { ...given, way: 'file', at: kernel.now(), by });
}

type Begun = z.output<typeof importInput> & { way: 'file' | 'push'; at: Date; by: string };

/** @throws a violation of the unique index where a push of this name was taken already */
export async function insertImport(
  db: Kysely<DB>,
  { delayMinutes, at, by, ...given }: Begun,
): Promise<number> {
  const row = { ...given, delay_minutes: delayMinutes, began_at: at, begun_by: by };
  const { id } = await db.insertInto('quote_import').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Ends an import. Where it was of many instruments, lists show its newest prices from now on. */
export async function endImport(kernel: Kernel, id: number, by: string): Promise<Counts> {
  const { result } = await act(kernel, by, async ({ trx, at, record }) => {
    const { added, corrections, same, bad, is_behind } = await holdImport(trx, id);
    await trx
      .updateTable('quote_import')
      .set({ ended_at: at, is_behind: false })
      .where('id', '=', id)
      .execute();
    if (is_behind) {
      await refreshLatest(trx, await trx.selectFrom('instrument').select('id').execute());
      const data: QuotesCorrected = { import: id, days: [] };
      record({ kind: 'quotes.imported', subject: String(id), data, tags: [marketsTag, quotesTag] });
    }
    return { added, corrected: corrections, same, bad };
  });
  return result;
}

/** An import that takes quotes, held until the transaction ends. */
export async function holdImport(trx: Transaction<DB>, id: number) {
  const row = await trx
    .selectFrom('quote_import')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refused(404, `there is no import ${id} under way`);
  return { ...row, faults: row.faults as unknown as Fault[] };
}

type Held = Awaited<ReturnType<typeof holdImport>>;

/** Adds up what became of a batch. */
export async function noteBatch(
  trx: Transaction<DB>,
  held: Held,
  counts: Counts & { isBehind: boolean },
  faults: Fault[],
): Promise<void> {
  const kept = [...held.faults, ...faults].slice(0, keptFaults);
  await trx
    .updateTable('quote_import')
    .set({
      added: held.added + counts.added,
      corrections: held.corrections + counts.corrected,
      same: held.same + counts.same,
      bad: held.bad + counts.bad,
      is_behind: held.is_behind || counts.isBehind,
      faults: JSON.stringify(kept),
    })
    .where('id', '=', held.id)
    .execute();
}

const hour = 3_600_000;

/** Files that began to come and never ended, for `sokbo doctor`: the newest prices may be older than the quotes. */
export async function unendedImports({ store, now }: Kernel): Promise<string[]> {
  const rows = await store.db
    .selectFrom('quote_import')
    .select(['id', 'name'])
    .where('ended_at', 'is', null)
    .where('is_behind', '=', true)
    .where('began_at', '<', new Date(now().getTime() - hour))
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.map(({ id, name }) => `import ${id} of quotes, ${name}, never ended: import the file again`);
}
