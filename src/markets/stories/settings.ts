import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../../kernel/kernel.ts';
import { differences, requireUnchanged } from '../../kernel/made-from.ts';
import { readInput } from '../../kernel/read-input.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { rulesTag } from '../rules/queries.ts';
import { isRule, type RuleName } from '../rules/rules.ts';

/** What becomes of a case: it is recorded alone, told to the desk as a draft, or published at once. */
export const modes = ['off', 'desk', 'publish'] as const;
export type Mode = (typeof modes)[number];

const marketSettings = z.object({
  modes: z
    .record(z.string(), z.enum(modes))
    // A rule that is no more may still be set.
    .transform((set) => Object.fromEntries(Object.entries(set).filter(([name]) => isRule(name))))
    .default({}),
  /** So many stories of programs an hour and no more, on the site and at the desk together. */
  perHour: z.int().min(0).max(1_000).default(20),
  /** When the rules look at a day, in Seoul: a quarter of an hour after the close. */
  runAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'takes a time such as 15:45')
    .default('15:45'),
  /** The desk in whose name programs write. */
  by: z.string().min(1, 'is empty').max(40).default('시장데이터팀'),
  section: z.string().min(1, 'is empty').max(60).default('증권·금융'),
});

export type MarketSettings = z.output<typeof marketSettings>;

/** What the newsroom has decided of the rules; the usual where it has not, which is that none is told. */
export async function marketSettingsOf(db: Kysely<DB>): Promise<MarketSettings> {
  const row = await db.selectFrom('market_settings').select('settings').executeTakeFirst();
  return marketSettings.parse(row?.settings ?? {});
}

export function modeOf(settings: MarketSettings, rule: RuleName): Mode {
  return settings.modes[rule] ?? 'off';
}

/**
 * Sets what becomes of the cases of each rule, and the limits.
 * @param madeFrom the fingerprint of what was changed; null to set it whatever it was
 * @throws Refused naming the wrong setting; Stale
 */
export async function setMarketSettings(
  kernel: Kernel,
  value: unknown,
  by: string,
  madeFrom: string | null = null,
): Promise<Acknowledged<void>> {
  const given = readInput(marketSettings, value);
  return act(kernel, by, async ({ trx, record }) => {
    await sql`lock table market_settings in share row exclusive mode`.execute(trx);
    const now = await marketSettingsOf(trx);
    requireUnchanged(now, madeFrom);
    const settings = JSON.stringify(given);
    await trx
      .insertInto('market_settings')
      .values({ settings })
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ settings }))
      .execute();
    const flat = ({ modes, ...others }: MarketSettings) => ({ ...modes, ...others });
    const changed = differences<object>(flat(now), flat(given));
    record({ kind: 'market-rules.set', subject: 'market-rules', data: { changed }, tags: [rulesTag] });
  });
}
