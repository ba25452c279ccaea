import { cardsOf } from '../articles/queries.ts';
import type { Read } from '../kernel/tag-cache.ts';
import type { ArticleFoot, Site } from '../site/site.ts';
import { partsOf, programmeTag, seriesWith } from './queries.ts';
import { type Place, SeriesFoot } from './SeriesFoot.tsx';

/** Below an article that is a part of a series: which part, and the ones before and after. */
export const seriesFoot: ArticleFoot = {
  sheet: 'programmes/series-foot',
  part: async (site, read, articleIds) => {
    const [id] = articleIds;
    // A page that leads to several shows them itself.
    if (!id || articleIds.length > 1) return null;
    const places = await placesOf(site, read, id);
    return places.length > 0 ? <SeriesFoot places={places} /> : null;
  },
};

async function placesOf({ kernel }: Site, read: Read, article: string): Promise<Place[]> {
  const { db } = kernel.store;
  const found: Place[] = [];
  for (const series of await seriesWith(db, article)) {
    read(programmeTag(series.programme_id));
    const parts = series.is_public ? await partsOf(db, series.id) : [];
    const at = parts.indexOf(article);
    if (at < 0) continue;
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const beside = [before, after].flatMap((id) => id ?? []);
    for (const id of beside) read(`article:${id}`);
    const cards = await cardsOf(db, beside);
    const cardOf = (id: string | undefined) => cards.find((card) => card.id === id);
    const { length } = parts;
    found.push({ ...series, number: at + 1, count: length, before: cardOf(before), after: cardOf(after) });
  }
  return found;
}
