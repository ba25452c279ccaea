import type { Hono } from 'hono';
import { deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { doOrShowAgain, textsOf } from '../desk/settings-form.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { aliasesDesk, aliasesPage } from './aliases-page.tsx';
import { aliasActs, decideAlias } from './decide-alias.ts';

/** What the desk says of the spellings that a search takes for each other. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const deciding = allow(site, 'confirm spellings');
  app.get(aliasesDesk, deciding, async (c) =>
    deskPage(site, c, await aliasesPage(site, personOf(c), c.req.query('board'))),
  );
  app.post(aliasesDesk, deciding, async (c) => {
    const { act = '', form = '', alias = '' } = await textsOf(c);
    const board = c.req.query('board');
    return doOrShowAgain(
      site,
      c,
      async () => {
        const move = aliasActs.find((known) => known === act);
        if (!move) throw new WordedRefusal(422, 'alias.problem.act', {}, 'act');
        await decideAlias(site.kernel, move, { form, alias }, personOf(c).name);
        return `${aliasesDesk}?board=${move === 'add' ? 'used' : (board ?? 'waiting')}`;
      },
      (tried) => aliasesPage(site, personOf(c), board, { tried, form: { form, alias } }),
    );
  });
}
