import { sql, type Transaction } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { Instrument } from './bars.ts';
import { type InstrumentInput, instrumentInput } from './instrument-input.ts';
import { aliasesOf, stateOf } from './instrument-queries.ts';
import { instrumentById, instrumentsTag, instrumentTag, marketsTag } from './queries.ts';

/**
 * Changes what is said of an instrument. What it was called before stays a way to it.
 * @param madeFrom the fingerprint of what was changed
 * @throws WordedRefusal where there is no such instrument or the code is another's; Stale
 */
export function changeInstrument(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
  madeFrom: string,
): Promise<Acknowledged<void>> {
  const given = readInput(instrumentInput, value);
  return act(kernel, by, async (doing) => {
    await holdInstruments(doing.trx);
    const now = await instrumentById(doing.trx, id);
    if (!now) throw new WordedRefusal(404, 'markets.problem.gone');
    requireUnchanged(stateOf(now, await aliasesOf(doing.trx, id)), madeFrom);
    await putInstrument(doing, now, given);
  });
}

/** Codes are given to one at a time: whoever comes second sees what the first has taken. */
export async function holdInstruments(trx: Transaction<DB>): Promise<void> {
  await sql`lock table instrument in share row exclusive mode`.execute(trx);
}

/** Brings an instrument to what is said of it. Returns whether anything changed. */
export async function putInstrument(doing: Act, now: Instrument, given: InstrumentInput): Promise<boolean> {
  const isRenamed = given.name !== now.name;
  const isRecoded = given.code !== now.code;
  if (isRecoded) await requireFree(doing.trx, given.code, now.id);
  if (isRenamed) await leave(doing, now.id, 'name', now.name);
  if (isRecoded) await leave(doing, now.id, 'code', now.code);
  const { code, name, market, currency } = given;
  const isMoved = market !== now.market || currency !== now.currency;
  if (isRenamed || isRecoded || isMoved)
    await doing.trx
      .updateTable('instrument')
      .set({ code, name, market, currency })
      .where('id', '=', now.id)
      .execute();
  const isCalled = given.aliases ? await setAliases(doing, now.id, given.aliases, name) : false;
  if (isRenamed || isRecoded)
    say(doing, 'instrument.renamed', now.id, { code, was: now.name, wasCode: now.code });
  else if (isMoved || isCalled) say(doing, 'instrument.changed', now.id, { code });
  const isTurned = given.state !== undefined && given.state !== now.state;
  if (isTurned) await turn(doing, now, given);
  return isRenamed || isRecoded || isMoved || isCalled || isTurned;
}

export async function requireFree(trx: Transaction<DB>, code: string, own: number | null): Promise<void> {
  const other = await trx
    .selectFrom('instrument')
    .select('name')
    .where('code', '=', code)
    .where('id', '!=', own ?? 0)
    .executeTakeFirst();
  if (other) throw new WordedRefusal(422, 'markets.problem.code', { code, name: other.name }, 'code');
}

/** A name that was given up still leads here; one that is taken back is no old one any more. */
async function leave({ trx, at }: Act, id: number, kind: 'code' | 'name', alias: string): Promise<void> {
  await trx
    .insertInto('instrument_alias')
    .values({ kind, alias, instrument_id: id, until: at })
    .onConflict((conflict) => conflict.columns(['kind', 'alias', 'instrument_id']).doUpdateSet({ until: at }))
    .execute();
}

/** Sets what else it is called; names that it had stay. */
async function setAliases({ trx }: Act, id: number, given: string[], name: string): Promise<boolean> {
  const wanted = [...new Set(given)].filter((alias) => alias !== name);
  const known = (await aliasesOf(trx, id)).filter(({ kind }) => kind === 'name');
  const others = known.filter(({ until }) => until === null).map(({ alias }) => alias);
  const gone = others.filter((alias) => !wanted.includes(alias));
  const added = wanted.filter((alias) => !known.some((one) => one.alias === alias));
  if (gone.length > 0)
    await trx
      .deleteFrom('instrument_alias')
      .where('instrument_id', '=', id)
      .where('kind', '=', 'name')
      .where('alias', 'in', gone)
      .execute();
  if (added.length > 0)
    await trx
      .insertInto('instrument_alias')
      .values(added.map((alias) => ({ kind: 'name', alias, instrument_id: id, until: null })))
      .execute();
  return gone.length + added.length > 0;
}

const turned = {
  trading: 'instrument.resumed',
  halted: 'instrument.halted',
  delisted: 'instrument.delisted',
} as const;

async function turn(doing: Act, { id }: Instrument, { code, state, reason }: InstrumentInput): Promise<void> {
  if (!state) return;
  await noteState(doing, id, state, reason);
  await doing.trx.updateTable('instrument').set({ state, state_at: doing.at }).where('id', '=', id).execute();
  say(doing, turned[state], id, { code });
}

export async function noteState(
  { trx, at, actor }: Act,
  id: number,
  state: string,
  reason: string,
): Promise<void> {
  await trx
    .insertInto('instrument_state')
    .values({ instrument_id: id, state, at, reason, set_by: actor })
    .execute();
}

function say(
  { record }: Act,
  kind: string,
  id: number,
  data: { code: string } & Record<string, string>,
): void {
  record({
    kind,
    subject: data.code,
    data: { instrument: id, ...data },
    tags: [instrumentsTag, marketsTag, instrumentTag(id)],
  });
}
