import { z } from 'zod';
import { isWebAddress } from '../body/href.ts';
import { isDay } from '../korean/seoul-time.ts';

/** How a sponsor's part is called where readers see it. */
export const sponsorLabels = ['후원', '협찬', '제작지원'] as const;

/** Addresses that are pages of the site already. */
const taken = new Set(
  'account archive best bulletins corrections ddays desk gam icon latest live login markets members news pictures programmes reporters sections shop stories'.split(
    ' ',
  ),
);

const word = z
  .string()
  .max(60)
  .regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, 'takes letters, digits and single hyphens');
const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\n]*$/);
const day = z.string().refine(isDay, 'is no day');
const none = z.literal('').transform(() => null);
const optional = <T extends z.ZodType>(kind: T) => z.union([none, kind]);
const webAddress = z.string().max(500).refine(isWebAddress, 'is no address of a page');

/** What is said of a programme, as the desk's form sends it. */
export const programmeInput = z
  .object({
    slug: word,
    shortAddress: optional(
      z
        .string()
        .max(30)
        .regex(/^[a-z][a-z0-9-]+$/, 'takes small Latin letters, digits and hyphens')
        .refine((text) => !taken.has(text), 'is a page of the site'),
    ),
    name: line(60).min(1),
    menuName: line(12),
    purpose: z.string().min(1).max(1_000),
    from: day,
    until: optional(day),
    sponsorLabel: optional(z.enum(sponsorLabels)),
    sponsorName: optional(line(80)),
    sponsorAddress: optional(webAddress),
  })
  .refine(({ from, until }) => !until || from <= until, { error: 'is before the first day', path: ['until'] })
  .refine(({ sponsorLabel, sponsorName }) => !sponsorName || sponsorLabel, {
    error: 'is missing: readers are told what a sponsor did',
    path: ['sponsorLabel'],
  })
  .refine(
    ({ sponsorLabel, sponsorAddress, sponsorName }) => sponsorName || !(sponsorLabel || sponsorAddress),
    {
      error: 'is missing',
      path: ['sponsorName'],
    },
  );

export const seriesInput = z.object({
  slug: word.refine((slug) => slug !== 'feed', 'is the address of the feed'),
  name: line(60).min(1),
  note: z.string().max(500),
  label: optional(line(60)),
});

/** What takes place. */
export const eventInput = z.object({
  name: line(120).min(1),
  day,
  clock: optional(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is no time')),
  place: line(120),
  address: optional(webAddress),
});

/** Who takes part; `reporter` leads to the page of one of ours. */
export const personInput = z.object({
  name: line(40).min(1),
  role: line(60),
  note: line(300),
  reporter: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
  ),
});

export type EventInput = z.output<typeof eventInput>;
export type PersonInput = z.output<typeof personInput>;
