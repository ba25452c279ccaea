import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { agencyParticulars } from '../site/agency.ts';
import { atomFeed } from '../site/atom.ts';
import type { FileView } from '../site/file.ts';
import type { Site } from '../site/site.ts';
import { readAsked } from './asked.ts';
import { search } from './queries.ts';
import { refusalAsData } from './refusal.ts';

const length = 20;

/** What narrows a search, in the order in which its addresses have it. */
const narrowing = ['q', 'section', 'reporter', 'from', 'to'];

/** The query of a search's page and feed, without what says only how it is shown. */
export function narrowed(query: Record<string, string>): string {
  return new URLSearchParams(
    narrowing.flatMap((name) => (query[name] ? [[name, query[name]] as [string, string]] : [])),
  ).toString();
}

/** The newest articles that a search finds, as Atom. Whoever has them is told that nothing is new. */
export async function searchFeed({ kernel }: Site, c: Context): Promise<Response> {
  const { db } = kernel.store;
  const query = c.req.query();
  return refusalAsData(c, async () => {
    const asked = readAsked({ ...query, sort: 'recent', limit: String(length), cursor: '' });
    const { items } = await search(db, asked, kernel.config.SOKBO_SEARCH_SECONDS);
    const { name, notice } = await agencyParticulars(db);
    const subject = {
      path: '/search',
      query: `?${narrowed(query)}`,
      name: `${asked.q} 검색`,
      about: `${name}에서 찾은 새 기사`,
      began: new Date('2000-01-01T00:00:00+09:00'),
    };
    const context = { origin: kernel.config.SOKBO_URL, agency: name, notice };
    const view = atomFeed(
      subject,
      items.map(({ card }) => card),
      context,
    );
    return answerWith(c, view);
  });
}

function answerWith(c: Context, { type, body }: FileView): Response {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    etag,
    'cache-control': 'no-cache',
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  };
  const isKnown = c.req.header('if-none-match')?.includes(etag) ?? false;
  return isKnown ? c.body(null, 304, headers) : c.body(body, 200, headers);
}
