import type { Context } from 'hono';
import { z } from 'zod';
import { Stale } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { type DeskView, deskPage } from './desk-page.tsx';
import { personOf } from './guard.ts';
import { reasonOf } from './worded-refusal.ts';
import { wordingIn } from './wording.ts';

const texts = z.record(z.string(), z.string().max(20_000));

/**
 * The texts of a form that was sent, by their fields; lines end as everywhere.
 * @throws Refused where a field is no text, or far too long
 */
export async function textsOf(c: Context<DeskEnv>): Promise<Record<string, string>> {
  const fields = readInput(texts, await c.req.parseBody());
  return Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, text.replaceAll(/\r\n?/g, '\n')]),
  );
}

/** What could not be done: why, and with which field. `isStale`: somebody else was faster. */
export type Tried = { problem: string; field: string | null; isStale: boolean };

/** Does an act and leads to where it can be seen; where it is refused, `again` shows the page with the reason. */
export async function doOrShowAgain(
  site: Site,
  c: Context<DeskEnv>,
  run: () => Promise<string>,
  again: (tried: Tried) => Promise<DeskView>,
): Promise<Response> {
  try {
    return c.redirect(await run(), 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const problem = reasonOf(error, wordingIn(personOf(c).language));
    const view = await again({ problem, field: error.field, isStale: error instanceof Stale });
    return deskPage(site, c, { ...view, status: error.status });
  }
}
