import { sql, type Transaction } from 'kysely';
import { tagList } from '../articles/subjects/queries.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';

/** Counts the subjects anew that an article has or had: an event names its lists, before and after. */
export async function followSubjects(events: JournalEvent[], trx: Transaction<DB>): Promise<void> {
  const moved = events.filter(({ kind }) => kind.startsWith('article.'));
  const lists = new Set(moved.flatMap(({ tags }) => tags.filter((tag) => tag.startsWith('tag:'))));
  if (lists.size === 0) return;
  const names = await namesOf(trx, [...new Set(moved.map(({ subject }) => subject))], lists);
  await sql`
    with counted as (
      select list, count(article_id)::integer as articles, max(listed_at) as newest
      from unnest(${[...lists]}::text[]) as touched (list) left join listing using (list) group by list
    ), emptied as (
      delete from subject using counted where subject.list = counted.list and counted.articles = 0
    ), kept as (
      update subject set articles = counted.articles, newest = counted.newest
      from counted where subject.list = counted.list and counted.articles > 0
    )
    insert into subject (list, tag, articles, newest)
    select list, tag, articles, newest from counted
    join unnest(${names.map(tagList)}::text[], ${names}::text[]) as named (list, tag) using (list)
    where articles > 0 and not exists (select from subject where subject.list = counted.list)
  `.execute(trx);
}

/** What the subjects are called that come for the first time. */
async function namesOf(trx: Transaction<DB>, ids: string[], lists: Set<string>): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct unnest(edition.tags) as tag from article
    join edition on edition.article_id = article.id and edition.number = article.live_edition
    where article.id = any(${ids}::text[]) and article.state = 'published'
  `.execute(trx);
  return rows.map(({ tag }) => tag).filter((tag) => lists.has(tagList(tag)));
}
