import type { Transaction } from 'kysely';
import { readBody } from '../../body/schema.ts';
import { blockTexts } from '../../body/text.ts';
import { bulkInsert } from '../../kernel/bulk-insert.ts';
import type { JournalEvent } from '../../kernel/journal.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { bands, fingerprint } from '../../korean/near-duplicate.ts';
import { isRecent, recentSince } from './queries.ts';

/**
 * Keeps the fingerprints of what was published in the last weeks as the articles are now: whatever happened to one, it
 * is read anew. Those that have grown old go.
 */
export async function followPrints(events: JournalEvent[], trx: Transaction<DB>, now: Date): Promise<void> {
  const ids = [
    ...new Set(events.flatMap(({ kind, subject }) => (kind.startsWith('article.') ? [subject] : []))),
  ];
  if (ids.length === 0) return;
  await trx
    .deleteFrom('article_print')
    .where(({ or, eb }) => or([eb('article_id', 'in', ids), eb('listed_at', '<', recentSince(now))]))
    .execute();
  const rows = await trx
    .selectFrom('article')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .select(['article.id', 'listed_at', 'body'])
    .where('article.id', 'in', ids)
    .where(isRecent(now))
    .execute();
  const prints = rows.map(({ id, listed_at, body }) => ({
    article_id: id,
    listed_at,
    bands: bands(fingerprint(blockTexts(readBody(body)).join('\n'))),
  }));
  await bulkInsert(trx, 'article_print', prints);
}
