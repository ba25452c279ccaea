import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { Refused } from '../kernel/refused.ts';
import { urlForLog } from '../kernel/url-for-log.ts';
import { isForeign } from '../site/foreign.ts';
import type { DeskEnv } from '../site/person.ts';
import { pageOfFailure } from '../site/private-page.ts';
import { failed } from '../site/problems.tsx';
import type { Site, Slice } from '../site/site.ts';
import { deskPage } from './desk-page.tsx';
import { missing, refused, unavailable } from './problems.tsx';
import { refusalIn } from './worded-refusal.ts';

/** The routes of the desk: who asks is known, and what comes from another site's page changes nothing. */
export function deskApp(site: Site, slices: Slice[]): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.use('/desk/*', async (c, next) => {
    if (isForeign(site, c)) return c.json({ error: '다른 사이트에서 보낸 요청입니다.' }, 403);
    c.set('person', (await site.identify?.(site, c.req.raw.headers)) ?? null);
    await next();
    // A stream has begun to answer for itself.
    if (c.res !== RESPONSE_ALREADY_SENT) c.header('cache-control', 'no-store');
  });
  for (const { desk } of slices) desk?.(site, app);
  app.get('/desk/*', (c) => deskPage(site, c, missing(c.var.person)));
  app.onError((error, c) => {
    const person = c.var.person ?? null;
    if (error instanceof Refused && error.status === 503) return deskPage(site, c, unavailable(person));
    if (error instanceof Refused)
      return deskPage(site, c, refused(person, refusalIn(error, person?.language ?? 'ko')));
    if (error instanceof SyntaxError) return deskPage(site, c, refused(person, error.message));
    site.kernel.log.error({ err: error, url: urlForLog(c.req.url) }, 'a request at the desk failed');
    return pageOfFailure(site, failed());
  });
  return app;
}
