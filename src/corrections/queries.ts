import { type Kysely, sql } from 'kysely';
import { followsClaim } from '../claims/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';

const correctionKinds = { correction: '정정', reply: '반론', 'follow-up': '추후보도' } as const;
export type CorrectionKind = keyof typeof correctionKinds;

/** What readers call a notice; one that somebody claimed says so, and not who. */
export function noticeName({ kind, claimed }: { kind: CorrectionKind; claimed: boolean }): string {
  return claimed ? `청구에 따른 ${correctionKinds[kind].replace(/보도$/, '')}보도` : correctionKinds[kind];
}

/** Where a notice stands in the public register, on whatever page of it. */
export function placeInRegister(id: number): string {
  return `/corrections?below=${id + 1}#correction-${id}`;
}

const claimed = followsClaim(sql.ref('correction.id')).as('claimed');

/** Notices of one article, newest first; those on a post of it stand there. */
export async function correctionsOf(db: Kysely<DB>, articleId: string) {
  const rows = await db
    .selectFrom('correction')
    .select(['id', 'kind', 'notice', 'issued_at', 'edition', claimed])
    .where('article_id', '=', articleId)
    .where('post', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as CorrectionKind }));
}

/** Every notice on an article, those on its posts among them, newest first. */
export async function noticesOn(db: Kysely<DB>, articleId: string) {
  const rows = await db
    .selectFrom('correction')
    .select(['id', 'kind', 'notice', 'issued_at', 'post'])
    .where('article_id', '=', articleId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as CorrectionKind }));
}

/** The public register: every notice on what is still published, newest first. */
export async function register(db: Kysely<DB>, below: number | null, limit: number) {
  let query = db
    .selectFrom('correction')
    .innerJoin('article', 'article.id', 'correction.article_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .leftJoin('post', (join) =>
      join
        .onRef('post.article_id', '=', 'correction.article_id')
        .onRef('post.number', '=', 'correction.post'),
    )
    .select([
      'correction.id',
      'correction.kind',
      'correction.notice',
      'correction.issued_at',
      'correction.article_id',
      'correction.post',
    ])
    .select(['edition.headline', claimed])
    .where('article.state', '=', 'published')
    .where('post.withdrawn_at', 'is', null);
  if (below !== null) query = query.where('correction.id', '<', below);
  const rows = await query
    .orderBy('correction.id', 'desc')
    .limit(limit + 1)
    .execute();
  const notices = rows.slice(0, limit).map((row) => ({ ...row, kind: row.kind as CorrectionKind }));
  return { notices, next: rows.length > limit ? (notices.at(-1)?.id ?? null) : null };
}
