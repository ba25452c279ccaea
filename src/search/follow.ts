import type { Transaction } from 'kysely';
import type { JournalEvent } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { noteSpellings } from './aliases.ts';
import { entriesOf, writeEntries } from './entries.ts';

/** Keeps the index as the articles are now: whatever happened to one, it is read anew. */
export async function followArticles(events: JournalEvent[], trx: Transaction<DB>): Promise<void> {
  const ids = [...new Set(events.flatMap((event) => articleOf(event) ?? []))];
  if (ids.length === 0) return;
  const entries = await entriesOf(trx, ids);
  await noteSpellings(trx, entries);
  await writeEntries(trx, ids, entries);
}

function articleOf({ kind, subject }: JournalEvent): string | null {
  return /^(article|post)\./.test(kind) ? (subject.split('/')[0] ?? null) : null;
}
