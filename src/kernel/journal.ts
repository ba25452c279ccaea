import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { bulkInsert } from './bulk-insert.ts';
import { canonicalJson } from './canonical-json.ts';
import type { DB, JsonObject } from './tables.gen.ts';

/** What happened, as a command records it. `data` carries ids and digests, never content. */
export type NewEvent = { kind: string; subject: string; data: JsonObject; tags: string[] };

export type JournalEvent = NewEvent & { position: number; at: Date; actor: string };

/** An event of the chain, by what the next one is made of. */
export type Link = { position: number; hash: Buffer };

const origin: Link = { position: 0, hash: Buffer.alloc(32) };

/** Any constant: it names the one lock that orders all writers of one database. */
const journalLock = 5_062_013;

/**
 * Appends events in commit order: the lock is held until the transaction ends, so a position is visible only
 * when all smaller ones are. Call it last in a transaction, to hold the lock for as short as can be.
 */
export async function append(
  trx: Transaction<DB>,
  actor: string,
  at: Date,
  events: NewEvent[],
): Promise<JournalEvent[]> {
  await sql`select pg_advisory_xact_lock(${sql.lit(journalLock)})`.execute(trx);
  let link = await lastLink(trx);
  const rows = events.map((event) => {
    const row = { ...event, actor, at, position: link.position + 1 };
    link = { position: row.position, hash: hashAfter(link.hash, row) };
    return { ...row, hash: link.hash };
  });
  await bulkInsert(trx, 'journal', rows);
  return rows;
}

async function lastLink(db: Kysely<DB>): Promise<Link> {
  const last = await db
    .selectFrom('journal')
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? origin;
}

/** sha256 over the hash before and the event's canonical JSON. */
function hashAfter(before: Buffer, event: JournalEvent): Buffer {
  const { position, at, kind, subject, actor, data, tags } = event;
  const text = canonicalJson([position, at.toISOString(), kind, subject, actor, data, tags]);
  return createHash('sha256').update(before).update(text).digest();
}

/** Events after a position, in order, at most `limit` of them. */
export async function eventsAfter(db: Kysely<DB>, position: number, limit: number): Promise<JournalEvent[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['position', 'at', 'kind', 'subject', 'actor', 'data', 'tags'])
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, data: row.data as JsonObject }));
}

/** The position of the newest event, 0 where there is none. */
export async function lastPosition(db: Kysely<DB>): Promise<number> {
  return (await lastLink(db)).position;
}

export type JournalFault = { position: number; fault: string };

/**
 * Walks the whole chain: positions without a gap, each hash made of the one before.
 * @returns how many events were read, and the first fault if there is one.
 */
export async function verifyJournal(db: Kysely<DB>): Promise<{ events: number; fault: JournalFault | null }> {
  let link = origin;
  for (;;) {
    const { last, fault } = await verifyAfter(db, link, 5000);
    if (fault || last === link) return { events: last.position, fault };
    link = last;
  }
}

/**
 * Verifies at most `limit` events after one whose hash is known to be true.
 * @returns the last event that is true, which is the one that was given where nothing comes after it.
 */
export async function verifyAfter(
  db: Kysely<DB>,
  link: Link,
  limit: number,
): Promise<{ last: Link; fault: JournalFault | null }> {
  let last = link;
  for (const row of await chainAfter(db, link.position, limit)) {
    const fault = faultOf(last, row);
    if (fault) return { last, fault: { position: row.position, fault } };
    last = { position: row.position, hash: row.hash };
  }
  return { last, fault: null };
}

async function chainAfter(db: Kysely<DB>, position: number, limit: number) {
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, data: row.data as JsonObject }));
}

function faultOf(before: Link, row: JournalEvent & { hash: Buffer }): string | null {
  if (row.position !== before.position + 1)
    return `follows ${before.position}: events are missing between them`;
  if (!hashAfter(before.hash, row).equals(row.hash))
    return 'its hash does not match: it was changed after the fact';
  return null;
}
