import { sql, type Transaction } from 'kysely';
import { tagList } from '../articles/subjects/queries.ts';
import { bulkInsert } from '../kernel/bulk-insert.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';

type Given = { article_id: string; lists: string[] };

/**
 * Counts the subjects of articles that something happened to, as they are now and no longer as they were: what an article
 * gave is kept, so that the cost is that of the articles and not of all that have a subject.
 */
export async function followSubjects(events: JournalEvent[], trx: Transaction<DB>): Promise<void> {
  const ids = [
    ...new Set(events.flatMap(({ kind, subject }) => (kind.startsWith('article.') ? [subject] : []))),
  ];
  if (ids.length === 0) return;
  const now = await givenNow(trx, ids);
  const { rows: before } = await sql<Given>`
    delete from subject_given where article_id = any(${ids}::text[]) returning article_id, lists
  `.execute(trx);
  await bulkInsert(
    trx,
    'subject_given',
    now.map(({ article_id, lists }) => ({ article_id, lists })),
  );
  await count(trx, difference(before, now), new Set(now.flatMap(({ tags }) => tags)));
}

/** The lists of subjects that published articles stand in, and what those are called. By the articles: `like` may read the lists of all. */
async function givenNow(trx: Transaction<DB>, ids: string[]) {
  const { rows } = await sql<Given & { tags: string[] }>`
    select listing.article_id, array_agg(listing.list order by listing.list) as lists, edition.tags
    from listing
    join article on article.id = listing.article_id
    join edition on edition.article_id = article.id and edition.number = article.live_edition
    where listing.article_id = any(${ids}::text[]) and split_part(listing.list, ':', 1) = 'tag'
    group by listing.article_id, edition.tags
  `.execute(trx);
  return rows;
}

/** By how many articles each list has grown; those that have not are left out. */
function difference(before: Given[], now: Given[]): Map<string, number> {
  const changes = new Map<string, number>();
  const add = (rows: Given[], by: number) => {
    for (const list of rows.flatMap(({ lists }) => lists)) changes.set(list, (changes.get(list) ?? 0) + by);
  };
  add(now, 1);
  add(before, -1);
  return new Map([...changes].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function count(trx: Transaction<DB>, changes: Map<string, number>, tags: Set<string>): Promise<void> {
  if (changes.size === 0) return;
  const names = [...tags];
  await sql`
    with changed as (
      select list, coalesce(articles, 0) + more as articles,
        (select listed_at from listing where listing.list = moved.list order by listed_at desc limit 1) as newest
      from unnest(${[...changes.keys()]}::text[], ${[...changes.values()]}::integer[]) as moved (list, more)
      left join subject using (list)
    ), emptied as (
      delete from subject using changed where subject.list = changed.list and changed.articles <= 0
    ), kept as (
      update subject set articles = changed.articles, newest = coalesce(changed.newest, subject.newest)
      from changed where subject.list = changed.list and changed.articles > 0
    )
    insert into subject (list, tag, articles, newest)
    select list, tag, changed.articles, coalesce(newest, 'epoch') from changed
    join unnest(${names.map(tagList)}::text[], ${names}::text[]) as named (list, tag) using (list)
    where changed.articles > 0 and not exists (select from subject where subject.list = changed.list)
  `.execute(trx);
}
