import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import { waitingKills } from '../desk/queries.ts';
import type { Byline } from '../edition.ts';
import type { ArticleState } from '../life-cycle.ts';

export type ArticleRow = Awaited<ReturnType<typeof articlesBoard>>['rows'][number];

/** Boards of articles: what is out, what waits for its hour unseen, what was withdrawn. */
const articleBoards = { published: 'published', embargoed: 'embargoed', killed: 'killed' } as const;
export type ArticleBoard = keyof typeof articleBoards;

type Look = {
  search: string;
  sectionId: number | null;
  /** Rows that are shown. */
  limit: number;
  /** Articles that are looked through, the newest first: a search of all that ever was is the archive's. */
  depth: number;
};

/** The articles of a board, newest first; those whose kill waits for a second person come first. */
export async function articlesBoard(db: Kysely<DB>, board: ArticleBoard, look: Look) {
  const { search, sectionId, limit, depth } = look;
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const waiting =
    board === 'killed'
      ? (await waitingKills(db).orderBy('asked_at').execute()).map((one) => one.article_id)
      : [];
  const newest = newestIds(board, depth);
  const { rows } = await sql<Row>`
    with newest as (
      ${newest} union select * from unnest(${waiting}::text[])
    )
    select article.id, article.state, article.listed_at, article.embargo_until, article.killed_at,
      article.kill_reason, article.first_published_at, edition.headline, edition.prefixes, edition.series,
      article.stage, edition.byline, section.name as section_name, edition.number as edition,
      article.id = any(${waiting}::text[]) as kill_waits
    from newest
    join article on article.id = newest.id
    join lateral (
      select * from edition where edition.article_id = article.id
      order by number desc limit 1
    ) edition on true
    left join section on section.id = edition.section_id
    where (${search} = '' or edition.headline ilike ${pattern} or edition.byline::text ilike ${pattern}
        or article.id = ${search})
      and (${sectionId}::integer is null or ${sectionId}::integer in (section.id, section.parent_id))
    order by kill_waits desc, article.listed_at desc, article.id desc
    limit ${limit + 1}
  `.execute(db);
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}

/** What is published stands in the list of the latest; the others are few. */
function newestIds(board: ArticleBoard, depth: number) {
  if (board === 'published')
    return sql`(select article_id as id from listing where list = 'latest'
      order by listed_at desc, article_id desc limit ${depth})`;
  return sql`(select id from article where state = ${articleBoards[board]} and state <> 'published'
    order by listed_at desc, id desc limit ${depth})`;
}

type Row = {
  id: string;
  state: ArticleState;
  listed_at: Date;
  first_published_at: Date | null;
  embargo_until: Date | null;
  killed_at: Date | null;
  kill_reason: string | null;
  headline: string;
  prefixes: string[];
  series: string | null;
  stage: string | null;
  byline: Byline;
  section_name: string | null;
  edition: number;
  kill_waits: boolean;
};
