import { expect, it } from 'vitest';
import { siteApp } from '../src/serve.ts';
import { type Role, roles } from '../src/site/person.ts';
import { type DeskVisitor, signedIn, visitor } from './desk-visitor.ts';
import { describeNewsroom } from './newsroom.ts';
import { whoMay } from './who-may.ts';

const letters: Record<string, Role> = {
  r: 'reporter',
  d: 'desk',
  p: 'photo',
  c: 'chief',
  a: 'administrator',
  o: 'observer',
};

const rows = whoMay
  .trim()
  .split('\n')
  .map((line) => {
    const [method = '', path = '', who = ''] = line.split(/\s+/);
    return { route: `${method} ${path}`, method, path, who };
  });

/** Any value of a parameter: nothing of that name is there, so that nothing is changed by asking. */
const addressOf = (path: string) =>
  path
    .replace('/articles/:id', '/articles/99999999999999')
    .replace(/:\w+/g, '999999')
    .replace('*', 'made-up')
    .replace('/desk/live', '/desk/live?poll');

describeNewsroom('who may do what at the desk', (newsroom) => {
  it('every route is in the table, and the table names no other', () => {
    const routes = siteApp(newsroom.site)
      .routes.filter(({ path, method }) => /^\/desk(\/|$)/.test(path) && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/(:\w+)\{(?:[^{}]|\{[^{}]*\})*\}/g, '$1')}`);
    expect([...new Set(routes)].sort()).toEqual(rows.map(({ route }) => route).sort());
  });

  it.each(Object.entries(letters))('%s: %s is let on as the table says', async (letter, role) => {
    const person = await signedIn(newsroom, role);
    for (const { route, method, path, who } of rows) {
      if (route === 'POST /desk/sign-out') continue;
      const isLetOn = who.includes(letter);
      const status = await statusOf(person, method, path);
      if (isLetOn) expect([401, 403], `${role} ${route} ${status}`).not.toContain(status);
      else expect(`${route} ${status}`).toBe(`${route} 403`);
    }
  });

  it('nobody: is led to the page for signing in, and refused what changes something', async () => {
    for (const { route, method, path, who } of rows) {
      const answer = await visit(visitor(newsroom), method, path);
      const isLed = /^\/desk\/sign-in\?next=/.test(answer.headers.location ?? '');
      if (who.includes('n')) expect([route, isLed, answer.status === 401]).toEqual([route, false, false]);
      else if (method === 'GET') expect([route, answer.status, isLed]).toEqual([route, 303, true]);
      else expect([route, answer.status]).toEqual([route, 401]);
    }
  });

  it('a form from elsewhere is refused of everybody', async () => {
    const person = await signedIn(newsroom, 'administrator');
    for (const { route, method, path } of rows.filter(({ method }) => method !== 'GET'))
      for (const browser of [person, visitor(newsroom)]) {
        const from = { 'sec-fetch-site': 'same-site', origin: 'https://other.saebyeok.example' };
        const { status } = await browser.post(addressOf(path), {}, from);
        expect([route, method, status]).toEqual([route, 'POST', 403]);
      }
  });

  it('knows all six roles', () => {
    expect(Object.values(letters).sort()).toEqual([...roles].sort());
  });
});

async function statusOf(browser: DeskVisitor, method: string, path: string): Promise<number> {
  return (await visit(browser, method, path)).status;
}

function visit(browser: DeskVisitor, method: string, path: string) {
  return method === 'GET' ? browser.get(addressOf(path)) : browser.post(addressOf(path));
}
