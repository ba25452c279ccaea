import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { PlainError } from './plain-error.ts';
import { serviceSettings } from './service-settings.ts';
import { count, decimal, httpUrl, onOff } from './setting-types.ts';

/** Every setting: its default, its unit, what it does. `sokbo config` prints this table. */
const settings = {
  PORT: { schema: count(0, 65535).prefault('8080'), about: 'TCP port of the site; 0 takes a free one' },
  HOST: { schema: z.string().min(1).default('127.0.0.1'), about: 'address to listen on; 0.0.0.0 for all' },
  SOKBO_URL: {
    schema: httpUrl
      .refine((url) => new URL(url).pathname === '/', 'takes an address without a path')
      .optional(),
    about: 'address that readers use, without a path; default http://localhost:PORT',
  },
  SOKBO_PROXIES: {
    schema: count(0, 9).prefault('0'),
    about: "proxies and CDNs in front of the site, whose X-Forwarded-For says a reader's address",
  },
  SOKBO_DATA: { schema: z.string().min(1).default('data'), about: 'folder of the store and the pictures' },
  SOKBO_S3_ENDPOINT: {
    schema: httpUrl.optional(),
    about:
      'S3 server that keeps the pictures, as in https://s3.ap-northeast-2.amazonaws.com; without it SOKBO_DATA does',
  },
  SOKBO_S3_BUCKET: {
    schema: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'takes the name of a bucket')
      .optional(),
    about: 'bucket of the pictures',
  },
  SOKBO_S3_REGION: {
    schema: z.string().min(1).default('us-east-1'),
    about: 'region of the bucket; servers without regions take the default',
  },
  SOKBO_S3_ACCESS_KEY: {
    schema: z.string().min(1).optional(),
    about: 'id of a key that may list the bucket, read and write in it',
  },
  SOKBO_S3_SECRET_KEY: { schema: z.string().min(1).optional(), about: 'the secret of that key' },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    about: 'PostgreSQL 15 or newer; without it the store is embedded in SOKBO_DATA',
  },
  SOKBO_DB_CONNECTIONS: {
    schema: count(2, 200).prefault('10'),
    about: 'connections to PostgreSQL, at most',
  },
  SOKBO_DEMO: { schema: onOff.prefault('on'), about: 'on: a store without articles gets the demo agency' },
  SOKBO_CACHE_MB: {
    schema: count(0, 65536).prefault('256'),
    about: 'megabytes of rendered pages kept in memory; 0 renders each page anew',
  },
  SOKBO_PURGE_URL: {
    schema: z
      .string()
      .transform((text) => text.split(',').map((url) => url.trim()))
      .pipe(z.array(httpUrl))
      .optional(),
    about:
      'where CDNs or Varnishes take PURGE requests, commas between; with it, shared caches may keep pages',
  },
  SOKBO_NODE: {
    schema: z.string().min(1).default(`${hostname()}:${process.pid}`),
    about: 'name of this process among those that serve from one PostgreSQL',
  },
  SOKBO_STALE_SECONDS: {
    schema: count(0, 86_400).prefault('300'),
    about: 'seconds for which kept pages are shown, marked, while PostgreSQL cannot be reached',
  },
  SOKBO_STREAMS: {
    schema: count(1, 1_000_000).prefault('20000'),
    about: 'readers who are told live what is new, at most',
  },
  SOKBO_STREAMS_PER_ADDRESS: {
    schema: count(1, 1_000_000).prefault('200'),
    about: 'of those from one address, at most: offices and mobile networks share one',
  },
  SOKBO_BULLETIN_HOURS: {
    schema: decimal.pipe(z.number().positive().max(720)).prefault('12'),
    about: 'hours that a bulletin stands in the ticker',
  },
  SOKBO_KILL_CONFIRM: {
    schema: onOff.prefault('on'),
    about: "on: a kill at the desk waits for a second person's word",
  },
  SOKBO_HOLIDAYS: {
    schema: z
      .string()
      .transform((text) => text.split(',').map((day) => day.trim()))
      .pipe(z.array(z.iso.date('takes days such as 2026-12-25 with commas between them')))
      .optional(),
    about: 'public holidays, commas between: no period of the press law ends on one, nor on a weekend',
  },
  SOKBO_SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/, error: 'takes an address with smtp:// or smtps://' }).optional(),
    about: 'server that takes mail, with its user and password; without it mail is put into SOKBO_DATA/mail',
  },
  SOKBO_MAIL_FROM: {
    schema: z.email('takes an e-mail address').optional(),
    about: 'address that mail comes from; default sokbo@ and the host of SOKBO_URL',
  },
  ...serviceSettings,
  SOKBO_LOG: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    about: 'least level that is logged',
  },
  SOKBO_LOG_FORMAT: {
    schema: z.enum(['json', 'pretty']).optional(),
    about: 'json: a line for each request; pretty: for people; default by whether a terminal reads it',
  },
} as const;

type Settings = { [K in keyof typeof settings]: z.output<(typeof settings)[K]['schema']> };
export type Config = Readonly<Settings & { SOKBO_URL: string; SOKBO_LOG_FORMAT: 'json' | 'pretty' }>;

/** A setting that cannot be used; the message names each one and says what it takes. */
export class ConfigError extends PlainError {}

/**
 * Reads the settings from an environment.
 * @throws ConfigError naming every wrong setting.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const shape = Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema]));
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = z.object(shape).superRefine(togetherOrNot).safeParse(given);
  if (!parsed.success) throw new ConfigError(wrongSettings(parsed.error));
  const config = parsed.data as Settings;
  return {
    ...config,
    SOKBO_DATA: resolve(config.SOKBO_DATA),
    SOKBO_URL: (config.SOKBO_URL ?? `http://localhost:${config.PORT}`).replace(/\/+$/, ''),
    SOKBO_LOG_FORMAT: config.SOKBO_LOG_FORMAT ?? (process.stdout.isTTY ? 'pretty' : 'json'),
  };
}

/** Those of each row make sense together only. */
const together: Record<string, (keyof typeof settings)[]> = {
  S3: ['SOKBO_S3_ENDPOINT', 'SOKBO_S3_BUCKET', 'SOKBO_S3_ACCESS_KEY', 'SOKBO_S3_SECRET_KEY'],
  PortOne: [
    'SOKBO_PORTONE_STORE',
    'SOKBO_PORTONE_CHANNEL',
    'SOKBO_PORTONE_API_SECRET',
    'SOKBO_PORTONE_WEBHOOK_SECRET',
  ],
};

function togetherOrNot(given: Record<string, unknown>, context: z.RefinementCtx): void {
  for (const [what, names] of Object.entries(together)) {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === names.length) continue;
    for (const name of missing)
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `is missing beside the other settings of ${what}`,
      });
  }
}

function wrongSettings(error: z.ZodError): string {
  return error.issues
    .map((issue) => {
      const name = String(issue.path[0]) as keyof typeof settings;
      return `${name}: ${issue.message} (${settings[name].about})`;
    })
    .join('\n');
}

/** One row for each setting, for `sokbo config` and the documentation. */
export function describeSettings(): { name: string; default: string; about: string }[] {
  return Object.entries(settings).map(([name, { schema, about }]) => {
    const unset = schema.safeParse(undefined).data;
    return {
      name,
      default: typeof unset === 'boolean' ? (unset ? 'on' : 'off') : String(unset ?? ''),
      about,
    };
  });
}
