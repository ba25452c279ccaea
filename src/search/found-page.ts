import type { Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { type Asked, readCursor, writeCursor } from './asked.ts';
import { type Filter, type Matches, newestMatches, type Place, scores } from './matches.ts';

/** So many of the newest that match are ranked by how well they do; older ones follow by date. */
const ranked = 300;

export type Scored = Place & { score: number };
type Page = Pick<Matches, 'total' | 'totalIsExact'> & { places: Scored[]; cursor: string | null };

/**
 * One page of what matches, and where the next one begins.
 * @throws Refused where the cursor is none
 */
export async function foundPage(
  trx: Transaction<DB>,
  asked: Asked,
  words: string | null,
  filter: Filter,
): Promise<Page> {
  const cursor = readCursor(asked.cursor);
  const isByDate = asked.sort === 'recent' || words === null || cursor.after !== null;
  return isByDate
    ? pageByDate(trx, asked, words, filter, cursor.after && placeAt(cursor.after))
    : pageByScore(trx, asked, words, filter, cursor);
}

async function pageByDate(
  trx: Transaction<DB>,
  { limit }: Asked,
  words: string | null,
  filter: Filter,
  after: Place | null,
): Promise<Page> {
  const { places, ...total } = await newestMatches(trx, words, filter, { after, limit: limit + 1 });
  const shown = places.slice(0, limit);
  const last = places.length > limit ? shown.at(-1) : undefined;
  const cursor = last ? writeCursor({ top: null, after: written(last), skip: 0 }) : null;
  return { ...total, places: shown.map((place) => ({ ...place, score: 0 })), cursor };
}

/** The newest that match, in the order of how well they do: the same ones on each of its pages. */
async function pageByScore(
  trx: Transaction<DB>,
  { limit }: Asked,
  words: string,
  filter: Filter,
  { top, skip }: { top: [string, string] | null; skip: number },
): Promise<Page> {
  const { places, ...total } = await newestMatches(trx, words, filter, { after: null, limit: ranked });
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
    !next && places.length === ranked && oldest ? { top: null, after: written(oldest), skip: 0 } : null;
  return { ...total, places: shown, cursor: next || older ? writeCursor((next ?? older) as never) : null };
}

const placeAt = ([listedAt, id]: [string, string]): Place => ({ listedAt: new Date(listedAt), id });
const written = ({ listedAt, id }: Place): [string, string] => [listedAt.toISOString(), id];

function isNewer(a: Place, b: Place): boolean {
  const later = a.listedAt.getTime() - b.listedAt.getTime();
  return later > 0 || (later === 0 && a.id > b.id);
}
