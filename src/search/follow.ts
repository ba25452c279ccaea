import type { Kysely } from 'kysely';
import { intake } from '../articles/published/queries.ts';
import type { Follower, Write } from '../kernel/follower.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { analyserVersion } from './analyser-version.ts';
import { entriesOf, writeEntries } from './entries.ts';
import { live, next } from './generation.ts';
import { holdIndex } from './index-state.ts';

/** Keeps the index of words. What the newsroom does is found at once, however large an archive is coming in. */
export const searchFollower: Follower = { name: 'search', prepare: prepareEntries, ahead: isNews };

/**
 * The index as the articles are now: whatever happened to one, it is read anew. One that is being built beside it is
 * kept, too.
 */
async function prepareEntries(events: JournalEvent[], db: Kysely<DB>): Promise<Write> {
  const ids = [...new Set(events.flatMap((event) => articleOf(event) ?? []))];
  if (ids.length === 0) return async () => {};
  const entries = await entriesOf(db, ids);
  return async (trx) => {
    const index = await holdIndex(trx);
    if (index.analyser === null)
      await trx.updateTable('search_index').set({ analyser: analyserVersion() }).execute();
    await writeEntries(trx, live, ids, entries);
    if (index.next_analyser !== null) await writeEntries(trx, next, ids, entries);
  };
}

function isNews(event: JournalEvent): boolean {
  return event.actor !== intake && articleOf(event) !== null;
}

function articleOf({ kind, subject }: JournalEvent): string | null {
  return /^(article|post)\./.test(kind) ? (subject.split('/')[0] ?? null) : null;
}
