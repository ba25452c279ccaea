import type { Hono } from 'hono';
import { z } from 'zod';
import { steppingAside } from '../kernel/breathe.ts';
import type { Acknowledged } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import { acknowledgement } from '../site/acknowledgement.ts';
import type { Site } from '../site/site.ts';
import { type ArticleInput, readArticleInput } from './article-input.ts';
import { checkAccess } from './check-access.ts';
import { correct } from './correct.ts';
import { importArticles } from './import-articles.ts';
import { kill } from './kill.ts';
import type { Actor } from './life-cycle.ts';
import { publish } from './publish.ts';
import { intake } from './published/queries.ts';

/** Whoever can reach the local socket owns the data folder: the system's own rights are the check. */
export const operator: Actor = { name: 'operator', role: 'chief' };
const intakeActor: Actor = { name: intake, role: 'intake' };

const batch = z.array(z.unknown()).max(1000);

/** What is wrong with a text, and the notice that says so. */
export const correction = z.object({
  article: z.unknown(),
  kind: z.enum(['typo', 'correction', 'reply', 'follow-up']).default('correction'),
  notice: z.string().nullish(),
  baseEdition: z.number().int().positive().nullish(),
});

/** What the command line asks of articles. */
export function operations(site: Site, app: Hono): void {
  const { kernel } = site;
  const acknowledge = (id: string, acknowledged: Acknowledged<unknown>) =>
    acknowledgement(kernel, id, acknowledged, `/news/${id}`);

  app.post('/articles', async (c) => {
    const input = readArticleInput(await c.req.json());
    await checkAccess(site, input);
    const acknowledged = await publish(kernel, input, operator);
    return c.json(acknowledge(acknowledged.result, acknowledged));
  });

  app.post('/articles/:id/corrections', async (c) => {
    const { article, kind, notice, baseEdition } = readInput(correction, await c.req.json());
    const input = readArticleInput(article);
    await checkAccess(site, input);
    const given = { kind, notice: notice ?? null, baseEdition };
    return c.json(
      acknowledge(c.req.param('id'), await correct(kernel, c.req.param('id'), input, given, operator)),
    );
  });

  app.post('/articles/:id/kill', async (c) => {
    const { reason } = readInput(z.object({ reason: z.string() }), await c.req.json());
    return c.json(acknowledge(c.req.param('id'), await kill(kernel, c.req.param('id'), reason, operator)));
  });

  app.post('/articles/batch', async (c) => {
    const given = readInput(batch, await c.req.json());
    const rest = kernel.readers.begin();
    const read: ReadOne[] = [];
    const stepAside = steppingAside();
    for (const value of given) {
      read.push(await readOne(site, value));
      await stepAside();
    }
    const imported = await importArticles(
      kernel,
      read.flatMap(({ input }) => input ?? []),
      intakeActor,
    );
    await rest();
    return c.json(read.map(({ bad }) => bad ?? imported.shift()));
  });
}

type ReadOne = { input?: ArticleInput; bad?: { outcome: 'bad'; error: string } };

/** One that cannot be read must not hold up the others of its batch. */
async function readOne(site: Site, value: unknown): Promise<ReadOne> {
  try {
    const input = readArticleInput(value);
    await checkAccess(site, input);
    return { input };
  } catch (error) {
    if (error instanceof Refused) return { bad: { outcome: 'bad', error: error.message } };
    throw error;
  }
}
