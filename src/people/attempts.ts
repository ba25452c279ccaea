import type { Kernel } from '../kernel/kernel.ts';
import { countTry, forgive, keyOf, type Patience } from '../site/sign-in/attempts.ts';

/** Whose password is tried, and from where. */
export type Trier = { email: string; network: string };

const wait = { firstSeconds: 5, longestSeconds: 900 };
const ofAccount: Patience = { free: 4, hours: 24, ...wait };
/** Offices and mobile networks share one address: this one is there to meet one guess at many accounts. */
const ofNetwork: Patience = { free: 50, hours: 1, ...wait };

/**
 * Lets a password be checked, unless there were too many wrong ones: from then on each failure doubles the time that
 * the next try must wait, to a quarter of an hour. better-auth's own limit counts requests in a fixed window and knows
 * no accounts; a lock without end would let anyone keep somebody out. Passkeys are never delayed.
 *
 * A try counts as a failure until it has succeeded, so that many at once cannot all pass before the first is counted.
 * @returns seconds to wait, in place of what `check` gives
 */
export async function tryPassword<T>(
  kernel: Kernel,
  { email, network }: Trier,
  check: () => Promise<T | null>,
): Promise<{ wait: number } | { result: T | null }> {
  const account = keyOf('account', email);
  const from = `network:${network}`;
  const wait = (await countTry(kernel, from, ofNetwork)) || (await countTry(kernel, account, ofAccount));
  if (wait) return { wait };
  const result = await check();
  if (result !== null) await forgive(kernel, account, from);
  return { result };
}
