import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../../desk/desk-page.tsx';
import { allow, personOf } from '../../desk/guard.ts';
import { missing } from '../../desk/problems.tsx';
import { doOrShowAgain, type Tried, textsOf } from '../../desk/settings-form.ts';
import { wordingIn } from '../../desk/wording.ts';
import { fingerprint } from '../../kernel/made-from.ts';
import { seoulDay } from '../../korean/seoul-time.ts';
import type { DeskEnv, Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { closeOrganisation, organisationState, setOrganisation } from '../organisations.ts';
import { allProducts, organisations } from '../queries.ts';
import { organisationsAddress } from './addresses.ts';
import {
  OrganisationPage,
  OrganisationsPage,
  type OrganisationTexts,
  textsOfOrganisation,
} from './OrganisationPages.tsx';

type C = Context<DeskEnv>;
type Sent = { typed?: OrganisationTexts; tried?: Tried; isDone?: boolean };

const one = `${organisationsAddress}/:id{[1-9][0-9]{0,8}}`;
const idOf = (c: C) => Number(c.req.param('id'));

/** Companies, schools and libraries whose people read. */
export function organisationsDesk(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const managing = allow(site, 'manage members');

  app.get(organisationsAddress, managing, async (c) => {
    const say = wordingIn(personOf(c).language);
    const all = await organisations(kernel.store.db);
    const main = <OrganisationsPage say={say} organisations={all} now={kernel.now()} />;
    return deskPage(site, c, { title: say('members.organisations'), within: organisationsAddress, main });
  });
  app.get(`${organisationsAddress}/new`, managing, async (c) =>
    deskPage(site, c, await organisationPage(site, personOf(c), null, {})),
  );
  app.get(one, managing, async (c) => {
    const isDone = c.req.query('done') !== undefined;
    return deskPage(site, c, await organisationPage(site, personOf(c), idOf(c), { isDone }));
  });

  const save = (path: string, known: (c: C) => number | null) =>
    app.post(path, managing, async (c) => {
      const { madeFrom = '', ...form } = await textsOf(c);
      const typed = form as OrganisationTexts;
      const id = known(c);
      const run = async () => {
        const before = id === null ? undefined : { id, madeFrom };
        const { result } = await setOrganisation(kernel, inputOf(typed), personOf(c).name, before);
        return `${organisationsAddress}/${result}?done`;
      };
      return doOrShowAgain(site, c, run, (tried) =>
        organisationPage(site, personOf(c), id, { typed, tried }),
      );
    });
  save(organisationsAddress, () => null);
  save(one, idOf);

  app.post(`${one}/close`, managing, (c) => {
    const run = async () => {
      await closeOrganisation(kernel, idOf(c), personOf(c).name);
      return organisationsAddress;
    };
    return doOrShowAgain(site, c, run, (tried) => organisationPage(site, personOf(c), idOf(c), { tried }));
  });
}

const lines = (text = '') =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter(Boolean);

function inputOf({ domains, ranges, seats, ...rest }: OrganisationTexts) {
  return { ...rest, seats: Number(seats || 0), domains: lines(domains), ranges: lines(ranges) };
}

async function organisationPage(
  { kernel }: Site,
  person: Person,
  id: number | null,
  { typed, tried, isDone }: Sent,
): Promise<DeskView> {
  const say = wordingIn(person.language);
  const { db } = kernel.store;
  const known = (await organisations(db)).find((each) => each.id === id) ?? null;
  if (id !== null && !known) return missing(person);
  return {
    title: known?.name ?? say('members.organisation.new'),
    within: organisationsAddress,
    main: (
      <OrganisationPage
        say={say}
        organisation={known}
        products={await allProducts(db)}
        madeFrom={known ? fingerprint(organisationState(known)) : ''}
        shown={typed ?? textsOfOrganisation(known, seoulDay(kernel.now()))}
        tried={tried}
        done={isDone ? say('settings.saved') : undefined}
      />
    ),
  };
}
