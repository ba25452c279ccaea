import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { analyser } from './analyser.ts';
import { type LiveText, liveTexts, postTexts, textsOf } from './entry-texts.ts';
import type { Generation } from './generation.ts';
import { givesOf } from './gives.ts';
import { newSegment } from './index-state.ts';
import { noteGiven } from './note-given.ts';
import { type CutArticle, inList } from './segments/cut-article.ts';
import type { Document } from './segments/document.ts';
import { articleSource } from './segments/sources.ts';
import { writeSegments } from './segments/write-segment.ts';

/** An article as it is written into an index, and what it gives to what is learnt from all. */
export type Entry = { id: string; document: Omit<Document, 'born'>; cut: CutArticle; gives: string[] };

/** What some articles are found by, as readers have them now; those that they do not have are left out. */
export async function entriesOf(db: Kysely<DB>, ids: string[]): Promise<Entry[]> {
  if (ids.length === 0) return [];
  const rows = await liveTexts(db, ids);
  const posts = await postTexts(db, ids);
  const texts = rows.map((row) => textsOf(row, posts.get(row.id) ?? []));
  const asked = rows.map((row, index) => ({ texts: texts[index] ?? [], lists: listsOf(row) }));
  const cuts = await analyser.articles(asked);
  const nouns = await analyser.nouns(rows.map(({ headline }) => headline));
  return rows.map((row, index) => {
    const cut = cuts[index] as CutArticle;
    const document = { id: row.id, listedAt: row.listed_at, ends: cut.ends, ...placingOf(row) };
    return { id: row.id, document, cut, gives: givesOf(row, texts[index] ?? [], nouns[index] ?? []) };
  });
}

/** The sections that an article itself names: which of them are one, or stand below another, is asked when it is looked for. */
function placingOf({ section_id, secondary_section_ids, reporter_ids }: LiveText) {
  const own = section_id === null ? [] : [section_id];
  return {
    sections: [...new Set([...own, ...secondary_section_ids])],
    reporters: [...new Set(reporter_ids)],
  };
}

function listsOf(row: LiveText): string[] {
  const { sections, reporters } = placingOf(row);
  return [...sections.map((id) => inList('section', id)), ...reporters.map((id) => inList('reporter', id))];
}

/** Writes entries in place of those that were there, and forgets articles that readers do not have. */
export async function writeEntries(
  trx: Transaction<DB>,
  tables: Generation,
  ids: string[],
  entries: Entry[],
): Promise<void> {
  await noteGiven(trx, tables, ids, entries);
  const kept = new Set(entries.map(({ id }) => id));
  const gone = ids.filter((id) => !kept.has(id));
  if (gone.length > 0)
    await sql`delete from ${tables.entry} where article_id = any(${gone}::text[])`.execute(trx);
  if (entries.length > 0) await writeOwnSegment(trx, tables, entries);
}

/** Each batch is a segment of its own; those are put together later. */
async function writeOwnSegment(trx: Transaction<DB>, tables: Generation, entries: Entry[]): Promise<void> {
  const born = await newSegment(trx);
  const sources = entries.map(({ document, cut }) => articleSource({ ...document, born }, cut));
  const [extent] = await writeSegments(
    (write) => write(trx),
    tables,
    { numbers: [born], size: entries.length },
    sources,
  );
  await sql`
    insert into ${tables.segment} (number, state, documents, newest, oldest)
    values (${born}, 'whole', ${extent?.documents}, ${extent?.newest}, ${extent?.oldest})
  `.execute(trx);
  await sql`
    insert into ${tables.entry} (article_id, born)
    select id, ${born} from unnest(${entries.map(({ id }) => id)}::text[]) as entry (id)
    on conflict (article_id) do update set born = excluded.born
  `.execute(trx);
}
