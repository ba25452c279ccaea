import type { Kysely } from 'kysely';
import { readBody } from '../../body/schema.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Byline } from '../edition.ts';
import type { ArticleState } from '../life-cycle.ts';

export type DeskArticle = NonNullable<Awaited<ReturnType<typeof deskArticle>>>;

/** An article as the newsroom sees it, whatever its state, with its newest edition. */
export async function deskArticle(db: Kysely<DB>, id: string) {
  const row = await db
    .selectFrom('article')
    .innerJoin('edition', 'edition.article_id', 'article.id')
    .leftJoin('section', 'section.id', 'edition.section_id')
    .leftJoin('story', 'story.id', 'article.story_id')
    .selectAll('edition')
    .selectAll('article')
    .select(['section.name as section_name', 'section.path as section_path'])
    .select(['story.key as story_key', 'story.title as story_title'])
    .where('article.id', '=', id)
    .orderBy('edition.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    state: row.state as ArticleState,
    byline: row.byline as unknown as Byline,
    sources: row.sources as unknown as { outlet: string; date?: string | null }[],
    body: readBody(row.body),
  };
}

/** Every edition that an article ever had, newest first, killed or not. */
export async function everyEdition(db: Kysely<DB>, id: string) {
  return db
    .selectFrom('edition')
    .leftJoin('correction', (join) =>
      join
        .onRef('correction.article_id', '=', 'edition.article_id')
        .onRef('correction.edition', '=', 'edition.number')
        .on('correction.post', 'is', null),
    )
    .select(['edition.number', 'edition.change', 'edition.created_at', 'edition.created_by'])
    .select(['correction.kind', 'correction.notice'])
    .where('edition.article_id', '=', id)
    .orderBy('edition.number', 'desc')
    .execute();
}

/** What people are writing about an article: corrections that are not out yet. */
export async function draftsOn(db: Kysely<DB>, id: string) {
  return db
    .selectFrom('draft')
    .select(['id', 'author', 'state', 'changed_at'])
    .where('corrects', '=', id)
    .where('state', 'not in', ['published', 'dropped'])
    .orderBy('id')
    .execute();
}

/** The kill of an article that waits for a second person. */
export async function waitingKill(db: Kysely<DB>, id: string) {
  const row = await waitingKills(db).where('article_id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Kills that wait for a second person. */
export function waitingKills(db: Kysely<DB>) {
  return db
    .selectFrom('kill_request')
    .innerJoin('person', 'person.id', 'kill_request.asked_by_id')
    .select(['article_id', 'reason', 'asked_at', 'asked_by', 'asked_by_id', 'person.role as asked_role'])
    .where('settled_at', 'is', null);
}

/** Paths of the sections that an article stands in beside its own. */
export async function secondaryPaths(db: Kysely<DB>, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('section').select('path').where('id', 'in', ids).orderBy('path').execute();
  return rows.map(({ path }) => path);
}
