import { setTimeout as pause } from 'node:timers/promises';
import type { Slice } from '../site/site.ts';
import { purgeTags } from './purge-cdn.ts';

/** Within a second every node has dropped its pages; until then the cache may have been given an old one again. */
const laterMilliseconds = 2_000;

/**
 * Keeps CDNs and Varnishes in front as fresh as the page cache: it follows the same tags. This node has dropped its pages
 * before the first purge, and all nodes before the second, which has a cursor of its own, so that no crash loses it.
 */
export const purge: Slice = {
  follow: ({ kernel }) => {
    const urls = kernel.config.SOKBO_PURGE_URL;
    if (!urls) return null;
    return [
      { name: 'purge', deliver: (events) => kernel.watch.catchUp().then(() => purgeTags(urls, events)) },
      {
        name: 'purge-again',
        deliver: (events) => pause(laterMilliseconds).then(() => purgeTags(urls, events)),
      },
    ];
  },
};
