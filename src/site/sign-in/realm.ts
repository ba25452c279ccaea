import type { Kernel } from '../../kernel/kernel.ts';
import { agencyParticulars } from '../agency.ts';
import type { authTables } from './auth-tables.ts';
import { addressHeader } from './passing.ts';
import { sharedSecret } from './secret.ts';

/** One of the circles of those who sign in. Its cookies, tables and secret are its own: none opens the other. */
type Realm = {
  /** Where its endpoints are. */
  basePath: string;
  cookiePrefix: string;
  /** Name of the secret that signs its cookies. */
  secret: string;
  tables: ReturnType<typeof authTables>;
  sessionSeconds: number;
  /** A new passkey asks for a session that is not older than this. */
  freshSeconds: number;
};

/** What better-auth is told of a realm, and the rule of its passkeys. */
export async function realmOptions(kernel: Kernel, realm: Realm) {
  const { config, store, log } = kernel;
  const { name } = await agencyParticulars(store.db);
  const { passkeys, ...tables } = realm.tables;
  const refuse = await refusal();
  const options = {
    appName: name,
    baseURL: config.SOKBO_URL,
    basePath: realm.basePath,
    secret: await sharedSecret(store.db, realm.secret, kernel.now()),
    database: { db: store.db, type: 'postgres' as const },
    telemetry: { enabled: false },
    logger: {
      level: 'error' as const,
      log: (_: unknown, message: string, ...args: unknown[]) =>
        log.error({ args: args.map(String) }, message),
    },
    ...tables,
    session: {
      ...tables.session,
      expiresIn: realm.sessionSeconds,
      disableSessionRefresh: true,
      freshAge: realm.freshSeconds,
    },
    // Floods of challenges. Guesses are met in attempts.ts, whose delay grows.
    rateLimit: { ...tables.rateLimit, enabled: true, storage: 'database' as const, window: 60, max: 60 },
    advanced: { cookiePrefix: realm.cookiePrefix, ipAddress: { ipAddressHeaders: [addressHeader] } },
  };
  const passkeyRule = {
    rpName: name,
    origin: config.SOKBO_URL,
    schema: passkeys,
    authenticatorSelection: { residentKey: 'required' as const, userVerification: 'required' as const },
    // A passkey stands for password and second factor: the device must have asked for finger, face or code.
    registration: {
      afterVerification: ({ verification }: { verification: Registered }) =>
        void (verification.registrationInfo?.userVerified || refuse()),
    },
    authentication: {
      afterVerification: ({ verification }: { verification: Authenticated }) =>
        void (verification.authenticationInfo.userVerified || refuse()),
    },
  };
  return { name, options, passkeyRule, refuse };
}

type Registered = { registrationInfo?: { userVerified: boolean } };
type Authenticated = { authenticationInfo: { userVerified: boolean } };

async function refusal(): Promise<() => never> {
  const { APIError } = await import('better-auth/api');
  return () => {
    throw new APIError('UNAUTHORIZED');
  };
}

/**
 * The passkey plugin writes our names into tables that all its instances share: without a copy of its own each realm
 * would look for its passkeys among those of the one that was opened last.
 */
export function apart<P extends { schema: object }>(plugin: P): P {
  return { ...plugin, schema: structuredClone(plugin.schema) };
}

/** Opens something once for each store, when it is first asked for; what has failed is tried again. */
export function onceFor<T>(open: (kernel: Kernel) => Promise<T>): (kernel: Kernel) => Promise<T> {
  const opened = new WeakMap<Kernel, Promise<T>>();
  return (kernel) => {
    const known = opened.get(kernel);
    if (known) return known;
    const opening = open(kernel);
    opened.set(kernel, opening);
    opening.catch(() => opened.delete(kernel));
    return opening;
  };
}
