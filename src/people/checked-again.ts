import type { Context } from 'hono';
import { personOf } from '../desk/guard.ts';
import { type Wording, wordingIn } from '../desk/wording.ts';
import type { DeskEnv } from '../site/person.ts';
import { networkFor } from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import { tryPassword } from './attempts.ts';
import { waitIn } from './wait.ts';

export type Checked = { answer: Response } | { problem: Wording | { wait: string } };

/**
 * Does what asks for the password once more. Wrong ones are delayed as at signing in: whoever found a desk open must
 * not guess it here.
 */
export async function checkedAgain(
  site: Site,
  c: Context<DeskEnv>,
  ask: () => Promise<Response>,
): Promise<Checked> {
  const { email, language } = personOf(c);
  const tried = await tryPassword(site.kernel, { email, network: networkFor(site, c) }, async () => {
    const answer = await ask();
    if (answer.status >= 500) throw new Error('the password could not be checked');
    return answer.ok ? answer : null;
  });
  if ('wait' in tried) return { problem: { wait: waitIn(wordingIn(language), tried.wait) } };
  return tried.result ? { answer: tried.result } : { problem: 'password.wrong' };
}
