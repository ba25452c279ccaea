import type { Read } from '../kernel/tag-cache.ts';
import type { Site } from './site.ts';

/** What slices know of some articles, for those of them that know something, and the style sheets of that. */
export async function feetOf(site: Site, read: Read, articleIds: string[]) {
  const feet = site.articleFeet.map(async ({ sheet, part }) => {
    const node = await part(site, read, articleIds);
    return node ? [{ node, sheet }] : [];
  });
  return (await Promise.all(feet)).flat();
}
