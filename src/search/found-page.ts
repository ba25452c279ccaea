import type { Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { type Asked, readCursor, writeCursor } from './asked.ts';
import type { Condition } from './condition.ts';
import type { Filter, Matches, Place } from './filter.ts';
import { newestMatches } from './matches.ts';
import { scores } from './rank.ts';

/** So many of the newest that match are looked at: ranked by how well they do (older ones follow by date), and counted. */
export const lookedAt = 300;

export type Scored = Place & { score: number };
type Page = Pick<Matches, 'total' | 'totalIsExact'> & {
  places: Scored[];
  /** The newest that match, as many as were looked at. */
  newest: Place[];
  cursor: string | null;
};

/**
 * One page of what matches, and where the next one begins.
 * @param least so many of the newest are looked at, more than are shown, where somebody wants to count them
 * @throws Refused where the cursor is none
 */
export async function foundPage(
  trx: Transaction<DB>,
  asked: Asked,
  words: Condition | null,
  filter: Filter,
  least: number,
): Promise<Page> {
  const cursor = readCursor(asked.cursor);
  const isByDate = asked.sort === 'recent' || words === null || cursor.after !== null;
  return isByDate
    ? pageByDate(trx, asked, words, filter, { after: cursor.after && placeAt(cursor.after), least })
    : pageByScore(trx, asked, words, filter, cursor);
}

async function pageByDate(
  trx: Transaction<DB>,
  { limit }: Asked,
  words: Condition | null,
  filter: Filter,
  { after, least }: { after: Place | null; least: number },
): Promise<Page> {
  const most = Math.max(limit + 1, least);
  const { places, ...total } = await newestMatches(trx, words, filter, { after, limit: most });
  const shown = places.slice(0, limit);
  const last = places.length > limit ? shown.at(-1) : undefined;
  const cursor = last ? writeCursor({ top: null, after: written(last), skip: 0 }) : null;
  return { ...total, newest: places, places: shown.map((place) => ({ ...place, score: 0 })), cursor };
}

/** The newest that match, in the order of how well they do: the same ones on each of its pages. */
async function pageByScore(
  trx: Transaction<DB>,
  { limit }: Asked,
  words: Condition,
  filter: Filter,
  { top, skip }: { top: [string, string] | null; skip: number },
): Promise<Page> {
  const { places, ...total } = await newestMatches(trx, words, filter, { after: null, limit: lookedAt });
  const known = top ? places.filter((place) => !isNewer(place, placeAt(top))) : places;
  const score = await scores(
    trx,
    words,
    known.map(({ id }) => id),
  );
  const best = known.map((place) => ({ ...place, score: score.get(place.id) ?? 0 }));
  best.sort((a, b) => b.score - a.score || Number(isNewer(b, a)) - Number(isNewer(a, b)));
  const shown = best.slice(skip, skip + limit);
  const first = known[0];
  const oldest = known.at(-1);
  const next =
    skip + limit < best.length && first ? { top: written(first), after: null, skip: skip + limit } : null;
  const older =
    !next && places.length === lookedAt && oldest ? { top: null, after: written(oldest), skip: 0 } : null;
  const cursor = next || older ? writeCursor((next ?? older) as never) : null;
  return { ...total, newest: places, places: shown, cursor };
}

const placeAt = ([listedAt, id]: [string, string]): Place => ({ listedAt: new Date(listedAt), id });
const written = ({ listedAt, id }: Place): [string, string] => [listedAt.toISOString(), id];

function isNewer(a: Place, b: Place): boolean {
  const later = a.listedAt.getTime() - b.listedAt.getTime();
  return later > 0 || (later === 0 && a.id > b.id);
}
