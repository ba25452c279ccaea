import { SettingField, SettingForm, SettingMessage } from '../../desk/SettingFields.tsx';
import type { Tried } from '../../desk/settings-form.ts';
import type { Say, Wording } from '../../desk/wording.ts';
import { differences, fingerprint } from '../../kernel/made-from.ts';
import { rulePath } from '../rules/RuleViews.tsx';
import { type RuleName, ruleNames, ruleOf } from '../rules/rules.ts';
import { type MarketSettings, modes } from './settings.ts';

export const rulesAddress = '/desk/market-rules';
export const limitNames = ['perHour', 'runAt', 'by', 'section'] as const;
type LimitName = (typeof limitNames)[number];

/** The settings as the form has them. */
export type SettingTexts = { modes: Record<string, string>; limits: Record<LimitName, string> };

function textsFrom(settings: MarketSettings): SettingTexts {
  return {
    modes: Object.fromEntries(ruleNames.map((name) => [name, settings.modes[name] ?? 'off'])),
    limits: Object.fromEntries(
      limitNames.map((name) => [name, String(settings[name])]),
    ) as SettingTexts['limits'],
  };
}

type Props = {
  say: Say;
  stored: MarketSettings;
  typed?: SettingTexts | undefined;
  tried?: Tried | undefined;
  done?: string | undefined;
  counts: Map<string, { cases: number; told: number }>;
};

/** Which rules tell stories, how many an hour, and in whose name. */
export function RuleSettings({ say, stored, typed, tried, done, counts }: Props) {
  const now = textsFrom(stored);
  const shown = typed ?? now;
  const changed = tried?.isStale
    ? [...differences(shown.modes, now.modes), ...differences(shown.limits, now.limits)]
    : [];
  return (
    <>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <p class="quiet">{say('market-rules.how')}</p>
      <SettingForm action={rulesAddress} madeFrom={fingerprint(stored)}>
        <ul class="rule-modes">
          {ruleNames.map((name) => (
            <li>
              <div>
                <a href={rulePath(name)}>{ruleOf(name).title}</a>
                <span class="quiet">{countsOf(say, counts, name)}</span>
              </div>
              <Mode say={say} name={name} mode={shown.modes[name] ?? 'off'} />
              {changed.includes(name) && (
                <span class="setting-now">
                  {say('settings.now')} {say(`market-rules.mode.${now.modes[name]}` as Wording)}
                </span>
              )}
            </li>
          ))}
        </ul>
        <h2>{say('market-rules.limits')}</h2>
        {limitNames.map((name) => (
          <SettingField
            say={say}
            name={name}
            label={say(`market-rules.${name}`)}
            hint={name === 'section' ? undefined : say(`market-rules.${name}-hint`)}
            value={shown.limits[name]}
            required
            {...(name === 'perHour' && { inputMode: 'numeric' as const })}
            problem={tried?.field === name ? say(`market-rules.look.${name}`) : undefined}
            now={changed.includes(name) ? now.limits[name] : undefined}
          />
        ))}
        <p class="setting-acts">
          <button type="submit" class="main">
            {say('settings.save')}
          </button>
        </p>
      </SettingForm>
    </>
  );
}

function Mode({ say, name, mode }: { say: Say; name: RuleName; mode: string }) {
  return (
    <select name={name} aria-label={say('market-rules.mode', { rule: ruleOf(name).title })}>
      {modes.map((one) => (
        <option value={one} selected={one === mode}>
          {say(`market-rules.mode.${one}`)}
        </option>
      ))}
    </select>
  );
}

function countsOf(say: Say, counts: Props['counts'], name: RuleName): string {
  const { cases = 0, told = 0 } = counts.get(name) ?? {};
  const all = name === 'market-close' ? [] : [`${say('market-rules.cases')} ${cases}`];
  return [...all, `${say('market-rules.told')} ${told}`].join(' · ');
}
