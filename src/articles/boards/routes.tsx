import type { Hono } from 'hono';
import { deskPage } from '../../desk/desk-page.tsx';
import { allow, personOf } from '../../desk/guard.ts';
import { missing } from '../../desk/problems.tsx';
import type { DeskEnv } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { boardAddress, isBoard, viewAddress } from './boards.ts';
import { boardPage } from './boards-page.tsx';
import { dropView, saveView } from './views.ts';

export function boardRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const reading = allow(site, 'read');

  app.get('/desk', reading, async (c) =>
    deskPage(site, c, await boardPage(site, personOf(c), 'mine', c.req.query())),
  );
  app.get('/desk/boards/:board', reading, async (c) => {
    const name = c.req.param('board');
    const person = personOf(c);
    return deskPage(
      site,
      c,
      isBoard(name) ? await boardPage(site, person, name, c.req.query()) : missing(person),
    );
  });

  app.post('/desk/views', reading, async (c) => {
    const { board, ...filter } = await saveView(kernel, await c.req.parseBody(), personOf(c));
    return c.redirect(viewAddress(board, filter), 303);
  });
  app.post('/desk/views/:id{[1-9][0-9]{0,8}}/drop', reading, async (c) => {
    await dropView(kernel, Number(c.req.param('id')), personOf(c));
    return c.redirect(boardAddress('mine'), 303);
  });
}
