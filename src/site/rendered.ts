import type { Rendering } from '../kernel/page-cache.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { documentOf, type PageView } from './document.tsx';
import { frameOf } from './frame.ts';
import { freshness, privateHeaders, standingHeaders } from './headers.ts';
import type { Site } from './site.ts';

export type Redirection = { redirect: string };
export type View = PageView | Redirection;

/**
 * A page of the site, with what its caches are told of it.
 * @param isWhole it was made for those who are admitted to what it names in `guarded`
 */
export async function rendered(
  site: Site,
  note: Read,
  view: (read: Read) => Promise<View>,
  isWhole = false,
): Promise<Rendering> {
  const tags = new Set<string>();
  const read: Read = (tag, until) => {
    tags.add(tag);
    note(tag, until);
  };
  const shown = await view(read);
  if ('redirect' in shown) return { status: 301, headers: { location: shown.redirect }, body: '' };
  const frame = await frameOf(site, read);
  const { SOKBO_URL, SOKBO_PURGE_URL } = site.kernel.config;
  const { html, styles } = documentOf(shown, frame, SOKBO_URL);
  const { status = 200, guarded } = shown;
  const fresh = freshness(Boolean(SOKBO_PURGE_URL), status, tags);
  return {
    status,
    headers: {
      ...standingHeaders(styles),
      ...(guarded && isWhole ? privateHeaders : fresh),
      ...(guarded && { vary: 'cookie' }),
      'content-type': 'text/html; charset=utf-8',
    },
    body: html,
    guarded: guarded && [guarded],
  };
}
