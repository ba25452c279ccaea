import { type Kysely, sql } from 'kysely';
import { readBody } from '../../body/schema.ts';
import { withoutPictures } from '../../body/text.ts';
import { followsClaim } from '../../claims/queries.ts';
import type { CorrectionKind } from '../../corrections/queries.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Byline } from '../edition.ts';
import type { PostOrder } from './post-input.ts';

export type LiveBlog = NonNullable<Awaited<ReturnType<typeof liveBlogOf>>>;

/** The live blog that a published article is; null where it is none. */
export async function liveBlogOf(db: Kysely<DB>, articleId: string) {
  const row = await db
    .selectFrom('live_blog')
    .innerJoin('article', 'article.id', 'live_blog.article_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .select(['live_blog.article_id', 'first', 'ended_at', 'posts', 'pinned_post', 'revision'])
    .select(['edition.headline', 'edition.section_id'])
    // Under an embargo it may have begun; for readers it begins when they can see it.
    .select(sql<Date>`greatest(began_at, article.first_published_at)`.as('began_at'))
    .where('live_blog.article_id', '=', articleId)
    .where('article.state', '=', 'published')
    .executeTakeFirst();
  return row ? { ...row, first: row.first as PostOrder } : null;
}

export type Post = Awaited<ReturnType<typeof postsBetween>>[number];

/** Posts of a published article by their numbers, the oldest first. Of one that was taken back the trace is left. */
export async function postsBetween(db: Kysely<DB>, articleId: string, from: number, to: number) {
  const rows = await posts(db, articleId)
    .where('post.number', '>=', from)
    .where('post.number', '<=', to)
    .execute();
  return rows.map(read);
}

/** Posts by their numbers, whichever there are, the oldest first. */
export async function postsOf(db: Kysely<DB>, articleId: string, numbers: number[]) {
  if (numbers.length === 0) return [];
  const rows = await posts(db, articleId).where('post.number', 'in', numbers).execute();
  return rows.map(read);
}

/** The newest of a live blog's key moments, newest first. */
export async function keyMoments(db: Kysely<DB>, articleId: string, limit: number) {
  const rows = await posts(db, articleId)
    .where('post.is_key', '=', true)
    .clearOrderBy()
    .orderBy('post.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(read);
}

function posts(db: Kysely<DB>, articleId: string) {
  return db
    .selectFrom('post')
    .innerJoin('article', 'article.id', 'post.article_id')
    .leftJoin('post_edition', (join) =>
      join
        .onRef('post_edition.article_id', '=', 'post.article_id')
        .onRef('post_edition.post', '=', 'post.number')
        .onRef('post_edition.number', '=', 'post.live_edition'),
    )
    .select(['post.article_id', 'post.number', 'posted_at', 'post.live_edition', 'is_key'])
    .select(['withdrawn_at', 'withdrawal_reason'])
    .select(['post_edition.headline', 'post_edition.reporters', 'post_edition.body'])
    .select(['post_edition.change', 'post_edition.created_at as changed_at'])
    .select(withdrawnPictures(db).as('withdrawn_pictures'))
    .select(noticesOnPost(db).as('notices'))
    .where('post.article_id', '=', articleId)
    .where('article.state', '=', 'published')
    .orderBy('post.number');
}

/** Pictures that a post has and must not show any more. */
function withdrawnPictures(db: Kysely<DB>) {
  return db
    .selectFrom('post_picture')
    .innerJoin('picture', 'picture.id', 'post_picture.picture_id')
    .select(({ fn }) => fn.agg<number[]>('array_agg', ['picture.id']).as('ids'))
    .where('post_picture.article_id', '=', sql.ref<string>('post.article_id'))
    .where('post_picture.post', '=', sql.ref<number>('post.number'))
    .where('post_picture.edition', '=', sql.ref<number>('post.live_edition'))
    .where('picture.withdrawn_at', 'is not', null);
}

type Notice = { id: number; kind: CorrectionKind; notice: string; issuedAt: string; claimed: boolean };

function noticesOnPost(db: Kysely<DB>) {
  return db
    .selectFrom('correction')
    .select(
      sql<
        Notice[]
      >`json_agg(json_build_object('id', id, 'kind', kind, 'notice', notice, 'issuedAt', issued_at, 'claimed', ${followsClaim(sql.ref('correction.id'))}) order by id)`.as(
        'notices',
      ),
    )
    .where('correction.article_id', '=', sql.ref<string>('post.article_id'))
    .where('correction.post', '=', sql.ref<number>('post.number'))
    .where(sql<boolean>`post.live_edition is not null`);
}

type Row = Awaited<ReturnType<ReturnType<typeof posts>['execute']>>[number];

function read(row: Row) {
  return {
    ...row,
    reporters: (row.reporters ?? []) as unknown as Byline['reporters'],
    body: row.body ? withoutPictures(readBody(row.body), row.withdrawn_pictures ?? []) : null,
    notices: (row.notices ?? []).map((notice) => ({ ...notice, issuedAt: new Date(notice.issuedAt) })),
  };
}
