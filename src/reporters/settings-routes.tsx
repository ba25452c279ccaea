import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { missing } from '../desk/problems.tsx';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { wordingIn } from '../desk/wording.ts';
import { personOfAddress } from '../people/queries.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { ReporterForm, type ReporterTexts, textNames } from './ReporterForm.tsx';
import { groups, ReporterList, reportersAddress } from './ReporterList.tsx';
import { addReporter, changeReporter } from './save-reporter.ts';
import { findReporters, oldSlugsOf, reporterById, type Who } from './settings-queries.ts';

type C = Context<DeskEnv>;
type Sent = { typed?: ReporterTexts; tried?: Tried; isDone?: boolean };

/** Rows that are shown at once. */
const mostRows = 200;

const one = `${reportersAddress}/:id{[1-9][0-9]{0,8}}`;
const idOf = (c: C) => Number(c.req.param('id'));

/** Whom bylines name, and what readers are told of them. */
export function settingsRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const managing = allow(site, 'manage agency');

  app.get(reportersAddress, managing, async (c) =>
    deskPage(site, c, await listPage(site, personOf(c), c.req.query())),
  );
  app.post(reportersAddress, managing, async (c) => {
    const typed = reporterTexts(await textsOf(c));
    const run = async () => {
      const { result } = await addReporter(kernel, inputOf(typed), personOf(c).name);
      return `${reportersAddress}/${result}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => formPage(site, personOf(c), null, { typed, tried }));
  });
  app.get(`${reportersAddress}/new`, managing, async (c) =>
    deskPage(site, c, await formPage(site, personOf(c), null, {})),
  );

  app.get(one, managing, async (c) => {
    const isDone = c.req.query('done') !== undefined;
    return deskPage(site, c, await formPage(site, personOf(c), idOf(c), { isDone }));
  });
  app.post(one, managing, async (c) => {
    const { madeFrom = '', ...fields } = await textsOf(c);
    const typed = reporterTexts(fields);
    const run = async () => {
      await changeReporter(kernel, idOf(c), inputOf(typed), personOf(c).name, madeFrom);
      return `${reportersAddress}/${idOf(c)}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => formPage(site, personOf(c), idOf(c), { typed, tried }));
  });
}

/** A box that is not checked is not sent. */
function reporterTexts(fields: Record<string, string>): ReporterTexts {
  const texts = Object.fromEntries(textNames.map((name) => [name, fields[name] ?? '']));
  return { ...texts, active: 'active' in fields, ours: 'ours' in fields } as ReporterTexts;
}

function inputOf({ beats, ...rest }: ReporterTexts) {
  const words = beats
    .split(',')
    .map((beat) => beat.trim())
    .filter(Boolean);
  return { ...rest, beats: words };
}

async function listPage(
  { kernel }: Site,
  person: Person,
  { q = '', who }: { q?: string; who?: string },
): Promise<DeskView> {
  const say = wordingIn(person.language);
  const group = groups.find((each) => each === who) ?? ('here' satisfies Who);
  const search = q.toWellFormed().replaceAll('\0', '').normalize('NFC').trim();
  const found = await findReporters(kernel.store.db, group, search, mostRows + 1);
  return {
    title: say('settings.reporters'),
    within: reportersAddress,
    main: (
      <ReporterList
        say={say}
        who={group}
        search={search}
        found={found.slice(0, mostRows)}
        hasMore={found.length > mostRows}
      />
    ),
  };
}

async function formPage(
  { kernel }: Site,
  person: Person,
  id: number | null,
  { typed, tried, isDone }: Sent,
): Promise<DeskView> {
  const say = wordingIn(person.language);
  const { db } = kernel.store;
  const reporter = id === null ? null : ((await reporterById(db, id)) ?? null);
  if (id !== null && !reporter) return missing(person);
  return {
    title: reporter?.name ?? say('reporters.add'),
    within: reportersAddress,
    main: (
      <ReporterForm
        say={say}
        reporter={reporter}
        oldSlugs={id === null ? [] : await oldSlugsOf(db, id)}
        account={reporter?.email ? await personOfAddress(db, reporter.email) : null}
        typed={typed}
        tried={tried}
        done={isDone ? say('settings.saved') : undefined}
      />
    ),
  };
}
