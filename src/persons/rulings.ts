import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Ruling, Verdict } from './attribute.ts';

const columns = [
  'ruling.id',
  'ruling.about',
  'ruling.words',
  'ruling.sentence',
  'ruling.verdict',
  'ruling.speaker',
  'ruling.speaker_text',
  'ruling.person_id',
  'ruling.is_taught',
] as const;

type Row = Omit<Ruling, 'about' | 'verdict'> & { about: string; verdict: string };

const ruling = (row: Row): Ruling => ({
  ...row,
  about: row.about as Ruling['about'],
  verdict: row.verdict as Verdict,
});

/** What was said of articles, beside them or beside the drafts that became them; what was said last comes first. */
export async function rulingsOfArticles(db: Kysely<DB>, ids: string[]): Promise<Map<string, Ruling[]>> {
  if (ids.length === 0) return new Map();
  const ofDrafts = await db
    .selectFrom('known_person_ruling as ruling')
    .innerJoin('draft', 'draft.id', 'ruling.draft_id')
    .select(columns)
    .select('draft.article_id')
    .where('draft.article_id', 'in', ids)
    .execute();
  const own = await db
    .selectFrom('known_person_ruling as ruling')
    .select(columns)
    .select('ruling.article_id')
    .where('ruling.article_id', 'in', ids)
    .execute();
  const newestFirst = [...ofDrafts, ...own].sort((a, b) => b.id - a.id);
  const byArticle = Map.groupBy(newestFirst, ({ article_id }) => article_id ?? '');
  return new Map([...byArticle].map(([id, rows]) => [id, rows.map(ruling)]));
}

/** What was said beside a draft; beside one that corrects an article, also what was said of that. */
export async function rulingsOfDraft(db: Kysely<DB>, draftId: number): Promise<Ruling[]> {
  const own = await db
    .selectFrom('known_person_ruling as ruling')
    .select(columns)
    .where('draft_id', '=', draftId)
    .orderBy('id', 'desc')
    .execute();
  const draft = await db.selectFrom('draft').select('corrects').where('id', '=', draftId).executeTakeFirst();
  const before = draft?.corrects ? await rulingsOfArticles(db, [draft.corrects]) : new Map();
  return [...own.map(ruling), ...(before.get(draft?.corrects ?? '') ?? [])];
}
