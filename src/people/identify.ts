import { parseSigned } from 'hono/utils/cookie';
import type { Language, Person, Role } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { authOf } from './auth.ts';

export type SignedIn = { person: Person; sessionId: string };

/** Who asks; nobody where the session is over or was revoked, or the person is disabled. */
export async function identify(site: Site, headers: Headers): Promise<Person | null> {
  return (await signedIn(site, headers))?.person ?? null;
}

/** The same with the session. One query by an index, each time anew: what was revoked is over with the next request. */
export async function signedIn({ kernel }: Site, headers: Headers): Promise<SignedIn | null> {
  const token = await sessionToken(kernel, headers);
  if (!token) return null;
  const row = await kernel.store.db
    .selectFrom('person_session')
    .innerJoin('person', 'person.id', 'person_session.person_id')
    .select([
      'person.id',
      'name',
      'email',
      'role',
      'section_ids',
      'language',
      'person_session.id as session_id',
    ])
    .where('token', '=', token)
    .where('expires_at', '>', kernel.now())
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { session_id: sessionId, section_ids: sectionIds, role, language, ...rest } = row;
  return {
    sessionId,
    person: { ...rest, sectionIds, role: role as Role, language: language as Language },
  };
}

/** The cookie is signed: one that was made up costs no query. */
async function sessionToken(kernel: Site['kernel'], headers: Headers): Promise<string | null> {
  const cookies = headers.get('cookie');
  if (!cookies?.includes('sokbo.session_token=')) return null;
  const { authCookies, secret } = await (await authOf(kernel)).$context;
  const { name } = authCookies.sessionToken;
  return (await parseSigned(cookies, secret, name))[name] || null;
}

/** Ends the session that a browser brings, where it brings one, and clears away those that are over. */
export async function endSession({ kernel }: Site, headers: Headers): Promise<void> {
  const token = await sessionToken(kernel, headers);
  await kernel.store.db
    .deleteFrom('person_session')
    .where((where) => where.or([where('token', '=', token ?? ''), where('expires_at', '<', kernel.now())]))
    .execute();
}
