import type { Transaction } from 'kysely';
import type { Follower } from '../../kernel/followers.ts';
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
      for (const id of new Set(ids)) await act(kernel, 'clock', (doing) => noteCodes(doing, id));
    },
  };
}

async function noteCodes({ trx, record }: Act, articleId: string): Promise<void> {
  const texts = (await textsOf(trx, [articleId])).get(articleId) ?? [];
  const rows = rowsOf(texts);
  const before = await trx
    .selectFrom('article_code')
    .select(['code', 'is_sure', 'befores'])
    .where('article_id', '=', articleId)
    .orderBy('code')
    .execute();
  if (JSON.stringify(rows) === JSON.stringify(before)) return;
  await trx.deleteFrom('article_code').where('article_id', '=', articleId).execute();
  await insertRows(trx, articleId, rows);
  const codes = [...new Set([...rows, ...before].map(({ code }) => code))];
  const known = await knownBy(trx, codes);
  const tags = [...known.values()].map(({ instrument }) => instrumentTag(instrument.id));
  // Where no code is anybody's, nothing that readers see has changed.
  if (tags.length > 0)
    record({ kind: 'instruments.named', subject: articleId, data: {}, tags: [...new Set(tags)] });
}

type Row = { code: string; is_sure: boolean; befores: string[] };

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

async function insertRows(trx: Transaction<DB>, articleId: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const { listed_at } = await trx
    .selectFrom('article')
    .select('listed_at')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('article_code')
    .values(rows.map((row) => ({ ...row, article_id: articleId, listed_at })))
    .execute();
}
