import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';
import { addressKey } from './ask-for-link.ts';

/**
 * Deletes all that is stored of a reader here, sessions, passkeys and choices with it. Other slices hear of it by the
 * event, which names the account and nobody.
 * @throws Refused (404) where there is none
 */
export async function deleteReader(kernel: Kernel, id: string, actor: string): Promise<Acknowledged<void>> {
  return act(kernel, actor, async (now) => {
    const { trx } = now;
    const gone = await trx.deleteFrom('reader').where('id', '=', id).returning('email').executeTakeFirst();
    if (!gone) throw new Refused(404, 'there is no such reader');
    await trx.deleteFrom('reader_link').where('email', '=', gone.email).execute();
    await trx.deleteFrom('sign_in_attempt').where('key', '=', addressKey(gone.email)).execute();
    note(now, 'reader.deleted', id);
  });
}

/** Keeps a reader out: every session ends and none begins. */
export async function disableReader(kernel: Kernel, id: string, actor: string): Promise<Acknowledged<void>> {
  return act(kernel, actor, async (now) => {
    await setDisabled(now, id, now.at);
    await now.trx.deleteFrom('reader_session').where('reader_id', '=', id).execute();
    note(now, 'reader.disabled', id);
  });
}

export async function enableReader(kernel: Kernel, id: string, actor: string): Promise<Acknowledged<void>> {
  return act(kernel, actor, async (now) => {
    await setDisabled(now, id, null);
    note(now, 'reader.enabled', id);
  });
}

async function setDisabled({ trx, at }: Act, id: string, disabledAt: Date | null): Promise<void> {
  const changed = await trx
    .updateTable('reader')
    .set({ disabled_at: disabledAt, updated_at: at })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Refused(404, 'there is no such reader');
}

function note({ record }: Act, kind: string, id: string): void {
  record({ kind, subject: `reader:${id}`, data: {}, tags: [] });
}
