import type { Kernel } from '../kernel/kernel.ts';
import { apart, onceFor, realmOptions } from '../site/sign-in/realm.ts';
import { personFields, tables, twoFactorTables } from './auth-tables.ts';

export type Auth = Awaited<ReturnType<typeof openAuth>>;

/** A session ends after a fortnight, used or not: whoever works here signs in anew twice a month at least. */
const sessionSeconds = 14 * 86_400;
const freshSeconds = 86_400;

export const shortestPassword = 12;
export const longestPassword = 128;

/** Sessions, passwords, passkeys and second factors, set up once for each store. */
export const authOf = onceFor(openAuth);

async function openAuth(kernel: Kernel) {
  // Loaded when somebody is at the desk: readers and the command line do without.
  const [{ betterAuth }, { passkey }, { twoFactor }] = await Promise.all([
    import('better-auth'),
    import('@better-auth/passkey'),
    import('better-auth/plugins'),
  ]);
  const { name, options, passkeyRule, refuse } = await realmOptions(kernel, {
    basePath: '/desk/auth',
    cookiePrefix: 'sokbo',
    secret: 'sign-in',
    tables,
    sessionSeconds,
    freshSeconds,
  });
  return betterAuth({
    ...options,
    user: { ...options.user, additionalFields: personFields },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => (await isActive(kernel, userId)) || refuse() } },
    },
    plugins: [apart(passkey(passkeyRule)), twoFactor({ issuer: name, schema: twoFactorTables })],
  });
}

/** Whoever is disabled gets no session, whichever way they come. */
async function isActive({ store }: Kernel, id: string): Promise<boolean> {
  const person = await store.db
    .selectFrom('person')
    .select('disabled_at')
    .where('id', '=', id)
    .executeTakeFirst();
  return person?.disabled_at === null;
}
