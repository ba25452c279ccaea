import { sql } from 'kysely';
import { publishedAmong } from '../articles/finding/queries.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { requireUnchanged } from '../kernel/made-from.ts';
import { seriesById } from './desk-queries.ts';
import { partsOf } from './queries.ts';
import { partsMoved } from './sync-series.ts';

/**
 * Sets the parts of a series and their order. What is published under its label later comes behind them; what is left out
 * stays out, whatever its label.
 * @param madeFrom the fingerprint of the parts that this order was made from
 * @throws WordedRefusal where there is no such series, or an article is not published; Stale
 */
export async function arrangeParts(
  kernel: Kernel,
  { programme, id }: { programme: number; id: number },
  articles: string[],
  by: string,
  madeFrom: string | null,
): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, record }) => {
    const series = await seriesById(trx, programme, id);
    if (!series) throw new WordedRefusal(404, 'programmes.problem.gone');
    await sql`select from programme_series where id = ${id} for update`.execute(trx);
    const before = await partsOf(trx, id);
    requireUnchanged(before, madeFrom);
    const published = await publishedAmong(trx, articles);
    if (articles.some((each) => !published.has(each)))
      throw new WordedRefusal(422, 'arrange.problem.articles', {}, 'articles');
    const gone = before.filter((each) => !articles.includes(each));
    // One that came by itself would come back: it is noted that it shall not.
    await sql`update programme_part set left_out = true, by_hand = false
      where series_id = ${id} and article_id = any(${gone}::text[])`.execute(trx);
    for (const [index, article] of articles.entries())
      await sql`insert into programme_part (series_id, article_id, position, by_hand)
        select ${id}, ${article}, ${index + 1}, edition.series is distinct from ${series.label}
        from article join edition on edition.article_id = article.id and edition.number = article.live_edition
        where article.id = ${article}
        on conflict (series_id, article_id) do update set position = excluded.position, left_out = false,
          by_hand = programme_part.by_hand or excluded.by_hand`.execute(trx);
    const moved = [...gone, ...articles.filter((each) => !before.includes(each))];
    record(partsMoved('programme.parts-arranged', programme, moved));
  });
}
