import type { Transaction } from 'kysely';
import { bulkInsert } from '../../kernel/bulk-insert.ts';
import type { Follower } from '../../kernel/follower.ts';
import { type Act, act, type Kernel } from '../../kernel/kernel.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { instrumentTag } from '../queries.ts';
import { findCodes } from './codes-in-text.ts';
import { knownBy, textsOf } from './queries.ts';

/**
 * Notes which codes published articles name, as the articles are now: whatever happened to one, it is read anew. It is an
 * act of its own, as pages of instruments change with it; the same event again finds all noted and does nothing.
 */
export function followArticles(kernel: Kernel): Follower {
  return {
    name: 'article-codes',
    deliver: async (events) => {
      const ids = events.flatMap(({ kind, subject }) => (kind.startsWith('article.') ? [subject] : []));
      const each = [...new Set(ids)];
      for (let at = 0; at < each.length; at += together)
        await act(kernel, 'clock', (doing) => noteCodes(doing, each.slice(at, at + together)));
    },
  };
}

/** Articles of one act: an archive that comes in costs no commit for each, and nobody waits long for one. */
const together = 50;

async function noteCodes({ trx, record }: Act, articleIds: string[]): Promise<void> {
  const texts = await textsOf(trx, articleIds);
  const before = await notedCodes(trx, articleIds);
  const changes = articleIds
    .map((id) => ({ id, rows: rowsOf(texts.get(id) ?? []), before: before.get(id) ?? [] }))
    .filter(({ rows, before }) => JSON.stringify(rows) !== JSON.stringify(before));
  if (changes.length === 0) return;
  const changed = changes.map(({ id }) => id);
  await trx.deleteFrom('article_code').where('article_id', 'in', changed).execute();
  await insertRows(trx, changes);
  const codesOf = ({ rows, before }: Change) => [...rows, ...before].map(({ code }) => code);
  const known = await knownBy(trx, changes.flatMap(codesOf));
  for (const change of changes) {
    const instruments = codesOf(change).flatMap((code) => known.get(code)?.instrument.id ?? []);
    // Where no code is anybody's, nothing that readers see has changed.
    if (instruments.length === 0) continue;
    const tags = [...new Set(instruments.map(instrumentTag))];
    record({ kind: 'instruments.named', subject: change.id, data: {}, tags });
  }
}

async function notedCodes(trx: Transaction<DB>, articleIds: string[]): Promise<Map<string, Row[]>> {
  const rows = await trx
    .selectFrom('article_code')
    .select(['article_id', 'code', 'is_sure', 'befores'])
    .where('article_id', 'in', articleIds)
    .orderBy('code')
    .execute();
  const noted = Map.groupBy(rows, ({ article_id }) => article_id);
  return new Map([...noted].map(([id, own]) => [id, own.map(({ article_id: _, ...row }) => row)]));
}

type Row = { code: string; is_sure: boolean; befores: string[] };
type Change = { id: string; rows: Row[]; before: Row[] };

function rowsOf(texts: string[]): Row[] {
  const found = Map.groupBy(texts.flatMap(findCodes), ({ code }) => code);
  return [...found]
    .map(([code, all]) => ({
      code,
      is_sure: all.some(({ isSure }) => isSure),
      befores: [...new Set(all.map(({ before }) => before))],
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

async function insertRows(trx: Transaction<DB>, changes: Change[]): Promise<void> {
  const found = changes.filter(({ rows }) => rows.length > 0);
  if (found.length === 0) return;
  const articles = await trx
    .selectFrom('article')
    .select(['id', 'listed_at'])
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .execute();
  const listedAt = new Map(articles.map(({ id, listed_at }) => [id, listed_at]));
  const rows = found.flatMap(({ id, rows }) =>
    rows.map((row) => ({ ...row, article_id: id, listed_at: listedAt.get(id) })),
  );
  await bulkInsert(trx, 'article_code', rows);
}
