import { type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { When } from '../korean/when.ts';
import { type Category, isCategory } from './categories.ts';
import type { DdayState } from './life-cycle.ts';

export const ddaysTag = 'ddays';

export function ddayTag(id: number): string {
  return `dday:${id}`;
}

/** Entries that a page looks at; a calendar with more to come shows the nearest. */
const mostShown = 500;

/** Readers see what was decided, and what came from an article only while that is out. */
export const isShown = sql<SqlBool>`(dday.state not in ('proposed', 'dropped') and dday.source_draft is null
  and (dday.source_article is null
    or exists (select from article where article.id = dday.source_article and article.state = 'published')))`;

/** What other parts of the site an entry is tied to, by a plain key. */
export const tieKinds = ['people', 'programmes', 'instruments'] as const;
type TieKind = (typeof tieKinds)[number];
export type Look = { category: Category | null; tie: { kind: TieKind; key: string } | null };

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];
export type Dday = Omit<Row, 'plan' | 'state' | 'category'> & {
  when: When;
  state: DdayState;
  category: Category;
};

/** Entries as they are stored; `dday` reads one. */
export function rows(db: Kysely<DB>) {
  return db.selectFrom('dday').selectAll('dday');
}

/** An entry of a row. */
export function dday({ plan, state, category, ...row }: Row): Dday {
  return {
    ...row,
    when: plan as unknown as When,
    state: state as DdayState,
    category: isCategory(category) ? category : 'society',
  };
}

/** Those of a part of the calendar. */
export function looked({ category, tie }: Look) {
  return ({ and, eb, val }: ExpressionBuilder<DB, 'dday'>) =>
    and([
      ...(category ? [eb('category', '=', category)] : []),
      ...(tie ? [eb(val(tie.key), '=', eb.fn.any(`dday.${tie.kind}`))] : []),
    ]);
}

/** What is now, what is coming, and what nobody knows the day of, for readers. */
export async function comingDdays(db: Kysely<DB>, today: string, look: Look): Promise<Dday[]> {
  const found = await rows(db)
    .where(isShown)
    .where(looked(look))
    .where('state', '<>', 'done')
    .where(
      sql<SqlBool>`(last_day >= ${today} or last_day is null and (first_day is not null or state <> 'cancelled'))`,
    )
    .orderBy(sql`coalesce(first_day, 'infinity')`)
    .orderBy('id')
    .limit(mostShown)
    .execute();
  return found.map(dday);
}

/** What is over, the last first, for readers. */
export async function pastDdays(db: Kysely<DB>, today: string, look: Look, limit: number): Promise<Dday[]> {
  const found = await rows(db)
    .where(isShown)
    .where(looked(look))
    .where(
      sql<SqlBool>`(last_day < ${today} or state = 'done' or last_day is null and first_day is null and state = 'cancelled'
        and plan ->> 'kind' <> 'lunar')`,
    )
    .orderBy(sql`least(last_day, ${today}::date)`, 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return found.map(dday);
}

/** What touches some days, for readers. */
export async function ddaysBetween(db: Kysely<DB>, from: string, to: string, look: Look): Promise<Dday[]> {
  const found = await rows(db)
    .where(isShown)
    .where(looked(look))
    .where(
      sql<SqlBool>`((first_day <= ${to} or first_day is null) and (last_day >= ${from} or last_day is null))`,
    )
    .where(sql<SqlBool>`plan ->> 'kind' <> 'undecided'`)
    .orderBy('first_day')
    .orderBy('id')
    .limit(mostShown)
    .execute();
  return found.map(dday);
}

/** What some articles are tied to, for readers. */
export async function ddaysOfArticles(db: Kysely<DB>, articleIds: string[]): Promise<Dday[]> {
  if (articleIds.length === 0) return [];
  const found = await rows(db)
    .where(isShown)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('dday_article')
          .select('dday_id')
          .whereRef('dday_article.dday_id', '=', 'dday.id')
          .where('dday_article.article_id', 'in', articleIds),
      ),
    )
    .orderBy('first_day')
    .orderBy('id')
    .limit(20)
    .execute();
  return found.map(dday);
}

/** One entry, for readers; null where there is none, or not for them. */
export async function shownDday(db: Kysely<DB>, id: number): Promise<Dday | null> {
  const found = await rows(db).where('dday.id', '=', id).where(isShown).executeTakeFirst();
  return found ? dday(found) : null;
}

/** Ids of the articles that an entry is tied to, whatever readers know of them. */
export async function articleIdsOf(db: Kysely<DB>, id: number): Promise<string[]> {
  const found = await db
    .selectFrom('dday_article')
    .select('article_id')
    .where('dday_id', '=', id)
    .orderBy('article_id', 'desc')
    .execute();
  return found.map(({ article_id }) => article_id);
}

/** What became of an entry, the oldest first. */
export async function changesOf(db: Kysely<DB>, id: number) {
  const found = await db
    .selectFrom('dday_change')
    .selectAll()
    .where('dday_id', '=', id)
    .orderBy('id')
    .execute();
  return found.map(({ plan_before, ...row }) => ({ ...row, before: plan_before as unknown as When | null }));
}
