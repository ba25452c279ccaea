import type { Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { type Wording, wordingIn } from '../desk/wording.ts';
import { checkNames } from '../korean/checks/draft.ts';
import { agencyParticulars, type Particulars, particulars } from '../site/agency.ts';
import { newsroomOf } from '../site/newsroom.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { checksAddress, factsAddress, listsAddress, settingsAddress } from './addresses.ts';
import { Checks, type CheckTexts, limitNames } from './Checks.tsx';
import { Facts } from './Facts.tsx';
import { Lists, type ListTexts, listNames } from './Lists.tsx';
import { setAgency } from './set-agency.ts';
import { listsOf, setChecks, setLists } from './set-newsroom.ts';

type Texts = Record<string, string>;

/** What was sent and not taken, or that it was taken. */
type Sent = { typed?: Texts; tried?: Tried; isDone?: boolean };

/** Where the newsroom says who publishes, which words it uses, and what it has checked. */
export function settingsRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const managing = allow(site, 'manage agency');
  const pages = { [factsAddress]: factsPage, [listsAddress]: listsPage, [checksAddress]: checksPage };

  const first = site.deskEntries.find(({ below }) => below === settingsAddress)?.address ?? factsAddress;
  app.get(settingsAddress, managing, (c) => c.redirect(first, 303));
  for (const [address, page] of Object.entries(pages))
    app.get(address, managing, async (c) =>
      deskPage(site, c, await page(site, personOf(c), { isDone: c.req.query('done') !== undefined })),
    );

  app.post(factsAddress, managing, async (c) => {
    const { act, madeFrom = '', ...typed } = await textsOf(c);
    if (act === 'preview') return deskPage(site, c, await factsPage(site, personOf(c), { typed }));
    const run = () => setAgency(kernel, typed, personOf(c).name, madeFrom);
    return doOrShowAgain(site, c, andSay(factsAddress, run), (tried) =>
      factsPage(site, personOf(c), { typed, tried }),
    );
  });

  app.post(listsAddress, managing, async (c) => {
    const { madeFrom = '', ...typed } = await textsOf(c);
    const given = Object.fromEntries(listNames.map((name) => [name, linesOf(typed[name])]));
    const run = () => setLists(kernel, given, personOf(c).name, madeFrom);
    return doOrShowAgain(site, c, andSay(listsAddress, run), (tried) =>
      listsPage(site, personOf(c), { typed, tried }),
    );
  });

  app.post(checksAddress, managing, async (c) => {
    const { madeFrom = '', ...typed } = await textsOf(c);
    const { set, limits } = checkTexts(typed);
    const given = {
      set: Object.fromEntries(Object.entries(set).filter(([, turn]) => turn !== 'usual')),
      ...Object.fromEntries(Object.entries(limits).map(([name, text]) => [name, Number(text)])),
    };
    const run = () => setChecks(kernel, given, personOf(c).name, madeFrom);
    return doOrShowAgain(site, c, andSay(checksAddress, run), (tried) =>
      checksPage(site, personOf(c), { typed, tried }),
    );
  });
}

function andSay(address: string, run: () => Promise<unknown>): () => Promise<string> {
  return async () => {
    await run();
    return `${address}?done`;
  };
}

function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function checkTexts(typed: Texts): CheckTexts {
  return {
    set: Object.fromEntries(checkNames.map((name) => [name, typed[name] ?? 'usual'])),
    limits: Object.fromEntries(
      limitNames.map((name) => [name, (typed[name] ?? '').trim()]),
    ) as CheckTexts['limits'],
  };
}

async function factsPage(site: Site, person: Person, { typed, tried, isDone }: Sent): Promise<DeskView> {
  const say = wordingIn(person.language);
  const stored = await agencyParticulars(site.kernel.store.db);
  const texts = typed && (fieldsOf(Object.keys(particulars.shape), typed) as Particulars);
  return view(person, 'settings.facts', factsAddress, (done) => (
    <Facts say={say} stored={stored} typed={texts} tried={tried} done={isDone ? done : undefined} />
  ));
}

async function listsPage(site: Site, person: Person, { typed, tried, isDone }: Sent): Promise<DeskView> {
  const say = wordingIn(person.language);
  const stored = listsOf(await newsroomOf(site.kernel.store.db));
  const texts = typed && (fieldsOf(listNames, typed) as ListTexts);
  return view(person, 'settings.lists', listsAddress, (done) => (
    <Lists say={say} stored={stored} typed={texts} tried={tried} done={isDone ? done : undefined} />
  ));
}

async function checksPage(site: Site, person: Person, { typed, tried, isDone }: Sent): Promise<DeskView> {
  const say = wordingIn(person.language);
  const { checks } = await newsroomOf(site.kernel.store.db);
  const texts = typed && checkTexts(typed);
  return view(person, 'settings.checks', checksAddress, (done) => (
    <Checks say={say} stored={checks} typed={texts} tried={tried} done={isDone ? done : undefined} />
  ));
}

function view(
  { language }: Person,
  title: Wording,
  within: string,
  main: (done: string) => DeskView['main'],
): DeskView {
  const say = wordingIn(language);
  return { title: say(title), within, main: main(say('settings.saved')) };
}

/** A form of ours sends all its fields; whatever is missing was empty. */
function fieldsOf(names: string[], typed: Texts): Texts {
  return Object.fromEntries(names.map((name) => [name, typed[name] ?? '']));
}
