import { sql } from 'kysely';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';
import { bestTag } from './queries.ts';

/**
 * Replaces the ranked box by these articles, in this order.
 * @throws Refused when one is not published
 */
export async function pinBest(kernel: Kernel, articleIds: string[], by: string): Promise<Acknowledged<void>> {
  const ids = [...new Set(articleIds)];
  return act(kernel, by, async ({ trx, at, record }) => {
    const published = await trx
      .selectFrom('article')
      .select('id')
      .where('id', 'in', [...ids, ''])
      .where('state', '=', 'published')
      .execute();
    const missing = ids.filter((id) => !published.some((row) => row.id === id));
    if (missing.length > 0) throw new Refused(422, `not published: ${missing.join(', ')}`, 'articles');
    // One editor after the other: both would find the box empty and fill the same ranks.
    await sql`lock table best_pin in share row exclusive mode`.execute(trx);
    await trx.deleteFrom('best_pin').execute();
    if (ids.length > 0) {
      await trx
        .insertInto('best_pin')
        .values(ids.map((id, index) => ({ rank: index + 1, article_id: id, pinned_at: at, pinned_by: by })))
        .execute();
    }
    record({ kind: 'best.pinned', subject: 'best', data: { articles: ids }, tags: [bestTag] });
  });
}
