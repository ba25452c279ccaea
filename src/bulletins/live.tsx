import { renderToString } from 'preact-render-to-string';
import type { JournalEvent } from '../kernel/journal.ts';
import type { LiveMessage } from '../kernel/streams.ts';
import type { LiveSource } from '../site/live.ts';
import type { Site } from '../site/site.ts';
import { bulletinsTag, currentBulletins, withBulletins } from './queries.ts';
import { Ticker } from './Ticker.tsx';

/**
 * The whole ticker, whenever it changes: ten lines at most. So it is right after any gap, without doubles, and what
 * was taken back or is over is gone.
 */
export const liveTicker: LiveSource = {
  changes: async (site, events) => {
    const moving = await thoseThatMove(site, events);
    if (moving.length === 0) return [];
    const message = await ticker(site);
    return moving.map(({ position }) => ({ ...message, position }));
  },
  state: async (site, topic) => (topic === bulletinsTag ? [await ticker(site)] : []),
};

/** A bulletin goes with its article when that is killed, and leads to what is newest in its story. */
async function thoseThatMove(site: Site, events: JournalEvent[]): Promise<JournalEvent[]> {
  const kills = events.filter(({ kind }) => kind === 'article.killed').map(({ subject }) => subject);
  const asked = { articles: kills, stories: events.flatMap(storiesOf) };
  const { articles, stories } = await withBulletins(site.kernel.store.db, asked);
  return events.filter(
    (event) =>
      event.tags.includes(bulletinsTag) ||
      (event.kind === 'article.killed' && articles.has(event.subject)) ||
      storiesOf(event).some((story) => stories.has(story)),
  );
}

function storiesOf({ tags }: JournalEvent): number[] {
  return tags.flatMap((tag) => (tag.startsWith('story:') ? Number(tag.slice('story:'.length)) : []));
}

async function ticker({ kernel }: Site): Promise<LiveMessage> {
  const bulletins = await currentBulletins(kernel.store.db, kernel.now());
  const [newest] = bulletins;
  return {
    topics: [bulletinsTag],
    event: 'ticker',
    data: {
      newest: newest ? { id: newest.id, level: newest.level, text: newest.text } : null,
      ids: bulletins.map(({ id }) => id),
      html: renderToString(<Ticker bulletins={bulletins} />),
    },
  };
}
