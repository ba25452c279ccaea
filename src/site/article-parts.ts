import type { Read } from '../kernel/tag-cache.ts';
import type { ArticleFoot, Site } from './site.ts';

/** What slices have to say at the head of an article. */
export async function headsOf(site: Site, articleId: string) {
  const heads = site.articleHeads.map(async ({ sheet, part }) => {
    const node = await part(site, articleId);
    return node ? [{ node, sheet }] : [];
  });
  return (await Promise.all(heads)).flat();
}

/** What slices know of some articles, for those of them that know something. */
export async function feetOf(site: Site, read: Read, articleIds: string[], but?: ArticleFoot) {
  const feet = site.articleFeet
    .filter((foot) => foot !== but)
    .map(async ({ sheet, part }) => {
      const node = await part(site, read, articleIds);
      return node ? [{ node, sheet }] : [];
    });
  return (await Promise.all(feet)).flat();
}
