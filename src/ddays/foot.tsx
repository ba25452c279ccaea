import type { VNode } from 'preact';
import type { Read } from '../kernel/tag-cache.ts';
import { endOfDay } from '../korean/dday.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import type { Site } from '../site/site.ts';
import { byNearness, DdayMark, When } from './DdayList.tsx';
import { ddaysOfArticles } from './queries.ts';
import { readSources } from './reading.ts';

/** What the articles of a page speak of that is coming. An entry has the tags of its articles, which the page reads. */
export async function ddaysFoot(site: Site, read: Read, articleIds: string[]): Promise<VNode | null> {
  for (const id of articleIds) read(`article:${id}`);
  const found = await ddaysOfArticles(site.kernel.store.db, articleIds);
  if (found.length === 0) return null;
  const today = seoulDay(site.kernel.now());
  for (const id of articleIds) read(`article:${id}`, endOfDay(today));
  return (
    <section class="dday-foot" aria-labelledby="ddays">
      <h2 id="ddays">
        <a href="/ddays">디데이</a>
      </h2>
      <ul>
        {byNearness(readSources(read, found), today).map(({ dday, shown }) => (
          <li>
            <DdayMark shown={shown} /> <a href={`/ddays/${dday.id}`}>{dday.title}</a>
            <span>
              <When shown={shown} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
