import { renderToString } from 'preact-render-to-string';
import type { JournalEvent } from '../kernel/journal.ts';
import type { LiveMessage } from '../kernel/streams.ts';
import type { LiveSource } from '../site/live.ts';
import type { Site } from '../site/site.ts';
import { articlesWithBulletins, bulletinsTag, currentBulletins } from './queries.ts';
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

/** A bulletin goes with its article when that is killed. */
async function thoseThatMove(site: Site, events: JournalEvent[]): Promise<JournalEvent[]> {
  const kills = events.filter(({ kind }) => kind === 'article.killed').map(({ subject }) => subject);
  const told = await articlesWithBulletins(site.kernel.store.db, kills);
  return events.filter(
    ({ kind, subject, tags }) =>
      tags.includes(bulletinsTag) || (kind === 'article.killed' && told.has(subject)),
  );
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
