import type { Context } from 'hono';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { agencyParticulars } from '../site/agency.ts';
import { standingHeaders } from '../site/headers.ts';
import { deskScript } from '../site/islands.ts';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { deskStylesheet } from '../site/styles.ts';
import { DeskDocument } from './DeskDocument.tsx';
import { may, type Permission } from './policy.ts';

/** What a route of the desk gives. */
export type DeskView = {
  title: string;
  main: ComponentChildren;
  status?: 200 | 400 | 403 | 404 | 409 | 410 | 422 | 429 | 503;
  /** Scripts by name: `drafts/editor` is src/drafts/editor.desk.ts. */
  scripts?: string[];
  /** Address of the entry of the desk's menu that it belongs to. */
  within?: string;
  /** Whether it shows other pages of ours in frames. */
  frames?: boolean;
};

/** Answers with a page of the desk, for the one who asks and nobody else. */
export async function deskPage(site: Site, c: Context<DeskEnv>, view: DeskView): Promise<Response> {
  const { css, hash } = deskStylesheet();
  const agency = await agencyParticulars(site.kernel.store.db);
  const { person } = c.var;
  const bars = person ? await Promise.all(site.deskBars.map(({ part }) => part(site, person))) : [];
  const html = renderToString(
    <DeskDocument
      view={view}
      person={person}
      agency={agency}
      css={css}
      entries={site.deskEntries}
      scripts={scriptsOf(site, person, view).map(deskScript)}
      bars={bars}
    />,
  );
  return c.body(`<!doctype html>${html}`, view.status ?? 200, {
    ...standingHeaders(hash, view.frames ? 'around' : undefined),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
}

/** Those of every page, for somebody who may use them, and its own. */
function scriptsOf({ deskBars, deskEntries }: Site, person: Person | null, view: DeskView): string[] {
  if (!person) return view.scripts ?? [];
  return [
    ...deskBars.flatMap(({ script }) => script ?? []),
    ...deskEntries.flatMap(({ script, permission }) =>
      script && may(person.role, permission as Permission) ? [script] : [],
    ),
    ...(view.scripts ?? []),
  ];
}
