import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Term } from '../korean/tokens/tokens.ts';
import { currentPath, sectionAt, sectionsWithin } from '../sections/queries.ts';
import { aliasesOf } from './aliases.ts';
import { analyser } from './analyser.ts';
import { type Asked, timesOf } from './asked.ts';
import { conditionOf, joinedTerms, type ReadQuery } from './condition.ts';
import { type Filter, narrowed } from './filter.ts';
import { foundPage, type ReadSearch, type Scored } from './found-page.ts';
import { type FoundItem, itemsOf } from './items.ts';
import { limited, longestSeconds } from './limited.ts';
import { type Clause, readQuery } from './query-language.ts';
import type { Document } from './segments/document.ts';

export type Found = {
  total: number;
  totalIsExact: boolean;
  items: FoundItem[];
  /** The newest that match, of which those are shown. */
  newest: Document[];
  /** Where the next page begins; null after the last one. */
  cursor: string | null;
};

/** What was found before it is read to be shown: the places, and what its words are found by, to be marked. */
export type Looked = Omit<Found, 'items'> & { places: Scored[]; marked: Term[] };

const nothing: Looked = {
  total: 0,
  totalIsExact: true,
  newest: [],
  cursor: null,
  places: [],
  marked: [],
};

/** The same with what its words are found by, to be marked. */
type MarkedSearch = ReadSearch & { marked: Term[] };

/** What is asked for; null where that is nothing, only that something is not there, or a list that there is not. */
async function readSearch(db: Kysely<DB>, asked: Asked): Promise<MarkedSearch | null> {
  const query = await readWords(asked.q);
  const filter = await filterOf(db, asked, query);
  if (!filter) return null;
  const aliases = await aliasesOf(db, [...termsIn(query), ...joinedTerms(query)]);
  const words = conditionOf(query, aliases);
  const wanted = narrowed(words, filter.lists);
  if (!wanted) return null;
  return { words, wanted, filter, marked: [...termsIn(query), ...[...aliases.values()].flat()] };
}

/**
 * Finds articles that readers have.
 * @throws Refused where a cursor is none, or the search takes longer than it may
 */
export async function search(db: Kysely<DB>, asked: Asked, seconds = longestSeconds): Promise<Found> {
  return readFound(db, await lookFor(db, asked, seconds));
}

/**
 * The same without reading what was found.
 * @param least so many of the newest are looked at, even if fewer are shown
 */
export async function lookFor(db: Kysely<DB>, asked: Asked, seconds: number, least = 0): Promise<Looked> {
  const read = await readSearch(db, asked);
  if (!read) return nothing;
  const page = await limited(db, seconds, (trx, hurry) => foundPage(trx, asked, read, { least, hurry }));
  return { ...page, marked: read.marked };
}

export async function readFound(db: Kysely<DB>, { places, marked, ...page }: Looked): Promise<Found> {
  return { ...page, items: await itemsOf(db, places, marked) };
}

async function readWords(text: string): Promise<ReadQuery> {
  const { groups, excluded } = readQuery(text);
  const clauses = [...groups.flat(), ...excluded];
  const terms = await analyser.terms(clauses.map((clause) => clause.text));
  const read = (clause: Clause) => ({ ...clause, terms: terms[clauses.indexOf(clause)] ?? [] });
  return { groups: groups.map((group) => group.map(read)), excluded: excluded.map(read) };
}

function termsIn({ groups }: ReadQuery): Term[] {
  return groups.flat().flatMap(({ kind, terms }) => (kind === 'reporter' ? [] : terms));
}

/** The lists and days that are asked for; null where a section or a reporter is not there. */
async function filterOf(db: Kysely<DB>, asked: Asked, { groups }: ReadQuery): Promise<Filter | null> {
  const lists: Filter['lists'] = [];
  if (asked.section) {
    const section = await sectionAt(db, await currentPath(db, asked.section));
    if (!section) return null;
    const within = await sectionsWithin(db, section.id);
    lists.push(within.map((id) => ({ kind: 'section', id })));
  }
  const named = groups.flatMap((group) =>
    group.filter(({ kind }) => kind === 'reporter').map(({ text }) => text),
  );
  for (const name of [...(asked.reporter ? [asked.reporter] : []), ...named]) {
    const rows = await db
      .selectFrom('reporter')
      .select('id')
      .where((where) => where.or([where('slug', '=', name), where('name', '=', name)]))
      .execute();
    if (rows.length === 0) return null;
    lists.push(rows.map(({ id }) => ({ kind: 'reporter', id })));
  }
  return { lists, ...timesOf(asked) };
}
