import { sql, type Transaction } from 'kysely';
import { type Act, act } from '../../kernel/kernel.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { agencyParticulars } from '../../site/agency.ts';
import type { Site } from '../../site/site.ts';
import { isRule } from '../rules/rules.ts';
import { type MarketSettings, marketSettingsOf } from './settings.ts';
import type { Told } from './told.ts';
import { writeStory } from './write-story.ts';

/** What has not had its turn by then is no news any more, and is dropped. */
const waitHours = 12;
const hourMilliseconds = 3_600_000;

/**
 * Tells the stories whose turn it is, as many as the limit of the hour lets out: market round-ups first, then by the
 * rank of the rule, then by the money that was traded, then by the code. The others wait, twelve hours at most.
 * @returns how many were told
 */
export async function tellStories(site: Site): Promise<number> {
  const { kernel } = site;
  if (!site.programDesk) return 0;
  await dropOld(kernel.store.db, kernel.now());
  const settings = await marketSettingsOf(kernel.store.db);
  for (let told = 0; ; told++) {
    // Most minutes there is nothing, and no act.
    const waiting = await waitingOf(kernel.store.db).limit(1).executeTakeFirst();
    if (!waiting) return told;
    const { result } = await act(kernel, settings.by, (doing) => tellNext(site, doing, settings));
    if (!result) return told;
  }
}

async function dropOld(db: Site['kernel']['store']['db'], now: Date): Promise<void> {
  await db
    .updateTable('market_story')
    .set({ state: 'dropped' })
    .where('state', '=', 'waiting')
    .where('found_at', '<', new Date(now.getTime() - waitHours * hourMilliseconds))
    .execute();
}

function waitingOf(db: Site['kernel']['store']['db'] | Transaction<DB>) {
  return db
    .selectFrom('market_story')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('rank')
    .orderBy('weight', 'desc')
    .orderBy('subject')
    .orderBy('day');
}

/** One story in one act; the table is held, so that two processes together keep to the limit. */
async function tellNext(site: Site, doing: Act, settings: MarketSettings): Promise<boolean> {
  const { trx, at } = doing;
  await sql`lock table market_story in share row exclusive mode`.execute(trx);
  if ((await toldSince(trx, new Date(at.getTime() - hourMilliseconds))) >= settings.perHour) return false;
  const story = await waitingOf(trx).limit(1).executeTakeFirst();
  if (!story) return false;
  const change = (await isTrading(trx, story.instrument_id))
    ? await tell(site, doing, settings, story.mode, story.facts as unknown as Told)
    : { state: 'dropped' };
  await trx
    .updateTable('market_story')
    .set(change)
    .where('rule', '=', story.rule)
    .where('subject', '=', story.subject)
    .where('day', '=', story.day)
    .execute();
  return true;
}

async function toldSince(trx: Transaction<DB>, since: Date): Promise<number> {
  const { count } = await trx
    .selectFrom('market_story')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('told_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Halted or delisted since it was found, it is told no more. */
async function isTrading(trx: Transaction<DB>, instrumentId: number | null): Promise<boolean> {
  if (instrumentId === null) return true;
  const row = await trx
    .selectFrom('instrument')
    .select('state')
    .where('id', '=', instrumentId)
    .executeTakeFirst();
  return row?.state === 'trading';
}

async function tell(site: Site, doing: Act, settings: MarketSettings, mode: string, told: Told) {
  if (!isRule(told.rule)) return { state: 'dropped' };
  const article = await articleOf(doing.trx, told, settings);
  if (mode === 'desk') {
    const filed = await site.programDrafts?.file(doing, article);
    if (!filed) return { state: 'dropped' };
    return { state: 'drafted', told_at: doing.at, draft_id: filed.id, draft_revision: filed.revision };
  }
  const id = await site.programDesk?.publish(doing, article);
  return { state: 'published', told_at: doing.at, article_id: id ?? null, edition: 1 };
}

/** The story as an article, in the agency's name. */
export async function articleOf(trx: Transaction<DB>, told: Told, settings: MarketSettings): Promise<object> {
  const { name } = await agencyParticulars(trx);
  return writeStory(told, { agency: name, by: settings.by, section: settings.section });
}
