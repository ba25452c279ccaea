import type { Context } from 'hono';
import { documentOf, type PageView } from './document.tsx';
import { frameOf } from './frame.ts';
import { standingHeaders } from './headers.ts';
import type { Site } from './site.ts';

/** What nobody may keep, and no search engine take in: it is one reader's. */
export const privateHeaders = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

/** Answers with a page of the site that is for the one who asks: made each time, kept by nobody. */
export async function privatePage(site: Site, c: Context, shown: PageView): Promise<Response> {
  const frame = await frameOf(site, () => {});
  const { html, styles } = documentOf(shown, frame, site.kernel.config.SOKBO_URL);
  const headers = {
    ...standingHeaders(styles),
    ...privateHeaders,
    'content-type': 'text/html; charset=utf-8',
  };
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.body(html, (shown.status ?? 200) as 200);
}
