import type { Kysely } from 'kysely';
import type { Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { hashOf, newToken } from '../site/sign-in/tokens.ts';

export const linkMinutes = 15;

export type Link = { email: string; next_path: string };

/**
 * Makes a link by which whoever reads the mail of an address comes in. Others that are on their way stay good: people
 * ask twice and open the first.
 * @returns what stands in the address, which is stored nowhere
 */
export async function makeLink(kernel: Kernel, email: string, nextPath: string): Promise<string> {
  const token = newToken();
  const at = kernel.now();
  await kernel.store.db
    .insertInto('reader_link')
    .values({
      token_hash: hashOf(token),
      email,
      next_path: nextPath,
      made_at: at,
      expires_at: new Date(at.getTime() + linkMinutes * 60_000),
    })
    .execute();
  return token;
}

/** A link as it is opened, which changes nothing: programs that look for viruses open links, too. */
export async function linkOf(db: Kysely<DB>, token: string, at: Date): Promise<Link | null> {
  const link = await db
    .selectFrom('reader_link')
    .select(['email', 'next_path'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return link ?? null;
}
