import type { Hono } from 'hono';
import { type DeskView, deskPage } from '../../desk/desk-page.tsx';
import { allow, personOf } from '../../desk/guard.ts';
import { doOrShowAgain, type Tried, textsOf } from '../../desk/settings-form.ts';
import { wordingIn } from '../../desk/wording.ts';
import type { DeskEnv, Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { ruleNames } from '../rules/rules.ts';
import { leftStories, newestRuns, recentCounts, waitingCount } from './desk-queries.ts';
import { limitNames, RuleSettings, rulesAddress, type SettingTexts } from './RuleSettings.tsx';
import { LeftStories, Runs } from './Runs.tsx';
import { marketSettingsOf, setMarketSettings } from './settings.ts';

type Sent = { typed?: SettingTexts; tried?: Tried; isDone?: boolean };

/** Where the newsroom says which rules tell stories, and sees what they do. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const setting = allow(site, 'set market rules');
  app.get(rulesAddress, setting, async (c) =>
    deskPage(site, c, await rulesDeskPage(site, personOf(c), { isDone: c.req.query('done') !== undefined })),
  );
  app.post(rulesAddress, setting, async (c) => {
    const { madeFrom = '', ...sent } = await textsOf(c);
    const typed = textsSent(sent);
    const run = async () => {
      const given = { ...typed.limits, perHour: numberIn(typed.limits.perHour), modes: typed.modes };
      await setMarketSettings(site.kernel, given, personOf(c).name, madeFrom);
      return `${rulesAddress}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => rulesDeskPage(site, personOf(c), { typed, tried }));
  });
}

/** An empty field is no nought. */
const numberIn = (text: string) => (text === '' ? Number.NaN : Number(text));

/** A form of ours sends all its fields; whatever is missing was empty. */
function textsSent(sent: Record<string, string>): SettingTexts {
  return {
    modes: Object.fromEntries(ruleNames.map((name) => [name, sent[name] ?? 'off'])),
    limits: Object.fromEntries(
      limitNames.map((name) => [name, (sent[name] ?? '').trim()]),
    ) as SettingTexts['limits'],
  };
}

async function rulesDeskPage(
  { kernel }: Site,
  { language }: Person,
  { typed, tried, isDone }: Sent,
): Promise<DeskView> {
  const { db } = kernel.store;
  const say = wordingIn(language);
  const waiting = await waitingCount(db);
  const machines: Record<string, string> = {
    clock: say('market-rules.run.clock'),
    operator: say('market-rules.run.operator'),
  };
  return {
    title: say('market-rules'),
    within: rulesAddress,
    main: (
      <>
        <h1>{say('market-rules')}</h1>
        <LeftStories say={say} left={await leftStories(db)} />
        <RuleSettings
          say={say}
          stored={await marketSettingsOf(db)}
          typed={typed}
          tried={tried}
          done={isDone ? say('settings.saved') : undefined}
          counts={await recentCounts(db, kernel.now())}
        />
        <h2>{say('market-rules.runs')}</h2>
        {waiting > 0 && <p>{say('market-rules.waiting', { count: waiting })}</p>}
        <Runs say={say} runs={await newestRuns(db)} machine={(by) => machines[by] ?? by} />
      </>
    ),
  };
}
