import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { missing } from '../desk/problems.tsx';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { wordingIn } from '../desk/wording.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { addSection } from './add-section.ts';
import { orderSection, renameSection, showSection } from './change-section.ts';
import { MergeQuestion } from './MergeQuestion.tsx';
import { mergeSection } from './merge-section.ts';
import { putUnder } from './put-under.ts';
import { SectionForms } from './SectionForms.tsx';
import { SectionTree, sectionsAddress } from './SectionTree.tsx';
import { articleCounts, oldPathsOf, sectionTree } from './settings-queries.ts';

type C = Context<DeskEnv>;
type Texts = Record<string, string>;
type Sent = { typed?: Texts; tried?: Tried; isDone?: boolean };

const one = `${sectionsAddress}/:id{[1-9][0-9]{0,8}}`;
const idOf = (c: C) => Number(c.req.param('id'));
const numberOr = (text: string | undefined) => (text ? Number(text) : null);

/** The tree of sections, and what becomes of each. */
export function settingsRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const managing = allow(site, 'manage agency');

  app.get(sectionsAddress, managing, async (c) => deskPage(site, c, await treePage(site, personOf(c), {})));
  app.post(sectionsAddress, managing, async (c) => {
    const typed = await textsOf(c);
    const { name = '', slug = '', parent, inMenu } = typed;
    const given = { name, slug, parent: numberOr(parent), inMenu: inMenu !== undefined };
    const run = async () => {
      const { result } = await addSection(kernel, given, personOf(c).name);
      return `${sectionsAddress}#section-${result}`;
    };
    return doOrShowAgain(site, c, run, (tried) => treePage(site, personOf(c), { typed, tried }));
  });

  app.get(one, managing, async (c) => {
    const isDone = c.req.query('done') !== undefined;
    return deskPage(site, c, await sectionPage(site, personOf(c), idOf(c), { isDone }));
  });
  app.post(`${one}/order`, managing, async (c) => {
    const run = async () => {
      await orderSection(kernel, idOf(c), await textsOf(c), personOf(c).name);
      return `${sectionsAddress}#section-${idOf(c)}`;
    };
    return doOrShowAgain(site, c, run, (tried) => treePage(site, personOf(c), { tried }));
  });
  app.post(`${one}/name`, managing, (c) =>
    change(site, c, (typed) => renameSection(kernel, idOf(c), typed, personOf(c).name)),
  );
  app.post(`${one}/menu`, managing, (c) =>
    change(site, c, ({ inMenu, ...typed }) =>
      showSection(kernel, idOf(c), { ...typed, inMenu: Boolean(inMenu) }, personOf(c).name),
    ),
  );
  app.post(`${one}/parent`, managing, (c) =>
    change(site, c, ({ parent, ...typed }) =>
      putUnder(kernel, idOf(c), { ...typed, parent: numberOr(parent) }, personOf(c).name),
    ),
  );

  app.get(`${one}/merge`, managing, async (c) =>
    deskPage(site, c, await mergePage(site, personOf(c), idOf(c), Number(c.req.query('into')))),
  );
  app.post(`${one}/merge`, managing, async (c) => {
    const { into, madeFrom } = await textsOf(c);
    const run = async () => {
      await mergeSection(kernel, idOf(c), { into: Number(into), madeFrom }, personOf(c).name);
      return `${sectionsAddress}#section-${Number(into)}`;
    };
    return doOrShowAgain(site, c, run, (tried) => mergePage(site, personOf(c), idOf(c), Number(into), tried));
  });
}

async function change(site: Site, c: C, act: (typed: Texts) => Promise<unknown>): Promise<Response> {
  const typed = await textsOf(c);
  const run = async () => {
    await act(typed);
    return `${sectionsAddress}/${idOf(c)}?done`;
  };
  return doOrShowAgain(site, c, run, (tried) => sectionPage(site, personOf(c), idOf(c), { typed, tried }));
}

async function treePage({ kernel }: Site, person: Person, { typed, tried }: Sent): Promise<DeskView> {
  const say = wordingIn(person.language);
  const { db } = kernel.store;
  const tree = await sectionTree(db);
  const articles = await articleCounts(
    db,
    tree.map(({ id }) => id),
  );
  return {
    title: say('settings.sections'),
    within: sectionsAddress,
    main: <SectionTree say={say} tree={tree} articles={articles} typed={typed} tried={tried} />,
  };
}

async function sectionPage(
  { kernel }: Site,
  person: Person,
  id: number,
  { typed, tried, isDone }: Sent,
): Promise<DeskView> {
  const say = wordingIn(person.language);
  const { db } = kernel.store;
  const tree = await sectionTree(db);
  const section = tree.find((each) => each.id === id);
  if (!section) return missing(person);
  return {
    title: section.name,
    within: sectionsAddress,
    main: (
      <SectionForms
        say={say}
        section={section}
        tree={tree}
        articles={(await articleCounts(db, [id])).get(id) ?? 0}
        oldPaths={await oldPathsOf(db, id)}
        typed={typed}
        tried={tried}
        done={isDone ? say('settings.saved') : undefined}
      />
    ),
  };
}

async function mergePage(
  { kernel }: Site,
  person: Person,
  id: number,
  into: number,
  tried?: Tried,
): Promise<DeskView> {
  const say = wordingIn(person.language);
  const { db } = kernel.store;
  const tree = await sectionTree(db);
  const [section, target] = [id, into].map((one) => tree.find((each) => each.id === one));
  if (!section || !target) return missing(person);
  const articles = (await articleCounts(db, [id])).get(id) ?? 0;
  return {
    title: say('sections.merge'),
    within: sectionsAddress,
    main: (
      <MergeQuestion
        say={say}
        tree={tree}
        section={section}
        target={target}
        articles={articles}
        tried={tried}
      />
    ),
  };
}
