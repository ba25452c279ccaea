import type { Hono } from 'hono';
import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import { acknowledgement } from '../site/acknowledgement.ts';
import type { Site } from '../site/site.ts';
import { raiseBulletin } from './raise-bulletin.ts';
import { withdrawBulletin } from './withdraw-bulletin.ts';

const bulletin = z.object({
  text: z.string(),
  level: z.string().nullish(),
  article: z.string().nullish(),
  story: z.string().nullish(),
  hours: z.number().positive().max(720).nullish(),
});

/** What the command line asks of bulletins. */
export function operations({ kernel }: Site, app: Hono): void {
  app.post('/bulletins', async (c) => {
    const given = readInput(bulletin, await c.req.json());
    const raised = await raiseBulletin(kernel, given, 'operator');
    const path = given.article ? `/news/${given.article}` : '/bulletins';
    return c.json(acknowledgement(kernel, raised.result, raised, path));
  });

  app.delete('/bulletins/:id{[0-9]{1,9}}', async (c) => {
    const id = Number(c.req.param('id'));
    const withdrawn = await withdrawBulletin(kernel, id, 'operator');
    return c.json(acknowledgement(kernel, id, withdrawn, '/bulletins'));
  });
}
