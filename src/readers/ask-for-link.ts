import { z } from 'zod';
import type { Kernel } from '../kernel/kernel.ts';
import { openMail } from '../kernel/mail.ts';
import { cleanText } from '../kernel/read-input.ts';
import { agencyParticulars } from '../site/agency.ts';
import { countTry, keyOf, type Patience } from '../site/sign-in/attempts.ts';
import { linkMail } from './link-mail.tsx';
import { makeLink } from './links.ts';

/** Nobody's mailbox is to be filled by others: from the fifth in a day each waits twice as long as the one before. */
const ofAddress: Patience = { free: 4, hours: 24, firstSeconds: 30, longestSeconds: 1_800 };
/** A mobile carrier's readers share one address; whoever uses the link is not counted. */
const ofNetwork: Patience = { free: 200, hours: 1, firstSeconds: 5, longestSeconds: 900 };

type Asked = { sentTo: string } | { wait: number } | { problem: 'address' | 'mail' };

/**
 * Mails a link by which somebody signs in, and joins who has no account yet. What is answered is the same for both, so
 * that nobody finds out who reads here.
 */
export async function askForLink(
  kernel: Kernel,
  { email: written, network, next }: { email: string; network: string; next: string },
): Promise<Asked> {
  const email = cleanText(written).toLowerCase();
  if (email.length > 254 || !z.email().safeParse(email).success) return { problem: 'address' };
  const wait =
    (await countTry(kernel, networkKey(network), ofNetwork)) ||
    (await countTry(kernel, addressKey(email), ofAddress));
  if (wait) return { wait };
  const token = await makeLink(kernel, email, next);
  const { name } = await agencyParticulars(kernel.store.db);
  try {
    await openMail(kernel.config)(linkMail({ email, token, agency: name, origin: kernel.config.SOKBO_URL }));
  } catch (error) {
    kernel.log.error({ err: error }, 'a link to sign in with could not be mailed');
    return { problem: 'mail' };
  }
  return { sentTo: email };
}

export function addressKey(email: string): string {
  return keyOf('reader', email);
}

export function networkKey(network: string): string {
  return `reader-network:${network}`;
}
