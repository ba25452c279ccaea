import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { Refused } from './refused.ts';

/** What a form was made from, in sixteen letters: the same state gives the same ones, another gives others. */
export function fingerprint(state: unknown): string {
  return createHash('sha256').update(canonicalJson(state)).digest('hex').slice(0, 16);
}

/** Somebody changed it since the form was made. */
export class Stale extends Refused {
  constructor() {
    super(409, 'was changed since you read it: look at what is there now');
  }
}

/**
 * @param madeFrom the fingerprint that the form came with; null for whoever sets all, whatever was there
 * @throws Stale when there is another state now
 */
export function requireUnchanged(state: unknown, madeFrom: string | null): void {
  if (madeFrom !== null && madeFrom !== fingerprint(state)) throw new Stale();
}

/** Names of what is not the same in two states. */
export function differences<T extends object>(one: T, other: T): (keyof T & string)[] {
  const names = Object.keys({ ...one, ...other }) as (keyof T & string)[];
  return names.filter((name) => fingerprint(one[name] ?? null) !== fingerprint(other[name] ?? null)).sort();
}
