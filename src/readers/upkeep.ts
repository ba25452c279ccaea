import type { Kernel } from '../kernel/kernel.ts';
import { forgetTries } from '../site/sign-in/attempts.ts';

/** Deletes what is over: sessions, links, challenges and counts, none of which has a use any more. */
export async function deleteExpired(kernel: Kernel): Promise<void> {
  const { db } = kernel.store;
  const at = kernel.now();
  for (const table of ['reader_session', 'reader_link', 'reader_verification'] as const)
    await db.deleteFrom(table).where('expires_at', '<=', at).execute();
  const dayAgo = at.getTime() - 86_400_000;
  await db.deleteFrom('reader_rate_limit').where('last_request', '<', dayAgo).execute();
  await forgetTries(kernel);
}
