import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { claimKinds } from './claim-input.ts';
import { type ClaimAct, type ClaimState, isUnfinished } from './life-cycle.ts';

type ClaimKind = (typeof claimKinds)[number];

/** Boards of claims by their addresses. */
export const claimBoards = ['open', 'answered', 'all'] as const;
export type ClaimBoard = (typeof claimBoards)[number];

/** Why a claim is refused, by 언론중재법 제15조 제4항 제1호-제5호; the last is 제14조 제1항: it came too late. */
export const grounds = ['no-interest', 'untrue', 'unlawful', 'advertising', 'public-record', 'late'] as const;

/** The next thing that the law sets a time for: the answer, then the notice. Others wait for nobody here. */
const dueAt = sql<Date | null>`
  case claim.state when 'open' then claim.answer_due_at when 'accepted' then claim.publish_due_at end`;

/** Claims with what the article that they are about is called now. */
function claims(db: Kysely<DB>) {
  return db
    .selectFrom('claim')
    .leftJoin('article', 'article.id', 'claim.article_id')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .selectAll('claim')
    .select(['edition.headline', 'article.state as article_state', 'article.first_published_at'])
    .select(dueAt.as('due_at'));
}

export type Claim = NonNullable<Awaited<ReturnType<typeof claimById>>>;

export async function claimById(db: Kysely<DB>, id: number) {
  const row = await claims(db).where('claim.id', '=', id).executeTakeFirst();
  return row ? { ...row, ...namesIn(row) } : null;
}

type Look = { board: ClaimBoard; kind: string | null; search: string; limit: number };

/**
 * The claims of a board. Those on which something is to be done stand by the time that is left, those that wait for
 * the commission after them; on the other boards the newest stand first.
 */
export async function claimBoard(db: Kysely<DB>, { board, kind, search, limit }: Look) {
  let query = claims(db);
  if (board === 'open') query = query.where(isOpen);
  if (board === 'answered') query = query.where('claim.answered_at', 'is not', null);
  if (kind) query = query.where('claim.kind', '=', kind);
  if (search) {
    const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`(claimant ilike ${pattern} or edition.headline ilike ${pattern} or passage ilike ${pattern}
        or claim.article_id = ${search})`,
    );
  }
  const ordered =
    board === 'open'
      ? query.orderBy('due_at', (order) => order.asc().nullsLast()).orderBy('claim.id')
      : query.orderBy('claim.received_at', 'desc').orderBy('claim.id', 'desc');
  const rows = await ordered.limit(limit + 1).execute();
  return {
    rows: rows.slice(0, limit).map((row) => ({ ...row, ...namesIn(row) })),
    hasMore: rows.length > limit,
  };
}

const isOpen = sql<SqlBool>`claim.state in ('open', 'accepted', 'commission')`;

export async function openClaims(db: Kysely<DB>): Promise<number> {
  const { count } = await db
    .selectFrom('claim')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where(isOpen)
    .executeTakeFirstOrThrow();
  return count;
}

function namesIn(row: { state: string; kind: string }) {
  return { state: row.state as ClaimState, kind: row.kind as ClaimKind };
}

/** What was done about a claim and said of it, oldest first. */
export async function claimNotes(db: Kysely<DB>, claimId: number) {
  const rows = await db
    .selectFrom('claim_note')
    .selectAll()
    .where('claim_id', '=', claimId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, act: row.act as ClaimAct | 'register' | 'amend' | null }));
}

/**
 * What a correction needs of the claim that it meets: who claims is no part of it. null where there is no such claim,
 * or nothing can come of it any more.
 */
export async function openClaim(db: Kysely<DB>, id: number) {
  const claim = await claimById(db, id);
  if (!claim || !isUnfinished(claim.state)) return null;
  const { kind, article_id, passage, demand, wanted, publish_due_at } = claim;
  return { id, kind, article_id, passage, demand, wanted, publish_due_at };
}

/** Whether a notice, whose number is given as SQL, followed a claim; that is all that readers learn of claims. */
export function followsClaim(correctionId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select from claim where claim.correction_id = ${correctionId})`;
}
