import type { Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { wordingIn } from '../desk/wording.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { aboutProgramme, type C, doneIn, idIn, one } from './desk-pages.tsx';
import { everyProgramme } from './desk-queries.ts';
import type { Row } from './form-rows.ts';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { ProgrammeList } from './ProgrammeList.tsx';
import { programmesAddress } from './ProgrammeTabs.tsx';
import { pageRoutes } from './page-routes.tsx';
import { rowRoutes } from './row-routes.tsx';
import { addProgramme, changeProgramme } from './save-programme.ts';
import { seriesRoutes } from './series-routes.tsx';

/** Programmes at the desk: what is said of them, their pages, series, events and people. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const arranging = allow(site, 'arrange programmes');

  app.get(programmesAddress, arranging, async (c) => deskPage(site, c, await listPage(site, personOf(c))));
  app.get(`${programmesAddress}/new`, arranging, (c) => deskPage(site, c, newPage(personOf(c))));
  app.post(programmesAddress, arranging, async (c) => {
    const typed = await textsOf(c);
    const run = async () => {
      const { result } = await addProgramme(kernel, typed, personOf(c).name);
      return `${programmesAddress}/${result}?done`;
    };
    return doOrShowAgain(site, c, run, async (tried) => newPage(personOf(c), typed, tried));
  });

  app.get(one, arranging, async (c) => deskPage(site, c, await factsPage(site, c, {})));
  app.post(one, arranging, async (c) => {
    const { madeFrom = '', ...typed } = await textsOf(c);
    const run = async () => {
      await changeProgramme(kernel, idIn(c), typed, personOf(c).name, madeFrom);
      return `${programmesAddress}/${idIn(c)}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => factsPage(site, c, { typed, tried }));
  });

  pageRoutes(site, app);
  seriesRoutes(site, app);
  rowRoutes(site, app);
}

async function listPage({ kernel }: Site, person: Person): Promise<DeskView> {
  const say = wordingIn(person.language);
  const programmes = await everyProgramme(kernel.store.db);
  return {
    title: say('programmes'),
    within: programmesAddress,
    main: <ProgrammeList say={say} programmes={programmes} today={seoulDay(kernel.now())} />,
  };
}

function newPage(person: Person, typed?: Row, tried?: Tried): DeskView {
  const say = wordingIn(person.language);
  return {
    title: say('programmes.add'),
    within: programmesAddress,
    main: (
      <>
        <p>
          <a href={programmesAddress}>← {say('programmes')}</a>
        </p>
        <h1>{say('programmes.add')}</h1>
        <ProgrammeForm say={say} programme={null} typed={typed} tried={tried} />
      </>
    ),
  };
}

function factsPage(site: Site, c: C, { typed, tried }: { typed?: Row; tried?: Tried }): Promise<DeskView> {
  return aboutProgramme(site, c, 'facts', async ({ say, programme }) => (
    <ProgrammeForm say={say} programme={programme} typed={typed} tried={tried} done={doneIn(c, say)} />
  ));
}
