import { expect } from 'vitest';
import type { Answer } from '../ask.ts';
import type { Newsroom } from '../newsroom.ts';
import { reader } from '../test-gate.tsx';
import { secrets } from './marked-article.ts';
import type { Access } from './steps.ts';

export type Known = {
  id: string;
  state: 'embargoed' | 'published' | 'killed';
  picture: number | null;
  access: Access;
  /** Whether everybody could read all of it at some time. */
  wasFree: boolean;
};

/** What stands behind a wall is in no answer to somebody who is not admitted, neither text nor picture. */
export function checkGuarded(articles: Known[], path: string, { headers, text, status }: Answer): void {
  const said = [JSON.stringify(headers), text, text.replaceAll(/<[^>]*>/g, '')].join('\n');
  for (const [, number] of said.matchAll(secrets))
    expect(articles[Number(number)]?.access, `${path} shows what is behind the wall of ${number}`).toBeNull();
  const [, picture] = /^\/pictures\/(\d+)\//.exec(path) ?? [];
  const shown = articles.find((article) => article.picture === Number(picture));
  if (shown?.access) expect(status, path).toBe(404);
  // What leads to signing in is for nobody to keep, whoever asks.
  if (!/^\/(account|search)/.test(path))
    expect(headers['cache-control'] ?? '', path).not.toContain('private, no-store');
}

/** Whoever has what an article takes gets all of it, as long as it is out. */
export async function checkAdmitted({ get }: Newsroom, articles: Known[]): Promise<void> {
  for (const [number, { id, state, access, picture }] of articles.entries()) {
    if (!access) continue;
    for (const has of [access, 'made-up']) {
      const isAdmitted = state === 'published' && has === access;
      const page = await get(`/news/${id}`, reader(has));
      expect(page.text.includes(`뒤${number}글`), `${id} with ${has}`).toBe(isAdmitted);
      if (isAdmitted) expect(page.headers['cache-control']).toBe('private, no-store');
      if (picture === null) continue;
      const seen = await get(`/pictures/${picture}/480.jpg`, reader(has));
      expect(seen.status === 200, `picture ${picture} with ${has}`).toBe(isAdmitted);
    }
  }
}

/** What was told to open pages: nothing that was never free. */
export function checkTold(articles: Known[], told: string): void {
  for (const [, number] of told.matchAll(secrets))
    expect(articles[Number(number)]?.wasFree, `a stream told what is behind the wall of ${number}`).toBe(
      true,
    );
}
