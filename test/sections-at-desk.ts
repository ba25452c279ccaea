import { beforeAll } from 'vitest';
import { type Colleague, signedIn } from './desk-visitor.ts';
import { formOf } from './form-of.ts';
import type { Newsroom } from './newsroom.ts';

export const base = '/desk/settings/sections';

/** A chief who looks after the sections, and what readers see of it. */
export function sectionsAtDesk(newsroom: Newsroom) {
  let chief: Colleague;
  beforeAll(async () => {
    chief = await signedIn(newsroom, 'chief');
  });
  const get: Colleague['get'] = (...question) => chief.get(...question);
  const post: Colleague['post'] = (...question) => chief.post(...question);
  const idOf = async (path: string) => {
    const rows = (await get(base)).text.split('id="section-').slice(1);
    return Number.parseInt(rows.find((row) => row.includes(`/sections/${path}<`)) ?? '0', 10);
  };
  return {
    get,
    post,
    idOf,
    /** Sends one of the forms of a section's page, with what was changed in it. */
    act: async (path: string, what: string, change: Record<string, string> = {}) => {
      const address = `${base}/${await idOf(path)}`;
      const page = await get(what === 'order' ? base : address);
      return post(`${address}/${what}`, { ...formOf(page.text, `${address}/${what}`), ...change });
    },
    add: (fields: Record<string, string>) => post(base, { inMenu: 'on', ...fields }),
    menu: async () => (await newsroom.get('/')).text.split('class="menu"')[1]?.split('</nav>')[0] ?? '',
    lastEvent: () =>
      newsroom.kernel.store.db
        .selectFrom('journal')
        .select(['kind', 'subject', 'actor', 'data'])
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst(),
  };
}
