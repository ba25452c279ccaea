import { hash, randomBytes } from 'node:crypto';

/** A read is remembered for this long at least, and for twice as long at most. */
const periodMilliseconds = 30 * 60_000;
/** Some 15 MB. A flood of made-up readers makes the period shorter, and never stops the counting. */
const mostRemembered = 200_000;
/** Many readers share one address in an office or a mobile network; this many reads of it are believed in a period. */
const mostOfAddress = 600;
const mostOfAddressAndThing = 30;

export type Reading = { network: string; agent: string; thing: string };

type Period = { salt: string; since: number; times: Map<number, number> };

/**
 * Tells the first time that a reader reads or sees a thing from further ones, without knowing readers. Address, browser
 * and thing are hashed with a salt that nobody else knows and that is forgotten with the hashes; nothing of it leaves
 * memory.
 */
export class Repeats {
  readonly #now: () => Date;
  #period: Period;
  #before: Period;

  constructor(now: () => Date) {
    this.#now = now;
    this.#before = newPeriod(0);
    this.#period = newPeriod(now().getTime());
  }

  /** Whether this read is to be counted; from then on it is known. */
  isNew({ network, agent, thing }: Reading): boolean {
    this.#turn(this.#now().getTime());
    const limits = [
      this.#limit(`${network} ${thing} ${agent}`, 1),
      this.#limit(`${network} ${thing}`, mostOfAddressAndThing),
      this.#limit(network, mostOfAddress),
    ];
    if (limits.some(({ times, most }) => times >= most)) return false;
    for (const { key } of limits) this.#period.times.set(key, (this.#period.times.get(key) ?? 0) + 1);
    return true;
  }

  /** How often something was counted, and how often it may be. */
  #limit(text: string, most: number): { key: number; times: number; most: number } {
    const key = keyOf(this.#period, text);
    const before = this.#before.times.get(keyOf(this.#before, text)) ?? 0;
    return { key, times: (this.#period.times.get(key) ?? 0) + before, most };
  }

  #turn(now: number): void {
    const { since, times } = this.#period;
    if (now - since < periodMilliseconds && times.size < mostRemembered) return;
    this.#before = now - since < 2 * periodMilliseconds ? this.#period : newPeriod(now);
    this.#period = newPeriod(now);
  }
}

function newPeriod(since: number): Period {
  return { salt: randomBytes(16).toString('base64'), since, times: new Map() };
}

/** 48 bits, which a number holds: of 400,000 keys, one in some 700 million reads is taken for another. */
function keyOf({ salt }: Period, text: string): number {
  return hash('sha256', `${salt} ${text}`, 'buffer').readUIntBE(0, 6);
}
