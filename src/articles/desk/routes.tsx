import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { deskPage } from '../../desk/desk-page.tsx';
import { allow, personOf } from '../../desk/guard.ts';
import { readInput } from '../../kernel/read-input.ts';
import { Refused } from '../../kernel/refused.ts';
import type { DeskEnv } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { problemIn } from '../drafts/problem-in.ts';
import { release } from '../release.ts';
import { articleDeskPage } from './article-page.tsx';
import { beginCorrection, beginNextStage, beginRevival } from './begin-from-article.ts';
import { askKill, confirmKill, refuseKill } from './kill-request.ts';

const onArticle = '/desk/articles/:id{[0-9]{14}}';
const correction = z.object({
  change: z.enum(['typo', 'correction', 'reply', 'follow-up']).default('typo'),
  claim: z.coerce.number().int().positive().nullish().default(null),
});
const killing = z.object({ reason: z.string().default('') });

type C = Context<DeskEnv>;
const idOf = (c: C) => c.req.param('id') as string;

/** Articles that are out, from the desk: corrected, carried on, withdrawn. */
export function articleDeskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const writing = allow(site, 'write drafts');
  const killers = allow(site, 'kill articles');

  app.get(onArticle, allow(site, 'read'), async (c) =>
    deskPage(site, c, await articleDeskPage(site, personOf(c), idOf(c))),
  );

  const drafted = (begin: (c: C) => Promise<number>) => (c: C) =>
    answered(site, c, async () => `/desk/drafts/${await begin(c)}`);
  app.post(
    `${onArticle}/correction`,
    writing,
    drafted(async (c) => {
      const form = readInput(correction, await c.req.parseBody());
      return beginCorrection(kernel, idOf(c), form, personOf(c));
    }),
  );
  app.post(
    `${onArticle}/next-stage`,
    writing,
    drafted((c) => beginNextStage(kernel, idOf(c), personOf(c))),
  );
  app.post(
    `${onArticle}/revival`,
    writing,
    drafted((c) => beginRevival(kernel, idOf(c), personOf(c))),
  );

  const done = (act: (c: C) => Promise<unknown>) => (c: C) =>
    answered(site, c, async () => {
      await act(c);
      return `/desk/articles/${idOf(c)}`;
    });
  app.post(
    `${onArticle}/release`,
    allow(site, 'desk drafts'),
    done((c) => release(kernel, idOf(c), personOf(c))),
  );
  app.post(
    `${onArticle}/kill`,
    killers,
    done(async (c) =>
      askKill(kernel, idOf(c), readInput(killing, await c.req.parseBody()).reason, personOf(c)),
    ),
  );
  app.post(
    `${onArticle}/kill/confirm`,
    killers,
    done((c) => confirmKill(kernel, idOf(c), personOf(c))),
  );
  app.post(
    `${onArticle}/kill/refuse`,
    killers,
    done((c) => refuseKill(kernel, idOf(c), personOf(c))),
  );
}

/** On to where it leads, or the article's page with what was wrong. */
async function answered(site: Site, c: C, run: () => Promise<string>): Promise<Response> {
  try {
    return c.redirect(await run(), 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const person = personOf(c);
    const tried = {
      status: error.status === 404 ? (404 as const) : (422 as const),
      problem: problemIn(error, person.language),
    };
    return deskPage(site, c, await articleDeskPage(site, person, idOf(c), tried));
  }
}
