import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Card } from '../articles/queries.ts';
import { bestTag, boxCards } from '../best/queries.ts';
import { arrangeFront, frontTag } from '../home/queries.ts';
import { bulkInsert } from '../kernel/bulk-insert.ts';
import { type JournalEvent, lastPosition } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { menuTag } from '../sections/queries.ts';
import { headlineText } from '../site/Headline.tsx';

type Placement = { place: string; position: number; article_id: string; headline: string };

/**
 * Notes what no longer stands where it stood, and what stands there now, at the time of the newest event. Pages are
 * made of the store as it is, so older events say nothing of what they show: while there are newer ones, nothing is
 * noted.
 */
export async function logPlacements(events: JournalEvent[], trx: Transaction<DB>, now: Date): Promise<void> {
  const newest = events.at(-1);
  if (!newest || !events.some(isSeen) || newest.position < (await lastPosition(trx))) return;
  const shown = await shownNow(trx);
  const noted = await trx.selectFrom('placement').selectAll().where('stood_until', 'is', null).execute();
  await end(trx, without(noted, shown), newest.at);
  const begun = without(shown, noted).map((placement) => ({ ...placement, stood_from: newest.at }));
  await bulkInsert(trx, 'placement', begun);
  await forget(trx, now);
}

/** Whether the front page or the box may look different after it. */
function isSeen({ tags }: JournalEvent): boolean {
  return tags.some(
    (tag) => ['latest', menuTag, bestTag, frontTag].includes(tag) || tag.startsWith('article:'),
  );
}

async function shownNow(db: Kysely<DB>): Promise<Placement[]> {
  const { lead, seconds, newest, sections } = (await arrangeFront(db)).arrangement;
  return [
    ...placed('home/lead', lead ? [lead] : []),
    ...placed('home/seconds', seconds),
    ...placed('home/newest', newest),
    ...sections.flatMap(({ path, cards }) => placed(`home/sections/${path}`, cards)),
    ...placed('best', await boxCards(db)),
  ];
}

function placed(place: string, cards: Card[]): Placement[] {
  return cards.map((card, index) => ({
    place,
    position: index + 1,
    article_id: card.id,
    headline: headlineText(card),
  }));
}

/** Those that the others do not have; under another headline it is another placement. */
function without<P extends Placement>(placements: P[], others: Placement[]): P[] {
  const known = new Set(others.map(keyOf));
  return placements.filter((placement) => !known.has(keyOf(placement)));
}

function keyOf({ place, position, article_id, headline }: Placement): string {
  return JSON.stringify([place, position, article_id, headline]);
}

/** Acts may say an earlier time than those before them: a placement ends no sooner than it began. */
async function end(trx: Transaction<DB>, placements: { id: number }[], at: Date): Promise<void> {
  if (placements.length === 0) return;
  await trx
    .updateTable('placement')
    .set({ stood_until: sql<Date>`greatest(stood_from, ${at}::timestamptz)` })
    .where(
      'id',
      'in',
      placements.map(({ id }) => id),
    )
    .execute();
}

async function forget(trx: Transaction<DB>, now: Date): Promise<void> {
  await trx
    .deleteFrom('placement')
    .where('stood_until', '<', sql<Date>`${now}::timestamptz - interval '6 months'`)
    .execute();
}
