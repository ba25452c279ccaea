import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { missing } from '../desk/problems.tsx';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { wordingIn } from '../desk/wording.ts';
import { cleanText } from '../kernel/read-input.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { changeInstrument } from './change-instrument.ts';
import { recentImports, sourcesNow } from './desk-queries.ts';
import { InstrumentForm, type InstrumentTexts, textNames } from './InstrumentForm.tsx';
import { aliasesOf, statesOf } from './instrument-queries.ts';
import { instrumentPage } from './latest.ts';
import { MarketsDesk, marketsAddress } from './MarketsDesk.tsx';
import { instrumentById } from './queries.ts';
import { nameService, serviceName } from './setting.ts';

type C = Context<DeskEnv>;
type Sent = { typed?: InstrumentTexts; tried?: Tried; isDone?: boolean };

const mostRows = 30;
const shownImports = 20;

const one = `${marketsAddress}/:id{[1-9][0-9]{0,8}}`;
const idOf = (c: C) => Number(c.req.param('id'));
const isDone = (c: C) => c.req.query('done') !== undefined;

/** Where quotes come from and what was wrong with them, and what is said of the instruments. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const managing = allow(site, 'manage markets');

  app.get(marketsAddress, managing, async (c) =>
    deskPage(site, c, await marketsPage(site, personOf(c), c.req.query('q'), { isDone: isDone(c) })),
  );
  app.post(`${marketsAddress}/name`, managing, async (c) => {
    const { name = '' } = await textsOf(c);
    const run = async () => {
      await nameService(kernel, { name }, personOf(c).name);
      return `${marketsAddress}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => marketsPage(site, personOf(c), '', { tried }));
  });
  app.get(one, managing, async (c) =>
    deskPage(site, c, await formPage(site, personOf(c), idOf(c), { isDone: isDone(c) })),
  );
  app.post(one, managing, async (c) => {
    const { madeFrom = '', ...fields } = await textsOf(c);
    const typed = instrumentTexts(fields);
    const run = async () => {
      await changeInstrument(kernel, idOf(c), inputOf(typed), personOf(c).name, madeFrom);
      return `${marketsAddress}/${idOf(c)}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => formPage(site, personOf(c), idOf(c), { typed, tried }));
  });
}

function instrumentTexts(fields: Record<string, string>): InstrumentTexts {
  const names = [...textNames, 'state', 'reason'];
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? ''])) as InstrumentTexts;
}

function inputOf({ aliases, ...rest }: InstrumentTexts) {
  const others = aliases
    .split(',')
    .map((alias) => alias.trim())
    .filter(Boolean);
  return { ...rest, aliases: others };
}

async function marketsPage(
  { kernel }: Site,
  person: Person,
  q: string | undefined,
  { tried, isDone }: Sent,
): Promise<DeskView> {
  const { db } = kernel.store;
  const say = wordingIn(person.language);
  const search = cleanText((q ?? '').slice(0, 60));
  const asked = { search, market: null, sort: 'name', page: 1 } as const;
  return {
    title: say('markets'),
    within: marketsAddress,
    main: (
      <MarketsDesk
        say={say}
        name={await serviceName(db)}
        search={search}
        {...(await instrumentPage(db, asked, mostRows))}
        sources={await sourcesNow(db)}
        imports={await recentImports(db, shownImports)}
        takesPush={kernel.config.SOKBO_QUOTES_SECRET !== undefined}
        tried={tried}
        done={isDone ? say('settings.saved') : undefined}
      />
    ),
  };
}

async function formPage(
  { kernel }: Site,
  person: Person,
  id: number,
  { typed, tried, isDone }: Sent,
): Promise<DeskView> {
  const { db } = kernel.store;
  const say = wordingIn(person.language);
  const instrument = await instrumentById(db, id);
  if (!instrument) return missing(person);
  return {
    title: instrument.name,
    within: marketsAddress,
    main: (
      <InstrumentForm
        say={say}
        instrument={instrument}
        aliases={await aliasesOf(db, id)}
        states={await statesOf(db, id)}
        typed={typed}
        tried={tried}
        done={isDone ? say('settings.saved') : undefined}
      />
    ),
  };
}
