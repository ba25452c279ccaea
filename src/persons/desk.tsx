import type { Context, Hono } from 'hono';
import { deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { boardPage, personsDesk } from './board-page.tsx';
import { changePerson } from './change-person.ts';
import { personDeskPage } from './desk-person-page.tsx';
import { foundPage } from './found-page.tsx';
import { mergePerson } from './merge-person.ts';
import { type Beside, rule } from './rule.ts';
import { splitPerson } from './split-person.ts';
import { restorePerson, withdrawPerson } from './withdraw-person.ts';

export { personsDesk };

type C = Context<DeskEnv>;
type Form = Record<string, string>;

const one = `${personsDesk}/:id{[1-9][0-9]{0,8}}`;
const draft = `${personsDesk}/drafts/:draft{[1-9][0-9]{0,8}}`;
const article = `${personsDesk}/articles/:article{[0-9]{1,14}}`;
const idOf = (c: C) => Number(c.req.param('id'));

/** People at the desk: what was found is confirmed or mended, and somebody is one, two or nobody's business. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const confirming = allow(site, 'confirm persons');
  const withdrawing = allow(site, 'withdraw persons');

  app.get(personsDesk, confirming, async (c) =>
    deskPage(site, c, await boardPage(site, personOf(c), c.req.query())),
  );
  app.get(one, confirming, async (c) => deskPage(site, c, await personDeskPage(site, personOf(c), idOf(c))));
  app.post(one, confirming, (c) =>
    change(site, c, async (form, by) => {
      await changePerson(kernel, idOf(c), form, form.madeFrom ?? '', by);
      return idOf(c);
    }),
  );
  app.post(`${one}/merge`, confirming, (c) =>
    change(site, c, async (form, by) => (await mergePerson(kernel, idOf(c), form.other ?? '', by)).result),
  );
  app.post(`${one}/split`, confirming, async (c) => {
    const articles = new URLSearchParams(await c.req.raw.clone().text()).getAll('article');
    return change(site, c, async (form, by) => {
      const { distinction = '' } = form;
      return (await splitPerson(kernel, idOf(c), { distinction, articles }, by)).result;
    });
  });
  app.post(`${one}/withdrawal`, withdrawing, (c) =>
    change(site, c, async (form, by) => {
      await withdrawPerson(kernel, idOf(c), form.reason ?? '', by);
      return idOf(c);
    }),
  );
  app.post(`${one}/restoration`, withdrawing, (c) =>
    change(site, c, async (_form, by) => {
      await restorePerson(kernel, idOf(c), by);
      return idOf(c);
    }),
  );

  app.get(article, confirming, async (c) =>
    deskPage(site, c, await foundPage(site, personOf(c), c.req.param('article') ?? '')),
  );
  app.post(article, confirming, (c) => {
    const id = c.req.param('article') ?? '';
    return say(site, c, { article: id }, `${personsDesk}/articles/${id}`);
  });
  app.post(draft, confirming, (c) => {
    const id = Number(c.req.param('draft'));
    return say(site, c, { draft: id }, `/desk/drafts/${id}`);
  });
}

async function say(site: Site, c: C, beside: Beside, next: string): Promise<Response> {
  const form = await textsOf(c);
  return doOrShowAgain(
    site,
    c,
    async () => {
      await rule(site.kernel, beside, form, personOf(c).name);
      return `${next}#${/^found-[pq]\d{1,4}$/.test(form.at ?? '') ? form.at : 'persons'}`;
    },
    (tried: Tried) =>
      foundPage(site, personOf(c), 'article' in beside ? beside.article : null, { tried, next }),
  );
}

async function change(site: Site, c: C, run: (form: Form, by: string) => Promise<number>) {
  const form = await textsOf(c);
  return doOrShowAgain(
    site,
    c,
    async () => `${personsDesk}/${await run(form, personOf(c).name)}`,
    (tried: Tried) => personDeskPage(site, personOf(c), idOf(c), { tried, form }),
  );
}
