import { parseSigned } from 'hono/utils/cookie';
import type { Kernel } from '../kernel/kernel.ts';
import type { Reader } from '../site/gate.ts';
import { onceFor } from '../site/sign-in/realm.ts';
import { sharedSecret } from '../site/sign-in/secret.ts';
import type { Site } from '../site/site.ts';

export const cookiePrefix = 'sokbo-reader';
export const secretName = 'reader sign-in';

export type SignedIn = { reader: Reader; sessionId: string };

/** Which reader asks; null for nobody, whose session is over or was revoked, and who is disabled. */
export async function readerOf(site: Site, headers: Headers): Promise<Reader | null> {
  return (await signedIn(site, headers))?.reader ?? null;
}

/**
 * The same with the session. One query by an index, each time anew: what was revoked or deleted is over with the next
 * request, on every node. better-auth is not loaded for it.
 */
export async function signedIn({ kernel }: Site, headers: Headers): Promise<SignedIn | null> {
  const token = await sessionToken(kernel, headers);
  if (!token) return null;
  const row = await kernel.store.db
    .selectFrom('reader_session')
    .innerJoin('reader', 'reader.id', 'reader_session.reader_id')
    .select(['reader.id', 'name', 'email', 'reader_session.id as session_id'])
    .where('token', '=', token)
    .where('expires_at', '>', kernel.now())
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { session_id: sessionId, ...reader } = row;
  return { sessionId, reader };
}

const secretOf = onceFor(({ store, now }: Kernel) => sharedSecret(store.db, secretName, now()));

/** The cookie is signed: one that was made up costs no query, and who brings none costs nothing. */
async function sessionToken(kernel: Kernel, headers: Headers): Promise<string | null> {
  const cookies = headers.get('cookie');
  if (!cookies?.includes(`${cookiePrefix}.session_token=`)) return null;
  const name = sessionCookie(kernel);
  return (await parseSigned(cookies, await secretOf(kernel), name))[name] || null;
}

/** Named as better-auth does: browsers take one that begins so over https alone. */
function sessionCookie({ config }: Kernel): string {
  const isSecure = config.SOKBO_URL.startsWith('https://');
  return `${isSecure ? '__Secure-' : ''}${cookiePrefix}.session_token`;
}

/** Ends the session that a browser brings, where it brings one. */
export async function endSession({ kernel }: Site, headers: Headers): Promise<void> {
  const token = await sessionToken(kernel, headers);
  if (token) await kernel.store.db.deleteFrom('reader_session').where('token', '=', token).execute();
}
