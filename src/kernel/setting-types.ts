import { z } from 'zod';

/** A switch. */
export const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
/** Plain decimal: what Number() makes of a blank or of 0x50 is not what was meant. */
export const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'takes a number')
  .transform(Number);
export const count = (from: number, to: number) => decimal.pipe(z.int().min(from).max(to));
export const httpUrl = z.url({
  protocol: /^https?$/,
  error: 'takes an address with http:// or https://',
  abort: true,
});
