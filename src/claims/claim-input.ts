import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import { isDay, readMinute } from '../korean/seoul-time.ts';

export const claimKinds = ['correction', 'reply', 'follow-up'] as const;

/** How a claim came. The law wants it in writing; what came by telephone is noted all the same. */
export const channels = ['email', 'post', 'fax', 'visit', 'web', 'phone', 'commission'] as const;

const text = z.string().max(20_000, 'is too long').default('');

/**
 * What the law wants in a claim (언론중재법 제15조 제1항): name and contact, the report that it is about, what is wrong with
 * it, and the text that is wanted. A claim that lacks some of it has come all the same, and its clock runs: only what
 * no claim can be without is asked for here.
 */
const claimInput = z.object({
  kind: z.enum(claimKinds),
  channel: z.enum(channels),
  receivedAt: z.string().transform(readMinute).pipe(z.date('is no time')),
  claimant: z.string().min(1, 'is missing').max(200, 'is too long'),
  contact: text,
  /** An article by its number or its address. */
  article: z.string().min(1, 'is missing').max(2_000, 'is too long'),
  passage: text,
  demand: text,
  wanted: text,
  knownOn: z
    .string()
    .refine((day) => day === '' || isDay(day), 'is no day')
    .default('')
    .transform((day) => day || null),
});

export type ClaimInput = z.output<typeof claimInput>;

/** @throws Refused naming the field */
export function readClaimInput(form: unknown): ClaimInput {
  return readInput(claimInput, form);
}

const wantedByLaw = ['contact', 'passage', 'demand', 'wanted'] as const;

/** What the law wants in a claim and this one lacks; the claimant can be asked for it. */
export function missingIn(claim: Record<(typeof wantedByLaw)[number], string>) {
  return wantedByLaw.filter((field) => !claim[field]);
}
