import type { Slice } from '../site/site.ts';
import { purgeTags } from './purge-cdn.ts';

/** Keeps a CDN or Varnish in front as fresh as the page cache: it follows the same tags. */
export const purge: Slice = {
  follow: ({ kernel }) => {
    const url = kernel.config.SOKBO_PURGE_URL;
    return url ? { name: 'purge', deliver: (events) => purgeTags(url, events) } : null;
  },
};
