import { runMarket } from '../markets/stories/run-market.ts';
import { setMarketSettings } from '../markets/stories/settings.ts';
import type { Site } from '../site/site.ts';
import { desk } from './pictures.ts';

/** The day of the demo's last closing prices, and a while after them. */
const day = '2026-11-23';
const afterClose = `${day}T16:10:00+09:00`;
/** From here on there is a year of prices to compare with. */
const recordFrom = '2026-01-02';

const told = [
  'high-52w',
  'low-52w',
  'limit-up',
  'limit-down',
  'volume-surge',
  'gap-up',
  'gap-down',
  'run-up',
  'run-down',
];

/** What the demo's rules have found, and the stories that its program tells of its last day. */
export async function seedMarketStories(site: Site): Promise<void> {
  const kernel = { ...site.kernel, now: () => new Date(afterClose) };
  const modes = {
    ...Object.fromEntries(told.map((rule) => [rule, 'publish'])),
    'cross-up-5-20': 'publish',
    'cross-down-5-20': 'publish',
    'market-close': 'desk',
  };
  await setMarketSettings(kernel, { modes, section: '증권·금융' }, desk.name);
  await runMarket({ ...site, kernel }, { day, from: recordFrom, by: desk.name });
}
