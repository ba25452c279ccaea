import { type Kysely, sql } from 'kysely';
import { followOnce } from '../src/kernel/follower-work.ts';
import type { Store } from '../src/kernel/store/store.ts';
import type { DB } from '../src/kernel/tables.gen.ts';
import { searchFollower } from '../src/search/follow.ts';
import { live } from '../src/search/generation.ts';
import type { Document } from '../src/search/segments/document.ts';
import { Postings } from '../src/search/segments/postings.ts';
import { storedSource } from '../src/search/segments/sources.ts';
import { TermCursor } from '../src/search/segments/terms.ts';

/** Has the index hear of all that has happened. */
export async function followSearch(store: Store): Promise<void> {
  await store.db
    .insertInto('follower')
    .values({ name: 'search' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  while ((await followOnce(store, searchFollower)) > 0);
}

/** All that the index knows, in an order that does not depend on when it was written. */
export async function indexRows(db: Kysely<DB>): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = { articles: await indexedArticles(db) };
  for (const table of ['search_given', 'search_suggestion', 'search_alias']) {
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(each) as row from ${sql.table(table)} as each order by to_jsonb(each)::text collate "C"
    `.execute(db);
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

export type Indexed = Omit<Document, 'born'> & { terms: Record<string, number[]> };

/** What the segments know of articles, each with the places of its terms, whatever segment it is in. */
export async function indexedArticles(db: Kysely<DB>): Promise<Indexed[]> {
  const segments = await db
    .selectFrom('search_segment')
    .select(['number', 'documents'])
    .where('state', '=', 'whole')
    .execute();
  const articles: Indexed[] = [];
  for (const { number, documents } of segments) {
    const own = await indexedIn(db, number);
    if (own.length !== documents) throw new Error(`segment ${number} has ${own.length} of ${documents}`);
    articles.push(...own.flatMap((article) => article ?? []));
  }
  return articles.sort((a, b) => Number(a.id) - Number(b.id));
}

/** The documents of a segment; null for one that counts no longer. */
async function indexedIn(db: Kysely<DB>, number: number): Promise<(Indexed | null)[]> {
  const { documents, terms } = storedSource(db, live, number);
  const articles: (Indexed | null)[] = [];
  for await (const some of documents)
    for (const { document, isLeftOut } of some) {
      const { born: _, ...known } = document;
      articles.push(isLeftOut ? null : { ...known, terms: {} });
    }
  const cursor = new TermCursor();
  for (let bytes = await terms(); bytes; bytes = await terms()) {
    cursor.open(bytes);
    while (cursor.next()) {
      const postings = new Postings(cursor);
      for (const [index, document] of postings.documents.entries())
        Object.assign(articles[document]?.terms ?? {}, { [String(cursor.text)]: postings.places(index) });
    }
  }
  return articles;
}

/** The rows that an index has that was never anything else: made from the whole journal in place of the one that is there. */
export async function freshRows(store: Store): Promise<Record<string, unknown[]>> {
  await sql`
    truncate search_segment, search_block, search_documents, search_entry, search_given, search_suggestion, search_alias
  `.execute(store.db);
  await store.db.deleteFrom('follower').where('name', '=', 'search').execute();
  await followSearch(store);
  return indexRows(store.db);
}
