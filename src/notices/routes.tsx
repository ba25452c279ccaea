import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { missing } from '../desk/problems.tsx';
import { wordingIn } from '../desk/wording.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { chooseMail } from './choose-mail.ts';
import { concerns, groups, mailedByDefault } from './kinds.ts';
import { markRead } from './mark-read.ts';
import { NoticesPage } from './NoticesPage.tsx';
import { mailedTo, noticeById, noticesFor, unreadAfter, unreadOf } from './queries.ts';
import { tell } from './told.ts';

const address = '/desk/notices';
const onNotice = `${address}/:id{[1-9][0-9]{0,8}}`;
const shownAtOnce = 50;

const id = z.coerce.number().int().min(0).max(2_147_483_647);
const looking = z.object({ before: id.nullable().catch(null).default(null), saved: z.string().optional() });
const reading = z.object({ upTo: id });
const choosing = z.object({
  group: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((chosen) => [chosen].flat()),
});

type C = Context<DeskEnv>;

/** What somebody has been told, and how they want to be told. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const { db } = kernel.store;
  const own = allow(site, 'own account');
  const idOf = (c: C) => Number(c.req.param('id'));

  app.get(address, own, async (c) => {
    const { before, saved } = readInput(looking, c.req.query());
    return deskPage(site, c, await noticesPage(site, personOf(c), before, saved !== undefined));
  });

  app.get(`${address}/new`, own, async (c) => {
    const { after } = readInput(z.object({ after: id.default(0) }), c.req.query());
    return c.json(await newNotices(site, personOf(c), after));
  });

  // Opening it is reading it; what a browser fetches ahead nobody has read.
  app.get(onNotice, own, async (c) => {
    const person = personOf(c);
    const notice = await noticeById(db, idOf(c));
    if (notice?.person_id !== person.id) return deskPage(site, c, missing(person));
    if (!/prefetch/.test(c.req.header('sec-purpose') ?? ''))
      await markRead(db, person.id, notice.id, { at: kernel.now(), below: false });
    const [told] = await tell(db, [notice], wordingIn(person.language));
    return c.redirect(told?.target ?? address, 303);
  });

  app.post(`${onNotice}/read`, own, async (c) => {
    await markRead(db, personOf(c).id, idOf(c), { at: kernel.now(), below: false });
    return c.redirect(address, 303);
  });

  app.post(`${address}/read`, own, async (c) => {
    const { upTo } = readInput(reading, await c.req.parseBody());
    await markRead(db, personOf(c).id, upTo, { at: kernel.now(), below: true });
    return c.redirect(address, 303);
  });

  app.post(`${address}/mail`, own, async (c) => {
    const person = personOf(c);
    const { group: chosen } = readInput(choosing, await c.req.parseBody({ all: true }));
    // What this role is never told of stays as it was for everybody: the role may change.
    const mailed = groups.filter((group) =>
      concerns(group, person.role) ? chosen.includes(group) : mailedByDefault.includes(group),
    );
    await chooseMail(kernel, person, mailed);
    return c.redirect(`${address}?saved`, 303);
  });
}

async function noticesPage(
  site: Site,
  person: Person,
  before: number | null,
  isSaved: boolean,
): Promise<DeskView> {
  const { db } = site.kernel.store;
  const say = wordingIn(person.language);
  const found = await noticesFor(db, person.id, { before, limit: shownAtOnce + 1 });
  const mailed = await mailedTo(db, [person.id]);
  return {
    title: say('notices'),
    within: address,
    main: (
      <NoticesPage
        say={say}
        person={person}
        notices={await tell(db, found.slice(0, shownAtOnce), say)}
        hasMore={found.length > shownAtOnce}
        mailed={mailed.get(person.id) ?? []}
        isSaved={isSaved}
      />
    ),
  };
}

/** For the script: how much is unread, and what came after the newest that it knows. */
async function newNotices(site: Site, person: Person, after: number) {
  const { db } = site.kernel.store;
  const { count, newest } = await unreadOf(db, person.id);
  const fresh = await unreadAfter(db, person.id, after, shownAtOnce);
  const told = await tell(db, fresh.slice(0, 1), wordingIn(person.language));
  return {
    count,
    newest,
    fresh: fresh.length,
    told: told.map(({ id: noticeId, sentence, headline }) => ({
      text: [sentence, headline].filter(Boolean).join(': '),
      href: `${address}/${noticeId}`,
    }))[0],
  };
}
