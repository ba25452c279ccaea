import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { analyser } from './analyser.ts';
import { liveTexts, postTexts, textsOf } from './entry-texts.ts';
import type { Generation } from './generation.ts';
import { givesOf } from './gives.ts';
import { noteGiven } from './note-given.ts';
import { noteWritten } from './tidy-index.ts';
import type { WordStream } from './word-stream.ts';

/** An article of the index as it is written into it, and what it gives to what is learnt from all. */
export type Entry = WordStream & { id: string; listedAt: Date; gives: string[] };

/** What some articles are found by, as readers have them now; those that they do not have are left out. */
export async function entriesOf(db: Kysely<DB>, ids: string[]): Promise<Entry[]> {
  if (ids.length === 0) return [];
  const rows = await liveTexts(db, ids);
  const posts = await postTexts(db, ids);
  const texts = rows.map((row) => textsOf(row, posts.get(row.id) ?? []));
  const streams = await analyser.streams(texts);
  const nouns = await analyser.nouns(rows.map(({ headline }) => headline));
  return rows.map((row, index) => ({
    ...(streams[index] as WordStream),
    id: row.id,
    listedAt: row.listed_at,
    gives: givesOf(row, texts[index] ?? [], nouns[index] ?? []),
  }));
}

/** Writes entries in place of those that were there, and forgets articles that readers do not have. */
export async function writeEntries(
  db: Kysely<DB>,
  tables: Generation,
  ids: string[],
  entries: Entry[],
): Promise<void> {
  await noteGiven(db, tables, ids, entries);
  const kept = new Set(entries.map(({ id }) => id));
  const gone = ids.filter((id) => !kept.has(id));
  if (gone.length > 0)
    await sql`delete from ${tables.entry} where article_id = any(${gone}::text[])`.execute(db);
  if (entries.length === 0) return;
  await sql`
    insert into ${tables.entry} (article_id, listed_at, words, pairs)
    select id, listed_at, words, pairs::smallint[]
    from unnest(${entries.map(({ id }) => id)}::text[], ${entries.map(({ listedAt }) => listedAt)}::timestamptz[],
      ${entries.map(({ words }) => words)}::text[], ${entries.map(({ pairs }) => `{${pairs.join(',')}}`)}::text[])
      as entry (id, listed_at, words, pairs)
    on conflict (article_id) do update
    set listed_at = excluded.listed_at, words = excluded.words, pairs = excluded.pairs
  `.execute(db);
  noteWritten(entries.length);
}
