import { type Kysely, sql } from 'kysely';
import { act } from '../../kernel/kernel.ts';
import { Refused } from '../../kernel/refused.ts';
import type { DB, JsonObject } from '../../kernel/tables.gen.ts';
import { isDay, seoulClock, seoulDay } from '../../korean/seoul-time.ts';
import type { Site } from '../../site/site.ts';
import { type Looked, lookAtMarket } from '../rules/look-at-market.ts';
import { rulesTag } from '../rules/queries.ts';
import type { RuleName } from '../rules/rules.ts';
import { sourceOfMarket, sourcesOf } from './provenance.ts';
import { queueStories } from './queue.ts';
import { marketSettingsOf } from './settings.ts';
import { tellStories } from './tell-stories.ts';
import type { Told } from './told.ts';

type Asked = { day?: string | undefined; from?: string | undefined; by: string; way?: 'clock' | 'hand' };

/** What came of a run, for whoever asked for it. */
export type RunResult = Looked['counts'] & {
  run: number;
  day: string;
  stale: number;
  stories: number;
  told: number;
};

/**
 * Has the rules look at a day, records the cases, and tells what the settings let out. The same day again finds the same
 * and tells nothing twice.
 * @param asked `from` records cases of earlier days, too, and tells none of them
 * @throws Refused where a day is none, or lies in the future
 */
export async function runMarket(site: Site, asked: Asked): Promise<RunResult> {
  const { kernel } = site;
  const { db } = kernel.store;
  const today = seoulDay(kernel.now());
  const day = asked.day ?? today;
  const from = asked.from ?? day;
  for (const [field, one] of Object.entries({ day, from }))
    if (!isDay(one) || one > today)
      throw new Refused(422, 'takes a day that has been, such as 2026-11-27', field);
  if (from > day) throw new Refused(422, 'lies behind the day', 'from');
  const run = await beginRun(site, { ...asked, day, from });
  const looked = await lookAtMarket(kernel, day, from);
  const { stories, stale } = await storiesOf(db, looked, day);
  const settings = await marketSettingsOf(db);
  const counts = { ...looked.counts, stale };
  const { result: queued } = await act(kernel, asked.by, async ({ trx, at, record }) => {
    const queued = await queueStories(trx, stories, settings, at);
    const all: JsonObject = { ...counts, stories: queued };
    await trx
      .updateTable('market_run')
      .set({ ended_at: at, counts: JSON.stringify(all) })
      .where('id', '=', run)
      .execute();
    const data = { run, day, cases: counts.cases, stories: queued };
    record({ kind: 'market-rules.ran', subject: 'market-rules', data, tags: [rulesTag] });
    return queued;
  });
  return { run, day, ...counts, stories: queued, told: await tellStories(site) };
}

async function beginRun({ kernel }: Site, { day, from, by, way = 'hand' }: Asked): Promise<number> {
  const { id } = await kernel.store.db
    .insertInto('market_run')
    .values({ day: day as string, from_day: from as string, way, begun_by: by, began_at: kernel.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** All that there is to tell of a day, whatever the settings let out. */
async function storiesOf(db: Kysely<DB>, { found, roundUps }: Looked, day: string) {
  const sources = await sourcesOf(
    db,
    found.map(({ instrument }) => instrument.id),
    day,
  );
  const stories = found.flatMap(({ instrument, facts }): Told[] => {
    const source = sources.get(instrument.id);
    if (!source) return [];
    const { id, code, name, market, currency } = instrument;
    return facts.map(({ rule, numbers }) => ({
      rule: rule as RuleName,
      day,
      market,
      currency,
      instrument: { id, code, name },
      numbers,
      ...source,
    }));
  });
  for (const [market, roundUp] of roundUps) {
    const added = roundUp.result();
    const source = added && (await sourceOfMarket(db, market, day));
    if (added && source)
      stories.push({ rule: 'market-close', day, market, instrument: null, ...added, ...source });
  }
  return { stories, stale: found.filter(({ instrument }) => !sources.has(instrument.id)).length };
}

/**
 * The run after the close: once the hour has come and prices of the day are there, whichever process comes first. One
 * that was cut off is begun anew after a quarter of an hour.
 */
export async function runByClock(site: Site): Promise<void> {
  const { kernel } = site;
  const { db } = kernel.store;
  const now = kernel.now();
  const day = seoulDay(now);
  const { runAt } = await marketSettingsOf(db);
  if (seoulClock(now) >= runAt && (await hasQuotes(db, day))) {
    const cutOff = new Date(now.getTime() - 15 * 60_000);
    await db
      .deleteFrom('market_run')
      .where('way', '=', 'clock')
      .where('ended_at', 'is', null)
      .where('began_at', '<', cutOff)
      .execute();
    const { rows } = await sql`
      select from market_run where day = ${day}::date and way = 'clock'
    `.execute(db);
    if (rows.length === 0) await runMarket(site, { day, by: 'clock', way: 'clock' }).catch(unlessTaken);
  }
  await tellStories(site);
}

/** Another process was faster. */
function unlessTaken(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === '23505')) throw error;
}

async function hasQuotes(db: Kysely<DB>, day: string): Promise<boolean> {
  const row = await db
    .selectFrom('latest_quote')
    .select('instrument_id')
    .where(sql<boolean>`day = ${day}::date`)
    .where('is_closing', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
