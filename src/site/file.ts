import type { Context } from 'hono';
import { answer } from '../kernel/http.ts';
import type { Rendering } from '../kernel/page-cache.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { freshness } from './headers.ts';
import type { Site } from './site.ts';

/** What is no page for eyes: a feed. */
export type FileView = { type: string; body: string };

/** Answers with a file made from the store, kept and dropped like a page. null where there is none. */
export function file(
  site: Site,
  c: Context,
  view: (read: Read) => Promise<FileView | null>,
): Promise<Response> {
  return answer(c, site.kernel.pages, [], async (note): Promise<Rendering> => {
    const tags = new Set<string>();
    const shown = await view((tag, until) => {
      tags.add(tag);
      note(tag, until);
    });
    const status = shown ? 200 : 404;
    return {
      status,
      headers: {
        ...freshness(Boolean(site.kernel.config.SOKBO_PURGE_URL), status, tags),
        'content-type': shown?.type ?? 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
      },
      body: shown?.body ?? '',
    };
  });
}
