import type { Kernel } from '../kernel/kernel.ts';
import { makeInvitation, withdrawOpen } from './invite.ts';

const hours = 24;

/**
 * While there is nobody: a link by which the first administrator comes in. Each start makes it anew and withdraws the
 * one before, so that an old terminal or log opens nothing. It is no act of the newsroom, which has nobody yet.
 * @returns its path; null as soon as there is somebody
 */
export async function firstAdministratorPath({ store, now }: Kernel): Promise<string | null> {
  const somebody = await store.db.selectFrom('person').select('id').limit(1).executeTakeFirst();
  if (somebody) return null;
  return store.db.transaction().execute(async (trx) => {
    const at = now();
    await withdrawOpen(trx, null, at);
    const whoever = { email: null, name: '', role: 'administrator' as const, sectionIds: [], by: null };
    return (await makeInvitation(trx, { ...whoever, at, hours })).path;
  });
}
