import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { JournalEvent, JournalFault } from '../kernel/journal.ts';
import type { DB, JsonObject } from '../kernel/tables.gen.ts';
import type { JournalFilter, Subject } from './filter.ts';
import { eventGroups } from './kinds.ts';
import { type Range, rangeOf } from './range.ts';

export type StoredEvent = JournalEvent & { hash: Buffer };

/** Where a page of the journal begins: positions before or after one, newest first either way. */
export type Place = { before: number } | { after: number };

export type EventPage = {
  events: StoredEvent[];
  /** Whether there are more on the side to which the page was read. */
  hasMore: boolean;
};

/** A page of what is asked for, by position: what arrives meanwhile neither moves nor repeats anything. */
export async function eventPage(
  db: Kysely<DB>,
  filter: JournalFilter,
  place: Place,
  limit: number,
): Promise<EventPage> {
  const within = await rangeOf(db, filter);
  const isForward = 'after' in place;
  const range = isForward
    ? { ...within, low: Math.max(within.low, place.after) }
    : { ...within, high: Math.min(within.high, place.before) };
  const order = isForward ? sql`asc` : sql`desc`;
  const events = await eventsIn(db, filter, range, order, limit + 1);
  const hasMore = events.length > limit;
  const shown = events.slice(0, limit);
  return { events: isForward ? shown.reverse() : shown, hasMore };
}

/** All that is asked for up to a position, oldest first, a batch at a time: whoever takes them sets the pace. */
export async function* eventBatches(
  db: Kysely<DB>,
  filter: JournalFilter,
  upTo: number,
  size: number,
): AsyncGenerator<StoredEvent[]> {
  const { low, high } = await rangeOf(db, filter);
  const range = { low, high: Math.min(high, upTo + 1) };
  for (;;) {
    const events = await eventsIn(db, filter, range, sql`asc`, size);
    if (events.length > 0) yield events;
    if (events.length < size) return;
    range.low = events.at(-1)?.position ?? range.high;
  }
}

type Order = RawBuilder<unknown>;

async function eventsIn(
  db: Kysely<DB>,
  filter: JournalFilter,
  range: Range,
  order: Order,
  limit: number,
): Promise<StoredEvent[]> {
  const columns = sql`journal.position, at, journal.kind, subject, actor, data, tags, hash`;
  const fits = await conditionOf(db, filter, range);
  const kinds = filter.about ? null : await kindsAskedFor(db, filter);
  const { rows } = kinds
    ? // Each kind is a range of an index of its own: the newest of each, and of these the newest, whatever their number.
      await sql<StoredEvent>`
        select ${columns} from unnest(${kinds}::text[]) as asked (kind)
        cross join lateral (
          select position from journal
          where journal.kind = asked.kind and ${fits}
          order by position ${order} limit ${limit}
        ) as found
        join journal on journal.position = found.position
        order by journal.position ${order} limit ${limit}`.execute(db)
    : await sql<StoredEvent>`
        select ${columns} from journal where ${fits} order by position ${order} limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, data: row.data as JsonObject }));
}

async function conditionOf(
  db: Kysely<DB>,
  { actor, kinds, about, from, until }: JournalFilter,
  { low, high }: Range,
) {
  const conditions = [sql`position > ${low} and position < ${high}`];
  if (actor) conditions.push(sql`actor = ${actor}`);
  if (from) conditions.push(sql`at >= ${from}`);
  if (until) conditions.push(sql`at < ${until}`);
  if (about) conditions.push(await happenedTo(db, about));
  if (about && kinds) conditions.push(sql`journal.kind = any(${kinds})`);
  return sql.join(conditions, sql` and `);
}

/** The kinds to look through one by one; null where all of them are wanted in their order. */
async function kindsAskedFor(db: Kysely<DB>, { actor, kinds }: JournalFilter): Promise<string[] | null> {
  if (kinds) return kinds;
  return actor ? kindsOfActor(db, actor) : null;
}

/** The kinds of what somebody did: from one to the next through the index, not through all that was done. */
async function kindsOfActor(db: Kysely<DB>, actor: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    with recursive found as (
      (select kind from journal where actor = ${actor} order by kind limit 1)
      union all
      select (select kind from journal where actor = ${actor} and kind > found.kind order by kind limit 1)
      from found where found.kind is not null
    ) select kind from found where kind is not null`.execute(db);
  return rows.map(({ kind }) => kind);
}

/** Drafts, bulletins and pictures are all numbered from one: a number says little without the kind. */
async function happenedTo(db: Kysely<DB>, about: Subject): Promise<RawBuilder<unknown>> {
  if ('subject' in about) return sql`subject = ${about.subject}`;
  if ('draftId' in about) return draftIs(about.draftId);
  const draft = await db
    .selectFrom('draft')
    .select('id')
    .where('article_id', '=', about.articleId)
    .executeTakeFirst();
  const isArticle = sql`subject = ${about.articleId}`;
  return draft ? sql`(${isArticle} or ${draftIs(draft.id)})` : isArticle;
}

function draftIs(id: number): RawBuilder<unknown> {
  return sql`(subject = ${String(id)} and journal.kind = any(${Object.keys(eventGroups.drafts)}))`;
}

/** Everyone who has done something, by name: from one to the next through the index. */
export async function actors(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ actor: string }>`
    with recursive found as (
      (select actor from journal order by actor limit 1)
      union all
      select (select actor from journal where actor > found.actor order by actor limit 1)
      from found where found.actor is not null
    ) select actor from found where actor is not null limit 1000`.execute(db);
  return rows.map(({ actor }) => actor);
}

/** One event, and the hash of that before it; null where there is none at the position. */
export async function eventAt(db: Kysely<DB>, position: number) {
  const [event, before] = await Promise.all([
    db.selectFrom('journal').selectAll().where('position', '=', position).executeTakeFirst(),
    db
      .selectFrom('journal')
      .select('hash')
      .where('position', '=', position - 1)
      .executeTakeFirst(),
  ]);
  return event ? { ...event, data: event.data as JsonObject, hashBefore: before?.hash ?? null } : null;
}

/** How far the chain is known to be whole. */
export type ChainState = {
  position: number;
  checkedAt: Date | null;
  /** How far the present round has come from the beginning, and when the last one was done. */
  roundPosition: number;
  roundAt: Date | null;
  fault: JournalFault | null;
};

/** What the last steps found. */
export async function chainState(db: Kysely<DB>): Promise<ChainState> {
  const row = await db.selectFrom('chain_check').selectAll().executeTakeFirstOrThrow();
  return {
    position: row.position,
    checkedAt: row.checked_at,
    roundPosition: row.round_position,
    roundAt: row.round_at,
    fault:
      row.fault_position === null ? null : { position: row.fault_position, fault: row.fault ?? 'unknown' },
  };
}
