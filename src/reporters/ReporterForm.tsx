import { SettingField, SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say, Wording } from '../desk/wording.ts';
import { differences, fingerprint } from '../kernel/made-from.ts';
import type { Role } from '../site/person.ts';
import { reportersAddress } from './ReporterList.tsx';
import { type KnownReporter, stateOf } from './settings-queries.ts';

export const textNames = ['name', 'slug', 'title', 'email', 'agency', 'place', 'beats', 'bio'] as const;
type TextName = (typeof textNames)[number];

/** A reporter as the fields of the form have him or her; the last two are checkboxes. */
export type ReporterTexts = Record<TextName, string> & { active: boolean; ours: boolean };

type Account = { name: string; role: Role; disabled_at: Date | null };

type Props = {
  say: Say;
  /** Null for somebody new. */
  reporter: KnownReporter | null;
  oldSlugs: string[];
  /** Who comes to the desk by the same mail address. */
  account: Account | null;
  typed?: ReporterTexts | undefined;
  tried?: Tried | undefined;
  done?: string | undefined;
};

const hints: Partial<Record<TextName, Wording>> = {
  slug: 'reporters.hint.slug',
  email: 'reporters.hint.email',
  beats: 'reporters.hint.beats',
};

/** All that is said of a reporter. */
export function ReporterForm({ say, reporter, oldSlugs, account, typed, tried, done }: Props) {
  const stored = textsOf(reporter);
  const shown = typed ?? stored;
  const changed = reporter && tried?.isStale ? differences(shown, stored) : [];
  return (
    <>
      <p>
        <a href={reportersAddress}>← {say('settings.reporters')}</a>
      </p>
      <h1>{reporter?.name ?? say('reporters.add')}</h1>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      {reporter && <Links say={say} reporter={reporter} oldSlugs={oldSlugs} account={account} />}
      <SettingForm
        action={reporter ? `${reportersAddress}/${reporter.id}` : reportersAddress}
        madeFrom={reporter ? fingerprint(stateOf(reporter)) : ''}
      >
        {textNames.map((name) => (
          <SettingField
            say={say}
            name={name}
            label={say(`reporters.${name}`)}
            value={shown[name]}
            required={name === 'name' || name === 'slug'}
            maxLength={name === 'bio' ? 1_000 : 120}
            hint={hints[name] && say(hints[name])}
            problem={tried?.field?.split('.')[0] === name ? say('settings.look') : undefined}
            now={changed.includes(name) ? stored[name] : undefined}
            {...(name === 'bio' && { rows: 4 })}
            {...(name === 'email' && { inputMode: 'email' as const })}
          />
        ))}
        <Box say={say} name="ours" shown={shown} changed={changed} stored={stored} />
        <Box say={say} name="active" shown={shown} changed={changed} stored={stored} />
        <p class="setting-acts">
          <button type="submit" class="main">
            {say(reporter ? 'settings.save' : 'reporters.add')}
          </button>
        </p>
      </SettingForm>
    </>
  );
}

function textsOf(reporter: KnownReporter | null): ReporterTexts {
  const text = (name: TextName) => (name === 'beats' ? reporter?.beats.join(', ') : reporter?.[name]) ?? '';
  const texts = Object.fromEntries(textNames.map((name) => [name, text(name)])) as Record<TextName, string>;
  return { ...texts, active: reporter?.active ?? true, ours: reporter?.ours ?? true };
}

type LinksProps = { say: Say; reporter: KnownReporter; oldSlugs: string[]; account: Account | null };

function Links({ say, reporter, oldSlugs, account }: LinksProps) {
  return (
    <ul class="reporter-links">
      <li>
        <a href={`/reporters/${encodeURIComponent(reporter.slug)}`}>/reporters/{reporter.slug}</a>
      </li>
      {oldSlugs.length > 0 && (
        <li class="quiet">
          {say('reporters.old-slugs')} {oldSlugs.map((slug) => `/reporters/${slug}`).join(', ')}
        </li>
      )}
      <li>
        {account
          ? say(account.disabled_at ? 'reporters.account.disabled' : 'reporters.account', {
              name: account.name,
              role: say(`role.${account.role}`),
            })
          : say('reporters.account.none')}
      </li>
    </ul>
  );
}

type BoxProps = {
  say: Say;
  name: 'active' | 'ours';
  shown: ReporterTexts;
  stored: ReporterTexts;
  changed: string[];
};

function Box({ say, name, shown, stored, changed }: BoxProps) {
  return (
    <div class="setting">
      <label class="setting-check-line" for={name}>
        <input
          type="checkbox"
          id={name}
          name={name}
          checked={shown[name]}
          aria-describedby={`${name}-hint`}
        />
        {say(`reporters.${name}`)}
      </label>
      {changed.includes(name) && (
        <span class="setting-now">
          {say('settings.now')} {say(stored[name] ? 'settings.yes' : 'settings.no')}
        </span>
      )}
      <span class="quiet" id={`${name}-hint`}>
        {say(`reporters.hint.${name}`)}
      </span>
    </div>
  );
}
