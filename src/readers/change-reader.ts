import type { Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import { isName } from './reader-name.ts';

/** @returns false where it is no name */
export async function rename(kernel: Kernel, readerId: string, written: string): Promise<boolean> {
  const name = cleanText(written);
  if (!isName(name)) return false;
  await kernel.store.db
    .updateTable('reader')
    .set({ name, updated_at: kernel.now() })
    .where('id', '=', readerId)
    .execute();
  return true;
}

/** Notes which mail somebody wants; what stays as it was keeps the time of its choice. */
export async function chooseMail(
  kernel: Kernel,
  readerId: string,
  choices: { kind: string; isWanted: boolean }[],
): Promise<void> {
  if (choices.length === 0) return;
  await kernel.store.db
    .insertInto('reader_mail_choice')
    .values(
      choices.map(({ kind, isWanted }) => ({
        reader_id: readerId,
        kind,
        is_wanted: isWanted,
        chosen_at: kernel.now(),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['reader_id', 'kind'])
        .doUpdateSet((row) => ({
          is_wanted: row.ref('excluded.is_wanted'),
          chosen_at: row.ref('excluded.chosen_at'),
        }))
        .whereRef('reader_mail_choice.is_wanted', '!=', 'excluded.is_wanted'),
    )
    .execute();
}

/** Removes one of a reader's own passkeys; it opens nothing any more. */
export async function removePasskey(kernel: Kernel, readerId: string, id: string): Promise<boolean> {
  const removed = await kernel.store.db
    .deleteFrom('reader_passkey')
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}

/** Ends one of a reader's own sessions, or all. */
export async function endSessions(kernel: Kernel, readerId: string, id: string | null = null): Promise<void> {
  await kernel.store.db
    .deleteFrom('reader_session')
    .where('reader_id', '=', readerId)
    .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
    .execute();
}
