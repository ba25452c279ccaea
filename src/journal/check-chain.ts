import type { Kysely } from 'kysely';
import { everyStep } from '../kernel/every-step.ts';
import { type JournalFault, type Link, verifyAfter } from '../kernel/journal.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';

/** Events verified in one statement, so that others get their turn. */
const slice = 1_000;
/** Slices of new events that are verified in a row: one that closes waits no longer than for these. */
const mostSlices = 20;
/** With a slice of the round in each, a million events are read again in eight hours. */
const every = { step: 30_000, delay: 0 };

/** Verifies by the clock, in every process that serves: what one has done the others go on from. */
export function checkByClock(kernel: Kernel): void {
  everyStep(kernel, every, () => checkChain(kernel));
}

/** Verifies what is new, as much as can be done in a moment, and a slice of what was verified before. */
export async function checkChain(kernel: Kernel): Promise<void> {
  for (let done = 1; (await checkStep(kernel)) && done < mostSlices; done++);
}

/**
 * One step of the verification, with no transaction open: first what is new, a slice of it, and where nothing more is
 * new, a slice of all that there is, round after round. A fault stays written down until the same events are whole.
 * @returns whether more is new
 */
async function checkStep({ store: { db }, now, log }: Kernel): Promise<boolean> {
  const was = await db.selectFrom('chain_check').selectAll().executeTakeFirstOrThrow();
  const front = { position: was.position, hash: was.hash };
  const fresh = await verifyAfter(db, front, slice);
  const hasMore = fresh.last.position >= front.position + slice;
  const round = hasMore || fresh.fault ? null : await roundStep(db, was, fresh.last);
  const fault = fresh.fault ?? round?.fault ?? null;
  if (fault && was.fault_position !== fault.position) log.fatal({ fault }, 'the journal is not whole');
  await db
    .updateTable('chain_check')
    .set({
      position: fresh.last.position,
      hash: fresh.last.hash,
      checked_at: now(),
      ...(round && { round_position: round.last.position, round_hash: round.last.hash }),
      ...(round?.isDone && { round_at: now() }),
      ...(round || fault ? { fault_position: fault?.position ?? null, fault: fault?.fault ?? null } : {}),
    })
    // Another process may have gone on meanwhile.
    .where('position', '=', was.position)
    .where('round_position', '=', was.round_position)
    .execute();
  return hasMore;
}

type Row = { round_position: number; round_hash: Buffer };

/** Goes on with the round, up to the newest event that was verified, whose hash is remembered: it must still be that. */
async function roundStep(db: Kysely<DB>, row: Row, front: Link) {
  const from = { position: row.round_position, hash: row.round_hash };
  const limit = Math.min(slice, front.position - from.position);
  const { last, fault } = limit > 0 ? await verifyAfter(db, from, limit) : { last: from, fault: null };
  if (fault) return { last, fault, isDone: false };
  if (last.position < from.position + limit)
    return { last, fault: { position: last.position + 1, fault: 'it was removed' }, isDone: false };
  if (last.position < front.position) return { last, fault: null, isDone: false };
  if (!last.hash.equals(front.hash)) return { last: from, fault: rewritten(front), isDone: false };
  return { last: { position: 0, hash: Buffer.alloc(32) }, fault: null, isDone: true };
}

function rewritten({ position }: Link): JournalFault {
  return { position, fault: 'the chain was made anew: up to here it had another hash when it was verified' };
}
