import type { BetterAuthPlugin } from 'better-auth';
import type { Kernel } from '../kernel/kernel.ts';
import { authTables } from '../site/sign-in/auth-tables.ts';
import { apart, onceFor, realmOptions } from '../site/sign-in/realm.ts';
import { cookiePrefix, secretName } from './session.ts';

/** Where its endpoints are. */
export const authPath = '/account/auth';

/** Readers come back for months, from devices of their own. */
const sessionSeconds = 90 * 86_400;
const freshSeconds = 86_400;

const tables = authTables({
  person: 'reader',
  session: 'reader_session',
  credential: 'reader_credential',
  passkey: 'reader_passkey',
  verification: 'reader_verification',
  rateLimit: 'reader_rate_limit',
  personId: 'reader_id',
});

// Ours; named so that better-auth knows the table as it is.
const readerFields = {
  agreedAt: { type: 'date' as const, required: true, input: false, fieldName: 'agreed_at' },
};

/** Sessions and passkeys of readers, set up once for each store, when the first of them signs in. */
export const authOf = onceFor(openAuth);

async function openAuth(kernel: Kernel) {
  const [{ betterAuth }, { passkey }, { plugin }] = await Promise.all([
    import('better-auth'),
    import('@better-auth/passkey'),
    entering(),
  ]);
  const { options, passkeyRule, refuse } = await realmOptions(kernel, {
    basePath: authPath,
    cookiePrefix,
    secret: secretName,
    tables,
    sessionSeconds,
    freshSeconds,
  });
  return betterAuth({
    ...options,
    user: { ...options.user, additionalFields: readerFields },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => (await isActive(kernel, userId)) || refuse() } },
    },
    plugins: [apart(passkey(passkeyRule)), plugin],
  });
}

/**
 * Begins a session for whoever has shown, by a link of ours, that an address is theirs. better-auth's own links hang on
 * the clock of the machine, and make an account before anybody has agreed to anything.
 */
async function entering() {
  const [{ createAuthEndpoint }, { setSessionCookie }, { z }] = await Promise.all([
    import('better-auth/api'),
    import('better-auth/cookies'),
    import('zod'),
  ]);
  const enter = createAuthEndpoint.serverOnly(
    { method: 'POST', body: z.object({ readerId: z.string() }), requireHeaders: true },
    async (ctx) => {
      const { internalAdapter } = ctx.context;
      const user = await internalAdapter.findUserById(ctx.body.readerId);
      if (!user) throw ctx.error('UNAUTHORIZED');
      const session = await internalAdapter.createSession(user.id);
      await setSessionCookie(ctx, { session, user });
      return ctx.json({});
    },
  );
  return { plugin: { id: 'enter', endpoints: { enter } } satisfies BetterAuthPlugin };
}

/** Whoever is disabled gets no session, whichever way they come. */
async function isActive({ store }: Kernel, id: string): Promise<boolean> {
  const reader = await store.db
    .selectFrom('reader')
    .select('disabled_at')
    .where('id', '=', id)
    .executeTakeFirst();
  return reader?.disabled_at === null;
}
