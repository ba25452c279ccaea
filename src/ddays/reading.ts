import type { Read } from '../kernel/tag-cache.ts';
import { endOfDay } from '../korean/dday.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import type { Site } from '../site/site.ts';
import { type Category, categories, isCategory } from './categories.ts';
import { type Dday, ddaysTag, type Look, tieKinds } from './queries.ts';

/** The day in Seoul by which a page counts; at its end the page is made anew. */
export function countingDay(site: Site, read: Read): string {
  const today = seoulDay(site.kernel.now());
  read(ddaysTag, endOfDay(today));
  return today;
}

/** A kill of the article that an entry came from takes the entry away at once. */
export function readSources(read: Read, ddays: Dday[]): Dday[] {
  for (const { source_article } of ddays) if (source_article) read(`article:${source_article}`);
  return ddays;
}

/** Parameters of addresses that look at a part of the calendar. */
export const lookParameters = ['category', ...tieKinds];

type Queried = Partial<Record<(typeof lookParameters)[number], string | undefined>>;

export function readLook(query: Queried): Look {
  const category = query.category && isCategory(query.category) ? query.category : null;
  const kind = tieKinds.find((known) => query[known]);
  return { category, tie: kind ? { kind, key: (query[kind] ?? '').normalize('NFC') } : null };
}

/** `?category=economy`, to go on looking at the same part. */
export function queryOf({ category, tie }: Look): string {
  const parameters = new URLSearchParams({
    ...(category && { category }),
    ...(tie && { [tie.kind]: tie.key }),
  });
  return parameters.size > 0 ? `?${parameters}` : '';
}

export function titleOf({ category, tie }: Look): string {
  const part = tie ? tie.key : category && nameOf(category);
  return part ? `디데이: ${part}` : '디데이';
}

function nameOf(category: Category): string {
  return categories[category];
}
