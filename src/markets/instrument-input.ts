import { z } from 'zod';
import { instrumentStates } from './bars.ts';
import { isCode } from './quote.ts';

const code = z
  .string()
  .transform((text) => text.toUpperCase())
  .refine(isCode, 'takes letters and digits as in 035720 or BRK.B');

/** Names stand in lists and in sentences. */
const name = z.string().min(1).max(80);

/** What is said of an instrument. */
export const instrumentInput = z.object({
  code,
  name,
  market: z.string().min(1).max(40),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'takes three capitals as in KRW')
    .default('KRW'),
  /** What else it is called: 네이버 of NAVER. */
  aliases: z.array(name).max(20).optional(),
  /** The code that it had until now. */
  oldCode: code.optional(),
  state: z.enum(instrumentStates).optional(),
  reason: z.string().max(200).default(''),
});

export type InstrumentInput = z.output<typeof instrumentInput>;
