import type { Context } from 'hono';
import { documentOf, type PageView } from './document.tsx';
import { emptyFrame, type Frame, frameOf } from './frame.ts';
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

type Preview = {
  /** What stands around it in place of what does now. */
  parts?: Partial<Frame['parts']> | undefined;
  /** Whether a page of ours shows it in a frame. */
  isFramed?: boolean;
};

/** A page of the site as readers would see it, for one who looks before they do. Nobody keeps it. */
export async function previewOf(
  site: Site,
  shown: PageView,
  { parts, isFramed }: Preview = {},
): Promise<Response> {
  const frame = await frameOf(site, () => {});
  const around = { ...frame, parts: { ...frame.parts, ...parts } };
  const { html, styles } = documentOf(shown, around, site.kernel.config.SOKBO_URL);
  return new Response(html, {
    headers: {
      ...standingHeaders(styles, isFramed ? 'within' : undefined),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  });
}

/**
 * A page in place of one that could not be made. It reads nothing, so that it can be made whatever is broken; nobody
 * keeps it, and nothing that was kept is given in its place.
 */
export function pageOfFailure(site: Site, shown: PageView): Response {
  const frame = site.frames.get('frame')?.value ?? emptyFrame;
  const { html, styles } = documentOf(shown, frame, site.kernel.config.SOKBO_URL);
  return new Response(html, {
    status: shown.status,
    headers: {
      ...standingHeaders(styles),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}
