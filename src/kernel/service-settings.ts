import { z } from 'zod';
import { decimal, httpUrl, onOff } from './setting-types.ts';

/** Settings of the services beside the news: markets, members, shop. */
export const serviceSettings = {
  SOKBO_SEARCH_SECONDS: {
    schema: decimal.pipe(z.number().positive().max(60)).prefault('2'),
    about: 'seconds after which PostgreSQL stops a search, and the reader is asked for another word',
  },
  SOKBO_QUOTES_SECRET: {
    schema: z
      .string()
      .regex(/^(whsec_)?[A-Za-z0-9+/_=-]{32,}$/, 'takes a secret of 32 letters and digits or more')
      .optional(),
    about:
      'secret that signs what is sent to /api/quotes, as in whsec_…; without it nothing can be sent there',
  },
  SOKBO_PORTONE_STORE: {
    schema: z.string().min(1).optional(),
    about: 'id of the store at PortOne that takes payments; without it nothing is sold on the site',
  },
  SOKBO_PORTONE_CHANNEL: { schema: z.string().min(1).optional(), about: 'key of its channel' },
  SOKBO_PORTONE_API_SECRET: { schema: z.string().min(1).optional(), about: "secret of PortOne's V2 API" },
  SOKBO_PORTONE_WEBHOOK_SECRET: {
    schema: z
      .string()
      .regex(/^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/, 'takes a secret of a webhook, whsec_…')
      .optional(),
    about: 'what its webhooks, sent to /payments/portone, are signed with',
  },
  SOKBO_PORTONE_API: {
    schema: httpUrl.optional(),
    about: "address of its API, where that is not PortOne's own",
  },
  SOKBO_FETCH_INSIDE: {
    schema: onOff.prefault('off'),
    about: 'on: feeds and pictures that merchants name may lie on this machine or the network around it',
  },
} as const;
