import { type Kysely, sql } from 'kysely';
import type { JournalEvent } from '../../kernel/journal.ts';
import { act } from '../../kernel/kernel.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { addDays } from '../../korean/seoul-time.ts';
import type { Site } from '../../site/site.ts';
import type { Instrument } from '../bars.ts';
import type { QuotesCorrected } from '../events.ts';
import { instrumentsOf } from '../queries.ts';
import type { Found } from '../rules/cases.ts';
import { historyOf, isIndex } from '../rules/history.ts';
import { eachWithBars, marketDays, placeOf } from '../rules/look-at-market.ts';
import { RoundUp } from '../rules/round-up.ts';
import { isRule } from '../rules/rules.ts';
import { correctStory } from './correct-story.ts';
import { sourceOfMarket, sourcesOf } from './provenance.ts';
import { queueStories } from './queue.ts';
import { recheckInstrument, startOfRecheck } from './recheck.ts';
import { marketSettingsOf } from './settings.ts';
import { tellStories } from './tell-stories.ts';
import type { Told } from './told.ts';

/** Longer than any market is closed. */
const daysBetweenTrades = 20;

/**
 * Brings cases and stories to what is known now where a price that they were made from was corrected, or came in late. It
 * compares with what is there, so that the same events again do nothing.
 */
export async function followQuotes(site: Site, events: JournalEvent[]): Promise<void> {
  const { db } = site.kernel.store;
  const last = await lastRunDay(db);
  if (!last) return;
  const days = firstDays(events, last);
  if (days.size === 0) return;
  // Of all that changed at once, the days of the markets are asked for once.
  const courses = await marketDays(db, startOfRecheck([...days.values()].sort()[0] as string));
  const markets = new Map<string, string>();
  for (const instrument of await instrumentsOf(db, [...days.keys()])) {
    const day = days.get(instrument.id) as string;
    const cases = await recheckInstrument(
      site.kernel,
      instrument,
      day,
      courses.get(instrument.market) ?? new Map(),
    );
    await correctStories(site, instrument, day, cases, last);
    const first = markets.get(instrument.market);
    if (!first || day < first) markets.set(instrument.market, day);
  }
  for (const [market, day] of markets) await correctRoundUps(site, market, day);
  await tellStories(site);
}

/** The first day of each instrument that is other than it was, as far as a run has looked. */
function firstDays(events: JournalEvent[], last: string): Map<number, string> {
  const days = new Map<number, string>();
  for (const { kind, data } of events) {
    if (kind !== 'quotes.corrected' && kind !== 'quotes.imported') continue;
    for (const [id, day] of (data as unknown as QuotesCorrected).days) {
      const known = days.get(id);
      if (day <= last && (!known || day < known)) days.set(id, day);
    }
  }
  return days;
}

async function lastRunDay(db: Kysely<DB>): Promise<string | null> {
  const row = await db
    .selectFrom('market_run')
    .select(({ fn }) => fn.max('day').as('day'))
    .where('ended_at', 'is not', null)
    .executeTakeFirst();
  return row?.day ? String(row.day) : null;
}

async function correctStories(
  site: Site,
  instrument: Instrument,
  from: string,
  cases: Found[],
  last: string,
): Promise<void> {
  const { db } = site.kernel.store;
  const { id, code, name, market, currency } = instrument;
  const toldOf = async ({ rule, day, numbers }: Found): Promise<Told | null> => {
    const source = (await sourcesOf(db, [id], day)).get(id);
    if (!source || !isRule(rule)) return null;
    return { rule, day, market, currency, instrument: { id, code, name }, numbers, ...source };
  };
  for (const story of await storiesFrom(db, String(id), from)) {
    const found = cases.find(({ rule, day }) => rule === story.rule && day === story.day);
    const before = story.facts as unknown as Told;
    // A rename is no correction: the story keeps the name that it was told with.
    const now = found && (await toldOf(found));
    await correctStory(site, story, now ? { ...now, instrument: before.instrument } : null);
  }
  if (instrument.state !== 'trading') return;
  // What the correction has made a case of is news only of the day that was last looked at.
  const news = await Promise.all(cases.filter(({ day }) => day === last).map(toldOf));
  if (news.length === 0) return;
  const settings = await marketSettingsOf(db);
  await act(site.kernel, settings.by, ({ trx, at }) =>
    queueStories(
      trx,
      news.flatMap((told) => told ?? []),
      settings,
      at,
    ),
  );
}

async function storiesFrom(db: Kysely<DB>, subject: string, from: string) {
  const rows = await db
    .selectFrom('market_story')
    .select(['rule', 'subject', 'day', 'facts'])
    .where('subject', '=', subject)
    .where(sql<boolean>`day >= ${from}::date`)
    .where('state', 'in', ['waiting', 'published', 'drafted'])
    .orderBy('day')
    .orderBy('rule')
    .execute();
  return rows.map((row) => ({ ...row, day: String(row.day) }));
}

/** A corrected price changes the round-up of its day, and of the next day's changes. */
async function correctRoundUps(site: Site, market: string, from: string): Promise<void> {
  const { db } = site.kernel.store;
  const stories = await storiesFrom(db, market, from);
  for (const story of stories.slice(0, 2)) {
    const added = await roundUpOf(db, market, story.day);
    const source = added && (await sourceOfMarket(db, market, story.day));
    const { rule, day } = { rule: 'market-close' as const, day: story.day };
    const now = added && source ? { rule, day, market, instrument: null, ...added, ...source } : null;
    await correctStory(site, story, now);
  }
}

async function roundUpOf(db: Kysely<DB>, market: string, day: string) {
  const instruments = (await instrumentsOf(db)).filter((one) => one.market === market && !isIndex(one));
  const roundUp = new RoundUp();
  for await (const { instrument, bars } of eachWithBars(db, instruments, addDays(day, -daysBetweenTrades))) {
    const history = historyOf(market, bars);
    const place = placeOf(history.bars, day);
    if (place !== null) roundUp.add(instrument, history, place);
  }
  return roundUp.result();
}
