import { SettingField, SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say, Wording } from '../desk/wording.ts';
import { differences, fingerprint } from '../kernel/made-from.ts';
import { checks } from '../korean/checks/check-draft.ts';
import {
  type CheckName,
  type CheckSettings,
  checkNames,
  type Draft,
  usualSettings,
  type Where,
} from '../korean/checks/draft.ts';
import { checkExamples } from '../korean/checks/examples.ts';
import { checksAddress } from './addresses.ts';

export const limitNames = ['headlineLong', 'headlineTooLong', 'dayLongPast'] as const;
type LimitName = (typeof limitNames)[number];

const limitsOf: Partial<Record<CheckName, LimitName[]>> = {
  headline: ['headlineLong', 'headlineTooLong'],
  day: ['dayLongPast'],
};

const turns = ['usual', 'error', 'warning', 'off'] as const;

/** The settings as their fields have them. */
export type CheckTexts = { set: Record<string, string>; limits: Record<LimitName, string> };

type Props = {
  say: Say;
  stored: CheckSettings;
  typed?: CheckTexts | undefined;
  tried?: Tried | undefined;
  done?: string | undefined;
};

/** What looks at drafts before they go out: each check with an example, and whether it stops, asks or is silent. */
export function Checks({ say, stored, typed, tried, done }: Props) {
  const now = textsFrom(stored);
  const shown = typed ?? now;
  const changed = tried?.isStale
    ? [...differences(shown.set, now.set), ...differences(shown.limits, now.limits)]
    : [];
  const part = { say, shown, now, changed, field: tried?.field ?? null };
  return (
    <>
      <h1>{say('settings.checks')}</h1>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <p class="quiet">{say('checks.how')}</p>
      <SettingForm action={checksAddress} madeFrom={fingerprint(stored)}>
        <ul class="setting-checks">
          {checkNames.map((name) => (
            <OneCheck name={name} {...part} />
          ))}
        </ul>
        <p class="setting-acts">
          <button type="submit" class="main">
            {say('settings.save')}
          </button>
        </p>
      </SettingForm>
    </>
  );
}

function textsFrom(settings: CheckSettings): CheckTexts {
  return {
    set: Object.fromEntries(checkNames.map((name) => [name, settings.set[name] ?? 'usual'])),
    limits: Object.fromEntries(
      limitNames.map((name) => [name, String(settings[name])]),
    ) as CheckTexts['limits'],
  };
}

type OneProps = {
  say: Say;
  name: CheckName;
  shown: CheckTexts;
  now: CheckTexts;
  /** What somebody else has set meanwhile. */
  changed: string[];
  /** The limit that cannot be taken. */
  field: string | null;
};

function OneCheck({ say, name, shown, now, changed, field }: OneProps) {
  return (
    <li class={shown.set[name] === 'off' ? 'off' : undefined}>
      <div class="setting-check">
        <h2 id={`about-${name}`}>{say(`checks.name.${name}`)}</h2>
        <p>{say(`checks.about.${name}`)}</p>
        <Example say={say} name={name} />
      </div>
      <div class="setting-check-set">
        <select name={name} aria-labelledby={`about-${name}`} aria-describedby={`now-${name}`}>
          {turns.map((turn) => (
            <option value={turn} selected={turn === shown.set[name]}>
              {turn === 'usual' ? usually(say, name) : say(`checks.turn.${turn}`)}
            </option>
          ))}
        </select>
        <span class="setting-now" id={`now-${name}`}>
          {changed.includes(name) &&
            `${say('settings.now')} ${say(`checks.turn.${now.set[name]}` as Wording)}`}
        </span>
        {limitsOf[name]?.map((limit) => (
          <SettingField
            say={say}
            name={limit}
            label={say(`checks.${limit}`)}
            value={shown.limits[limit]}
            inputMode="numeric"
            required
            problem={field === limit ? say(`checks.look.${limit}`) : undefined}
            now={changed.includes(limit) ? now.limits[limit] : undefined}
          />
        ))}
      </div>
    </li>
  );
}

/** What it is where the newsroom has not decided: some checks stop a draft for one finding and ask for another. */
function usually(say: Say, name: CheckName): string {
  const mixed: CheckName[] = ['headline', 'contact', 'picture'];
  const usual = mixed.includes(name) ? 'mixed' : (findingIn(name)?.severity ?? 'warning');
  return say('checks.turn.usually', { severity: say(`checks.turn.${usual}`) });
}

/** A text in which it finds something, what it finds marked, and what the desk would say. */
function Example({ say, name }: { say: Say; name: CheckName }) {
  const finding = findingIn(name);
  if (!finding) return null;
  const { start, end } = finding.where;
  const text = textAt(checkExamples[name], finding.where);
  return (
    <p class="setting-example">
      {text && (
        <>
          {text.slice(0, start)}
          <mark>{text.slice(start, end)}</mark>
          {text.slice(end)}{' '}
        </>
      )}
      <span class="quiet">→ {say(`check.${finding.message.key}` as Wording, finding.message.values)}</span>
    </p>
  );
}

function findingIn(name: CheckName) {
  return checks[name](checkExamples[name], usualSettings)[0];
}

function textAt({ headline, paragraphs }: Draft, { field, index }: Where): string {
  return (field === 'headline' ? headline : field === 'paragraph' ? paragraphs[index]?.text : '') ?? '';
}
