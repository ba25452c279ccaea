import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Generation } from '../generation.ts';
import { holdIndex, newSegment } from '../index-state.ts';
import { documentsOf, nextMerge, type Plan, type Weighed } from './next-merge.ts';
import { storedSource } from './sources.ts';
import { type Extent, type Within, writeSegments } from './write-segment.ts';

/** Has others work in between: it is called after each piece, some milliseconds of work. What it throws ends the work. */
export type Pause = () => Promise<void>;

/**
 * Puts segments of one size or of one time together, where there are enough of them, and removes what that leaves.
 * @param planOf decides which
 * @returns whether there may be more to do
 */
export async function mergeSegments(
  db: Kysely<DB>,
  tables: Generation,
  pause: Pause,
  planOf: (segments: Weighed[]) => Plan | null = nextMerge,
): Promise<boolean> {
  await removeGone(db, tables, pause);
  const merge = await claimMerge(db, tables, planOf);
  if (!merge) return false;
  await build(db, tables, merge, pause).catch(async (error: unknown) => {
    await leave(db, tables, sql`goes_into = ${merge.numbers[0]}`);
    throw error;
  });
  await removeGone(db, tables, pause);
  return true;
}

/** The segments that are built, and those of which they are. The first of the new ones names it. */
type Merge = { numbers: number[]; of: number[]; size: number };

async function build(db: Kysely<DB>, tables: Generation, merge: Merge, pause: Pause): Promise<void> {
  const within = atWork(db, tables, merge, pause);
  const sources = merge.of.map((each) => storedSource(db, tables, each));
  const extents = await writeSegments(within, tables, merge, sources);
  await within((trx) => takePlace(trx, tables, merge, extents));
}

/** Another process puts no segment together that this one does. */
async function claimMerge(
  db: Kysely<DB>,
  tables: Generation,
  planOf: (segments: Weighed[]) => Plan | null,
): Promise<Merge | null> {
  return db.transaction().execute(async (trx) => {
    await holdIndex(trx);
    await leave(trx, tables, sql`worked_at < now() - ${longestPause}`);
    const { rows } = await sql<Weighed>`
      select number, documents, newest, oldest from ${tables.segment} where state = 'whole' and goes_into is null
    `.execute(trx);
    const plan = planOf(rows);
    if (!plan) return null;
    const numbers = [await newSegment(trx)];
    while (numbers.length < plan.into) numbers.push(await newSegment(trx));
    const of = plan.of.map(({ number }) => number);
    await sql`
      insert into ${tables.segment} (number, state, documents, goes_into, worked_at)
      select number, 'building', 0, ${numbers[0]}, now() from unnest(${numbers}::bigint[]) as new (number)
    `.execute(trx);
    await sql`
      update ${tables.segment} set goes_into = ${numbers[0]} where number = any(${of}::bigint[])
    `.execute(trx);
    return { numbers, of, size: Math.ceil(documentsOf(plan.of) / plan.into) };
  });
}

/** Whoever built a segment and has not worked at it for so long was stopped. */
const longestPause = sql`interval '2 minutes'`;

/** Nobody finishes what was begun: those of which it was to be are free for others. */
async function leave(db: Kysely<DB>, { segment }: Generation, which: RawBuilder<SqlBool>): Promise<void> {
  const { rows } = await sql<{ goes_into: number }>`
    update ${segment} set state = 'gone' where state = 'building' and ${which} returning goes_into
  `.execute(db);
  if (rows.length === 0) return;
  await sql`
    update ${segment} set goes_into = null
    where goes_into = any(${rows.map((row) => row.goes_into)}::bigint[]) and state = 'whole'
  `.execute(db);
}

/**
 * Writes as long as the segments are still being built: another process may have taken this one for stopped, and the tables may have
 * become those of another index.
 */
function atWork(db: Kysely<DB>, { segment }: Generation, { numbers }: Merge, pause: Pause): Within {
  return async (write) => {
    await db.transaction().execute(async (trx) => {
      const { rows } = await sql`
        update ${segment} set worked_at = now() where goes_into = ${numbers[0]} and state = 'building' returning number
      `.execute(trx);
      if (rows.length === 0) throw new Error(`search: segment ${numbers[0]} is no longer being built`);
      await write(trx);
    });
    await pause();
  };
}

async function takePlace(
  db: Kysely<DB>,
  { segment }: Generation,
  { numbers }: Merge,
  extents: (Extent | undefined)[],
): Promise<void> {
  await sql`
    update ${segment} set state = 'gone', goes_into = null where goes_into = ${numbers[0]} and state = 'whole'
  `.execute(db);
  for (const [index, number] of numbers.entries()) {
    const { documents = 0, newest = null, oldest = null } = extents[index] ?? {};
    await sql`
      update ${segment} set state = ${documents > 0 ? 'whole' : 'gone'}, documents = ${documents}, newest = ${newest},
        oldest = ${oldest}, goes_into = null, worked_at = null
      where number = ${number}
    `.execute(db);
  }
}

/** So many rows at once. */
const rowsTogether = 1_000;
/** After so many documents the room that they leave is given to others at once, and not when PostgreSQL next looks after the table. */
const muchRoom = 1_000;

async function removeGone(db: Kysely<DB>, tables: Generation, pause: Pause): Promise<void> {
  const { rows } = await sql<{ number: number; documents: number }>`
    select number, documents from ${tables.segment} where state = 'gone' order by number
  `.execute(db);
  for (const { number } of rows) {
    for (const table of [tables.block, tables.documents])
      while ((await removeRows(db, table, number)) === rowsTogether) await pause();
    await sql`delete from ${tables.segment} where number = ${number} and state = 'gone'`.execute(db);
    await pause();
  }
  const documents = rows.reduce((sum, row) => sum + row.documents, 0);
  if (documents >= muchRoom) await sql`vacuum ${tables.block}`.execute(db);
}

async function removeRows(db: Kysely<DB>, table: Generation['block'], number: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${table} where ctid = any(array(
      select ctid from ${table} where segment = ${number} limit ${rowsTogether}
    ))
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}
