import type { VNode } from 'preact';
import type { Particulars } from '../site/agency.ts';
import type { DeskEntry } from '../site/desk.ts';
import type { Script } from '../site/islands.ts';
import { Mark } from '../site/Mark.tsx';
import type { Person } from '../site/person.ts';
import type { DeskView } from './desk-page.tsx';
import { may, type Permission } from './policy.ts';
import { type Say, type Wording, wordingIn } from './wording.ts';

type Props = {
  view: DeskView;
  person: Person | null;
  agency: Particulars;
  css: string;
  entries: DeskEntry[];
  scripts: Script[];
  /** What slices put into the bar. */
  bars: VNode[];
};

export function DeskDocument({ view, person, agency, css, entries, scripts, bars }: Props) {
  const language = person?.language ?? 'ko';
  const say = wordingIn(language);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${view.title} | ${agency.name} ${say('desk')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {scripts.map(({ path }) => (
          <script type="module" src={path} />
        ))}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body class="desk">
        <a class="skip" href="#main">
          {say('skip')}
        </a>
        <header class="desk-bar">
          <a class="desk-name" href="/desk">
            <Mark />
            {agency.name} {say('desk')}
          </a>
          {person && <Menu say={say} person={person} entries={entries} within={view.within} />}
          {bars}
          {person && <Account say={say} person={person} />}
        </header>
        <main id="main" tabIndex={-1}>
          {person && <Submenu say={say} person={person} entries={entries} within={view.within} />}
          {view.main}
        </main>
      </body>
    </html>
  );
}

type MenuProps = { say: Say; person: Person; entries: DeskEntry[]; within: string | undefined };

/** What a person may not open does not stand in the menu. */
function Menu({ say, person, entries, within }: MenuProps) {
  const current = entries.find(({ address }) => address === within)?.below ?? within;
  const shown = entries.filter(({ below }) => below === undefined);
  return (
    <nav class="desk-menu" aria-label={say('desk')}>
      <Entries say={say} person={person} entries={shown} within={current} />
    </nav>
  );
}

/** Where several pages share an entry of the menu, they stand in one of their own. */
function Submenu({ say, person, entries, within }: MenuProps) {
  const above = entries.find(({ address, below }) => address === within && below !== undefined)?.below;
  const name = entries.find(({ address }) => address === above)?.name;
  if (!name) return null;
  const shown = entries.filter(({ below }) => below === above);
  return (
    <nav class="desk-submenu" aria-label={say(name as Wording)}>
      <Entries say={say} person={person} entries={shown} within={within} />
    </nav>
  );
}

function Entries({ say, person, entries, within }: MenuProps) {
  return (
    <>
      {entries
        .filter(({ permission }) => may(person.role, permission as Permission))
        .map(({ address, name }) => (
          <a href={address} aria-current={address === within ? 'page' : undefined}>
            {say(name as Wording)}
          </a>
        ))}
    </>
  );
}

function Account({ say, person }: { say: Say; person: Person }) {
  return (
    <div class="desk-account">
      <a href="/desk/account">
        {person.name} <span class="quiet">{say(`role.${person.role}`)}</span>
      </a>
      <form method="post" action="/desk/sign-out">
        <button type="submit">{say('sign-out')}</button>
      </form>
      <a href="/">{say('site')}</a>
    </div>
  );
}
