import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

export const correctionKinds = { correction: '정정', reply: '반론', 'follow-up': '추후보도' } as const;
type CorrectionKind = keyof typeof correctionKinds;

/** Notices of one article, newest first; those on a post of it stand there. */
export async function correctionsOf(db: Kysely<DB>, articleId: string) {
  const rows = await db
    .selectFrom('correction')
    .select(['id', 'kind', 'notice', 'issued_at', 'edition'])
    .where('article_id', '=', articleId)
    .where('post', 'is', null)
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
    .select('edition.headline')
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
