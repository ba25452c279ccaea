import { randomBytes } from 'node:crypto';
import { type Act, act, type Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import { forgive } from '../site/sign-in/attempts.ts';
import { hashOf } from '../site/sign-in/tokens.ts';
import { addressKey, networkKey } from './ask-for-link.ts';
import { linkOf } from './links.ts';
import { readerByEmail } from './queries.ts';
import { isName } from './reader-name.ts';

/** What a form says of somebody who is new. */
export type Joining = { name: string; agrees: boolean; isOldEnough: boolean };

type Entered =
  | { readerId: string; next: string; isNew: boolean }
  | { problem: 'over' | 'disabled' | 'name' | 'consent' };

/**
 * Uses a link up. Whoever is new becomes a reader, if they agree to the terms and are 14 or older; of two who follow a
 * link at once, one comes in.
 */
export async function enter(
  kernel: Kernel,
  token: string,
  joining: Joining,
  network: string,
): Promise<Entered> {
  const { db } = kernel.store;
  const link = await linkOf(db, token, kernel.now());
  if (!link) return { problem: 'over' };
  const known = await readerByEmail(db, link.email);
  if (known?.disabled_at) return { problem: 'disabled' };
  const name = known?.name ?? cleanText(joining.name);
  if (!isName(name)) return { problem: 'name' };
  if (!known && !(joining.agrees && joining.isOldEnough)) return { problem: 'consent' };
  const { result } = await act(kernel, 'reader', (now) => useUp(now, token, name));
  if (!result) return { problem: 'over' };
  await forgive(kernel, addressKey(link.email), networkKey(network));
  return { ...result, next: link.next_path };
}

async function useUp(now: Act, token: string, name: string) {
  const { trx, at } = now;
  const link = await trx
    .deleteFrom('reader_link')
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', at)
    .returning('email')
    .executeTakeFirst();
  if (!link) return null;
  await trx.deleteFrom('reader_link').where('email', '=', link.email).execute();
  const joined = await join(now, link.email, name);
  if (joined) return { readerId: joined, isNew: true };
  const { id } = await trx
    .selectFrom('reader')
    .select('id')
    .where('email', '=', link.email)
    .executeTakeFirstOrThrow();
  return { readerId: id, isNew: false };
}

/** Nothing happens where the address is somebody's already. */
async function join({ trx, at, record }: Act, email: string, name: string): Promise<string | null> {
  const joined = await trx
    .insertInto('reader')
    .values({
      id: randomBytes(16).toString('hex'),
      name,
      email,
      created_at: at,
      updated_at: at,
      agreed_at: at,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!joined) return null;
  record({ kind: 'reader.joined', subject: `reader:${joined.id}`, data: {}, tags: [] });
  return joined.id;
}
