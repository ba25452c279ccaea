import { z } from 'zod';
import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import { holdInstruments, noteState, putInstrument, requireFree } from './change-instrument.ts';
import { namedByEvent } from './events.ts';
import { type InstrumentInput, instrumentInput } from './instrument-input.ts';
import { instrumentByCode, instrumentsTag, marketsTag } from './queries.ts';
import { serviceTag } from './setting.ts';

const batch = z
  .array(z.object({ line: z.int(), instrument: z.record(z.string(), z.unknown()) }))
  .max(namedByEvent);

export type TakenInstruments = {
  added: number;
  changed: number;
  same: number;
  faults: { line: number; problem: string }[];
};

/**
 * Adds instruments, and brings those whose codes are known to what is said of them: another name is a renaming. What is
 * wrong with one is said of its line, and the others go on.
 */
export function addInstruments(
  kernel: Kernel,
  value: unknown,
  by: string,
): Promise<Acknowledged<TakenInstruments>> {
  const given = readInput(batch, value);
  return act(kernel, by, async (doing) => {
    await holdInstruments(doing.trx);
    const taken: TakenInstruments = { added: 0, changed: 0, same: 0, faults: [] };
    const ids: number[] = [];
    for (const { line, instrument } of given) {
      try {
        const input = readInput(instrumentInput, instrument);
        const outcome = await addOrPut(doing, input, ids);
        taken[outcome]++;
      } catch (error) {
        // A refusal comes before anything is written.
        if (!(error instanceof Refused)) throw error;
        taken.faults.push({ line, problem: error.message });
      }
    }
    if (ids.length > 0)
      doing.record({
        kind: 'instruments.added',
        subject: String(ids.length),
        data: { instruments: ids },
        // The first of all makes the service's entry appear.
        tags: [instrumentsTag, marketsTag, serviceTag],
      });
    return taken;
  });
}

async function addOrPut(
  doing: Act,
  given: InstrumentInput,
  ids: number[],
): Promise<'added' | 'changed' | 'same'> {
  const known =
    (await instrumentByCode(doing.trx, given.code)) ??
    (given.oldCode ? await instrumentByCode(doing.trx, given.oldCode) : null);
  if (known) return (await putInstrument(doing, known, given)) ? 'changed' : 'same';
  ids.push(await insert(doing, given));
  return 'added';
}

async function insert(doing: Act, given: InstrumentInput): Promise<number> {
  const { code, name, market, currency, state = 'trading', aliases = [], oldCode, reason } = given;
  await requireFree(doing.trx, code, null);
  const { id } = await doing.trx
    .insertInto('instrument')
    .values({ code, name, market, currency, state, state_at: doing.at, added_at: doing.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (state !== 'trading') await noteState(doing, id, state, reason);
  const others = [...new Set(aliases)].filter((alias) => alias !== name);
  const rows = [
    ...others.map((alias) => ({ kind: 'name', alias, instrument_id: id, until: null })),
    ...(oldCode ? [{ kind: 'code', alias: oldCode, instrument_id: id, until: doing.at }] : []),
  ];
  if (rows.length > 0) await doing.trx.insertInto('instrument_alias').values(rows).execute();
  return id;
}
