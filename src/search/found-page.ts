import type { Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { type Asked, readCursor, writeCursor } from './asked.ts';
import type { Condition } from './condition.ts';
import type { Filter } from './filter.ts';
import type { Hurry } from './limited.ts';
import { type Matches, newestMatches } from './matches.ts';
import { scoreOf } from './rank.ts';
import { type Document, isOlder, type Place } from './segments/document.ts';

/** So many of the newest that match are looked at: ranked by how well they do (older ones follow by date), and counted. */
export const lookedAt = 300;

export type Scored = { id: string; score: number };
type Page = Pick<Matches, 'total' | 'totalIsExact'> & {
  places: Scored[];
  /** The newest that match, as many as were looked at. */
  newest: Document[];
  cursor: string | null;
};

/** A search as the index takes it: `wanted` are its words, by which matches are ranked, and all else that an article must have. */
export type ReadSearch = { words: Condition | null; wanted: Condition; filter: Filter };
type Find = (after: Place | null, limit: number) => Promise<Matches>;

/**
 * One page of what matches, and where the next one begins.
 * @param least so many of the newest are looked at, more than are shown, where somebody wants to count them
 * @throws Refused where the cursor is none, or it takes longer than it may
 */
export async function foundPage(
  trx: Transaction<DB>,
  asked: Asked,
  { words, wanted, filter }: ReadSearch,
  { least, hurry }: { least: number; hurry: Hurry },
): Promise<Page> {
  const cursor = readCursor(asked.cursor);
  const find: Find = (after, limit) => newestMatches(trx, wanted, { ...filter, after }, { limit, hurry });
  const isByDate = asked.sort === 'recent' || words === null || cursor.after !== null;
  return isByDate
    ? pageByDate(find, asked, cursor.after && placeAt(cursor.after), least)
    : pageByScore(find, asked, words, cursor);
}

async function pageByDate(find: Find, { limit }: Asked, after: Place | null, least: number): Promise<Page> {
  const { matches, ...total } = await find(after, Math.max(limit + 1, least));
  const newest = matches.map(({ document }) => document);
  const shown = newest.slice(0, limit);
  const last = newest.length > limit ? shown.at(-1) : undefined;
  const cursor = last ? writeCursor({ top: null, after: written(last), skip: 0 }) : null;
  return { ...total, newest, places: shown.map(({ id }) => ({ id, score: 0 })), cursor };
}

/** The newest that match, in the order of how well they do: the same ones on each of its pages. */
async function pageByScore(
  find: Find,
  { limit }: Asked,
  words: Condition,
  { top, skip }: { top: [string, string] | null; skip: number },
): Promise<Page> {
  const { matches, ...total } = await find(null, lookedAt);
  const newest = matches.map(({ document }) => document);
  const known = top ? matches.filter(({ document }) => !isOlder(placeAt(top), document)) : matches;
  const best = known.map((match) => ({ document: match.document, score: scoreOf(words, match) }));
  best.sort((a, b) => b.score - a.score || (isOlder(a.document, b.document) ? 1 : -1));
  const shown = best.slice(skip, skip + limit);
  const first = known[0]?.document;
  const oldest = known.at(-1)?.document;
  const next =
    skip + limit < best.length && first ? { top: written(first), after: null, skip: skip + limit } : null;
  const older =
    !next && matches.length === lookedAt && oldest ? { top: null, after: written(oldest), skip: 0 } : null;
  const cursor = next ?? older;
  return {
    ...total,
    newest,
    places: shown.map(({ document, score }) => ({ id: document.id, score })),
    cursor: cursor && writeCursor(cursor),
  };
}

const placeAt = ([listedAt, id]: [string, string]): Place => ({ listedAt: new Date(listedAt), id });
const written = ({ listedAt, id }: Place): [string, string] => [listedAt.toISOString(), id];
