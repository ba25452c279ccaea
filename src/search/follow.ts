import type { Transaction } from 'kysely';
import { intake } from '../articles/published/queries.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { analyserVersion } from './analyser-version.ts';
import { entriesOf, writeEntries } from './entries.ts';
import { live, next } from './generation.ts';
import { holdIndex } from './index-state.ts';

/**
 * Keeps the index as the articles are now: whatever happened to one, it is read anew. One that is being built beside it
 * is kept, too.
 */
export async function followArticles(events: JournalEvent[], trx: Transaction<DB>): Promise<void> {
  const ids = [...new Set(events.flatMap((event) => articleOf(event) ?? []))];
  if (ids.length === 0) return;
  const index = await holdIndex(trx);
  if (index.analyser === null)
    await trx.updateTable('search_index').set({ analyser: analyserVersion() }).execute();
  const entries = await entriesOf(trx, ids);
  await writeEntries(trx, live, ids, entries);
  if (index.next_analyser !== null) await writeEntries(trx, next, ids, entries);
}

/** What the newsroom does is found with the next batch, however large an archive is coming in. */
export function isNews(event: JournalEvent): boolean {
  return event.actor !== intake && articleOf(event) !== null;
}

function articleOf({ kind, subject }: JournalEvent): string | null {
  return /^(article|post)\./.test(kind) ? (subject.split('/')[0] ?? null) : null;
}
