import type { Kernel } from '../kernel/kernel.ts';
import { agencyParticulars } from '../site/agency.ts';
import { passkeyTables, tables, twoFactorTables } from './auth-tables.ts';
import { sharedSecret } from './secret.ts';

export type Auth = Awaited<ReturnType<typeof openAuth>>;

/** A session ends after a fortnight, used or not: whoever works here signs in anew twice a month at least. */
const sessionSeconds = 14 * 86_400;
/** A new passkey asks for a session that is not older than this. */
const freshSeconds = 86_400;

/** Carries the address that is to be counted and noted, as this program has found it, to better-auth. */
export const addressHeader = 'x-sokbo-address';

export const shortestPassword = 12;
export const longestPassword = 128;

const opened = new WeakMap<Kernel, Promise<Auth>>();

/** Sessions, passwords, passkeys and second factors, set up once for each store. */
export function authOf(kernel: Kernel): Promise<Auth> {
  const known = opened.get(kernel);
  if (known) return known;
  const opening = openAuth(kernel);
  opened.set(kernel, opening);
  opening.catch(() => opened.delete(kernel));
  return opening;
}

async function openAuth(kernel: Kernel) {
  // Loaded when somebody is at the desk: readers and the command line do without.
  const [{ betterAuth }, { passkey }, { twoFactor }] = await Promise.all([
    import('better-auth'),
    import('@better-auth/passkey'),
    import('better-auth/plugins'),
  ]);
  const { config, store, log } = kernel;
  const { name } = await agencyParticulars(store.db);
  const refuse = await refusal();
  return betterAuth({
    appName: name,
    baseURL: config.SOKBO_URL,
    basePath: '/desk/auth',
    secret: await sharedSecret(store.db, 'sign-in', kernel.now()),
    database: { db: store.db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message, ...args) => log.error({ args: args.map(String) }, message) },
    ...tables,
    session: {
      ...tables.session,
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      freshAge: freshSeconds,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    // Floods of challenges. Guessing passwords is met in attempts.ts, whose delay grows.
    rateLimit: { ...tables.rateLimit, enabled: true, storage: 'database', window: 60, max: 60 },
    advanced: { cookiePrefix: 'sokbo', ipAddress: { ipAddressHeaders: [addressHeader] } },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => (await isActive(kernel, userId)) || refuse() } },
    },
    plugins: [
      passkey({
        rpName: name,
        origin: config.SOKBO_URL,
        schema: passkeyTables,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // A passkey stands for password and second factor: the device must have asked for finger, face or code.
        registration: {
          afterVerification: ({ verification }) =>
            void (verification.registrationInfo?.userVerified || refuse()),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            void (verification.authenticationInfo.userVerified || refuse()),
        },
      }),
      twoFactor({ issuer: name, schema: twoFactorTables }),
    ],
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

async function refusal(): Promise<() => never> {
  const { APIError } = await import('better-auth/api');
  return () => {
    throw new APIError('UNAUTHORIZED');
  };
}
