import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Instrument, InstrumentState } from './bars.ts';
import { asInstrument, instrumentColumns } from './queries.ts';

export type Alias = { kind: 'code' | 'name'; alias: string; until: Date | null };

/** What an instrument was called before, the newest first, and what else it is called. */
export async function aliasesOf(db: Kysely<DB>, id: number): Promise<Alias[]> {
  const rows = await db
    .selectFrom('instrument_alias')
    .select(['kind', 'alias', 'until'])
    .where('instrument_id', '=', id)
    .orderBy('until', 'desc')
    .orderBy('alias')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Alias['kind'] }));
}

/** Who is called so, or was: by a code in any letters, then by a name. Of several the one that has the name now. */
export async function instrumentNamed(db: Kysely<DB>, written: string): Promise<Instrument | null> {
  const row = await db
    .selectFrom('instrument')
    .leftJoin('instrument_alias', (join) =>
      join
        .onRef('instrument_alias.instrument_id', '=', 'instrument.id')
        .on('alias', 'in', [written, written.toUpperCase()]),
    )
    .select(instrumentColumns)
    .where((where) =>
      where.or([
        where('code', '=', written.toUpperCase()),
        where('name', '=', written),
        where('alias', 'is not', null),
      ]),
    )
    .orderBy(sql`case when code = ${written.toUpperCase()} then 0 when kind = 'code' then 1 when name = ${written} then 2
      else 3 end`)
    .orderBy(sql`instrument_alias.until desc nulls first`)
    .orderBy('instrument.id')
    .limit(1)
    .executeTakeFirst();
  return row ? asInstrument(row) : null;
}

export type StateNote = { state: InstrumentState; at: Date; reason: string; by: string };

/** When an instrument was halted, resumed or delisted, and why, the newest first. */
export async function statesOf(db: Kysely<DB>, id: number): Promise<StateNote[]> {
  const rows = await db
    .selectFrom('instrument_state')
    .select(['state', 'at', 'reason', 'set_by as by'])
    .where('instrument_id', '=', id)
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map(asInstrument);
}

/** What a form that changes an instrument was made from. */
export function stateOf({ code, name, market, currency, state }: Instrument, aliases: Alias[]) {
  const others = aliases.flatMap(({ kind, alias, until }) => (kind === 'name' && !until ? [alias] : []));
  return { code, name, market, currency, state, aliases: others.join(', ') };
}

/** Without any, the service has nothing to show. */
export async function hasInstruments(db: Kysely<DB>): Promise<boolean> {
  return (await db.selectFrom('instrument').select('id').limit(1).executeTakeFirst()) !== undefined;
}
