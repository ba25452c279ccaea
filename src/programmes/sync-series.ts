import { sql, type Transaction } from 'kysely';
import type { Follower } from '../kernel/follower.ts';
import { act, type Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { programmeTag } from './queries.ts';

/** Keeps series in step with what was published, corrected, killed or let go. */
export function partsFollower(kernel: Kernel): Follower {
  return {
    name: 'programme-parts',
    deliver: async (events) => {
      const moved = events.filter(({ kind }) => kind.startsWith('article.'));
      await followArticles(kernel, [...new Set(moved.map(({ subject }) => subject))]);
    },
  };
}

/** Each series that some articles stand in or belong to is looked at once, however many there are of them. */
async function followArticles(kernel: Kernel, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{ id: number; programme_id: number }>`
    select id, programme_id from programme_series where id in (
      select series_id from programme_part where article_id = any(${ids}::text[])
      union
      select series.id from programme_series as series
      join edition on edition.series = series.label
      join article on article.id = edition.article_id and article.live_edition = edition.number
      where article.id = any(${ids}::text[])
    )`.execute(kernel.store.db);
  for (const { id, programme_id } of rows)
    await act(kernel, 'clock', async ({ trx, record }) => {
      const articles = await syncSeries(trx, id);
      if (articles.length > 0) record(partsMoved('programme.parts-followed', programme_id, articles));
    });
}

/** Pages of the programme and of its articles show them all; an article's own page gets or loses its place among them. */
export function partsMoved(kind: string, programme: number, articles: string[]) {
  return {
    kind,
    subject: String(programme),
    data: { articles },
    tags: [programmeTag(programme), ...articles.map((id) => `article:${id}`)],
  };
}

/**
 * Lets those join whose headline bears the series, behind the last, as they appeared; lets those go that were killed, or
 * bear it no more and were put in by nobody.
 * @returns who joined or left
 */
export async function syncSeries(trx: Transaction<DB>, id: number): Promise<string[]> {
  const series = await trx
    .selectFrom('programme_series')
    .select('label')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!series) return [];
  const left = await sql<{ article_id: string }>`
    delete from programme_part using article
    left join edition on edition.article_id = article.id and edition.number = article.live_edition
    where programme_part.series_id = ${id} and article.id = programme_part.article_id
      and (article.state = 'killed'
        or (not programme_part.by_hand and edition.series is distinct from ${series.label}))
    returning programme_part.article_id`.execute(trx);
  const joined = await sql<{ article_id: string }>`
    insert into programme_part (series_id, article_id, position, by_hand)
    select ${id}, article.id,
      (select coalesce(max(position), 0) from programme_part where series_id = ${id})
        + row_number() over (order by article.listed_at, article.id), false
    from edition join article on article.id = edition.article_id and article.live_edition = edition.number
    where edition.series = ${series.label} and article.state = 'published'
    on conflict do nothing
    returning article_id`.execute(trx);
  return [...left.rows, ...joined.rows].map(({ article_id }) => article_id);
}
