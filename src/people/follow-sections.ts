import { sql, type Transaction } from 'kysely';
import type { JournalEvent } from '../kernel/journal.ts';
import type { DB } from '../kernel/tables.gen.ts';

/** Who desked a section that became part of another desks that one. */
export async function followSections(events: JournalEvent[], trx: Transaction<DB>): Promise<void> {
  if (!events.some(({ kind }) => kind === 'section.merged')) return;
  await sql`
    update person set section_ids = (
      select array_agg(distinct coalesce(section.merged_into, section.id))
      from section where section.id = any(person.section_ids)
    )
    where exists (
      select from section where section.id = any(person.section_ids) and section.merged_into is not null
    )
  `.execute(trx);
}
