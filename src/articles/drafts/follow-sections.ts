import { sql, type Transaction } from 'kysely';
import type { JournalEvent } from '../../kernel/journal.ts';
import type { DB } from '../../kernel/tables.gen.ts';

/** What was written for a section that became part of another stands on that one's board. */
export async function followSections(events: JournalEvent[], trx: Transaction<DB>): Promise<void> {
  if (!events.some(({ kind }) => kind === 'section.merged')) return;
  await sql`
    update draft set section_id = section.merged_into
    from section where section.id = draft.section_id and section.merged_into is not null
  `.execute(trx);
}
