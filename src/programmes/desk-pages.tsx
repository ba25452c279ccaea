import type { Context } from 'hono';
import type { VNode } from 'preact';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { personOf } from '../desk/guard.ts';
import { missing } from '../desk/problems.tsx';
import { type Say, wordingIn } from '../desk/wording.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { programmeById } from './desk-queries.ts';
import { ProgrammeTabs, programmesAddress, type Tab } from './ProgrammeTabs.tsx';
import { type Programme, programmeAt } from './queries.ts';

export type C = Context<DeskEnv>;

/** A number in a route. */
export const numbered = (name: string) => `:${name}{[1-9][0-9]{0,8}}`;
export const idIn = (c: C, name = 'id') => Number(c.req.param(name));
export const one = `${programmesAddress}/${numbered('id')}`;

type About = { say: Say; programme: Programme };

/** A page about the programme that an address names, under its tabs; 404 where there is none. */
export async function aboutProgramme(
  { kernel }: Site,
  c: C,
  now: Tab,
  main: (about: About) => Promise<VNode | null>,
): Promise<DeskView> {
  const person = personOf(c);
  const say = wordingIn(person.language);
  const { db } = kernel.store;
  const programme = await programmeById(db, idIn(c));
  const shown = programme && (await main({ say, programme }));
  if (!programme || !shown) return missing(person);
  const isPublic = (await programmeAt(db, programme.slug)) !== undefined;
  return {
    title: `${programme.name} ${say(`programmes.tab.${now}`)}`,
    within: programmesAddress,
    main: (
      <>
        <ProgrammeTabs say={say} programme={programme} isPublic={isPublic} now={now} />
        {shown}
      </>
    ),
  };
}

/** The same, answered at once. */
export async function answerAbout(site: Site, c: C, now: Tab, main: (about: About) => Promise<VNode | null>) {
  return deskPage(site, c, await aboutProgramme(site, c, now, main));
}

/** What was done, by the query of the address that an act leads to. */
export function doneIn(c: C, say: Say): string | undefined {
  const done = (['done', 'live', 'scheduled', 'taken-back'] as const).find(
    (name) => c.req.query(name) !== undefined,
  );
  return done && say(`programmes.did.${done}`);
}
