import type { Context, Hono } from 'hono';
import { deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { boardPage, ddaysDesk } from './board-page.tsx';
import { formPage, prefilled } from './dday-form.tsx';
import { readDdayInput } from './dday-input.ts';
import { ddayDeskPage } from './desk-entry-page.tsx';
import { ddayActs } from './life-cycle.ts';
import { moveDday, vouchForDday } from './move-dday.ts';
import { readWhen } from './read-when.ts';
import { addDday, amendDday } from './save-dday.ts';

type C = Context<DeskEnv>;

const one = `${ddaysDesk}/:id{[1-9][0-9]{0,8}}`;
const idOf = (c: C) => Number(c.req.param('id'));

/** The calendar at the desk: everybody who writes proposes, the desk decides. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const reading = allow(site, 'read');
  const proposing = allow(site, 'propose ddays');
  const deciding = allow(site, 'decide ddays');

  app.get(ddaysDesk, reading, async (c) =>
    deskPage(site, c, await boardPage(site, personOf(c), c.req.query())),
  );
  app.get(`${ddaysDesk}/new`, proposing, async (c) =>
    deskPage(site, c, await formPage(site, personOf(c), { fields: prefilled(c.req.query()) })),
  );
  app.post(ddaysDesk, proposing, (c) =>
    save(
      site,
      c,
      undefined,
      async (form) => (await addDday(kernel, readDdayInput(form), personOf(c))).result,
    ),
  );

  app.get(one, reading, async (c) => deskPage(site, c, await ddayDeskPage(site, personOf(c), idOf(c))));
  app.get(`${one}/edit`, proposing, async (c) =>
    deskPage(site, c, await formPage(site, personOf(c), { id: idOf(c) })),
  );
  app.post(one, proposing, (c) =>
    save(site, c, idOf(c), async (form) => {
      await amendDday(kernel, idOf(c), readDdayInput(form), personOf(c));
      return idOf(c);
    }),
  );
  app.post(`${one}/acts`, deciding, (c) =>
    change(site, c, async (form) => {
      const move = ddayActs.find((known) => known === form.act);
      if (!move) throw new WordedRefusal(422, 'dday.problem.act', {}, 'act');
      const when = move === 'postpone' ? { when: readWhen(form) } : {};
      await moveDday(kernel, idOf(c), move, { reason: form.reason ?? '', ...when }, personOf(c).name);
    }),
  );
  app.post(`${one}/vouch`, deciding, (c) =>
    change(site, c, () => vouchForDday(kernel, idOf(c), personOf(c).name)),
  );
}

type Form = Record<string, string>;

async function save(site: Site, c: C, id: number | undefined, run: (form: Form) => Promise<number>) {
  const form = await textsOf(c);
  return doOrShowAgain(
    site,
    c,
    async () => `${ddaysDesk}/${await run(form)}`,
    (tried: Tried) => formPage(site, personOf(c), { fields: form, id, tried }),
  );
}

async function change(site: Site, c: C, run: (form: Form) => Promise<unknown>) {
  const form = await textsOf(c);
  return doOrShowAgain(
    site,
    c,
    async () => {
      await run(form);
      return `${ddaysDesk}/${idOf(c)}`;
    },
    (tried: Tried) => ddayDeskPage(site, personOf(c), idOf(c), { tried, form }),
  );
}
