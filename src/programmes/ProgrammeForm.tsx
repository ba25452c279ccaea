import { SettingField, SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say, Wording } from '../desk/wording.ts';
import { differences, fingerprint } from '../kernel/made-from.ts';
import { factsState } from './desk-queries.ts';
import type { Row } from './form-rows.ts';
import { programmesAddress } from './ProgrammeTabs.tsx';
import { sponsorLabels } from './programme-input.ts';
import type { Programme } from './queries.ts';

const factNames = [
  'name',
  'slug',
  'shortAddress',
  'menuName',
  'purpose',
  'from',
  'until',
  'sponsorLabel',
  'sponsorName',
  'sponsorAddress',
] as const;
type FactName = (typeof factNames)[number];

const longest: Partial<Record<FactName, number>> = {
  name: 60,
  slug: 60,
  shortAddress: 30,
  menuName: 12,
  purpose: 1_000,
  sponsorName: 80,
};
const hints: Partial<Record<FactName, Wording>> = {
  slug: 'programmes.hint.slug',
  shortAddress: 'programmes.hint.shortAddress',
  menuName: 'programmes.hint.menuName',
  until: 'programmes.hint.until',
  sponsorLabel: 'programmes.hint.sponsorLabel',
};
const types: Partial<Record<FactName, 'date' | 'url'>> = {
  from: 'date',
  until: 'date',
  sponsorAddress: 'url',
};

type Props = {
  say: Say;
  /** Null for a new one. */
  programme: Programme | null;
  typed?: Row | undefined;
  tried?: Tried | undefined;
  done?: string | undefined;
};

/** All that is said of a programme. */
export function ProgrammeForm({ say, programme, typed, tried, done }: Props) {
  const stored = textsOf(programme);
  const shown = { ...stored, ...typed };
  const changed = programme && tried?.isStale ? differences<Row>(shown, stored) : [];
  return (
    <>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <SettingForm
        action={programme ? `${programmesAddress}/${programme.id}` : programmesAddress}
        madeFrom={programme ? fingerprint(factsState(programme)) : ''}
      >
        {factNames
          .filter((name) => !(programme && name === 'slug'))
          .map((name) =>
            name === 'sponsorLabel' ? (
              <SponsorLabel say={say} chosen={shown.sponsorLabel ?? ''} isWrong={tried?.field === name} />
            ) : (
              <SettingField
                say={say}
                name={name}
                label={say(`programmes.${name}`)}
                value={shown[name] ?? ''}
                required={['name', 'slug', 'purpose', 'from'].includes(name)}
                maxLength={longest[name] ?? 500}
                hint={hints[name] && say(hints[name])}
                problem={tried?.field === name ? say('settings.look') : undefined}
                now={changed.includes(name) ? stored[name] : undefined}
                {...(types[name] && { type: types[name] })}
                {...(name === 'purpose' && { rows: 4 })}
              />
            ),
          )}
        <p class="setting-acts">
          <button type="submit" class="main">
            {say(programme ? 'settings.save' : 'programmes.add')}
          </button>
        </p>
      </SettingForm>
    </>
  );
}

function textsOf(programme: Programme | null): Row {
  return {
    name: programme?.name ?? '',
    slug: programme?.slug ?? '',
    shortAddress: programme?.short_address ?? '',
    menuName: programme?.menu_name ?? '',
    purpose: programme?.purpose ?? '',
    from: programme?.from_day ?? '',
    until: programme?.until_day ?? '',
    sponsorLabel: programme?.sponsor_label ?? '',
    sponsorName: programme?.sponsor_name ?? '',
    sponsorAddress: programme?.sponsor_address ?? '',
  };
}

function SponsorLabel({ say, chosen, isWrong }: { say: Say; chosen: string; isWrong: boolean }) {
  return (
    <div class="setting">
      <label for="sponsorLabel">{say('programmes.sponsorLabel')}</label>
      <select
        id="sponsorLabel"
        name="sponsorLabel"
        aria-describedby="sponsorLabel-hint"
        aria-invalid={isWrong ? 'true' : undefined}
      >
        <option value="">{say('programmes.sponsor.none')}</option>
        {sponsorLabels.map((label) => (
          <option selected={label === chosen}>{label}</option>
        ))}
      </select>
      {isWrong && <span class="setting-problem">{say('settings.look')}</span>}
      <span class="quiet" id="sponsorLabel-hint">
        {say('programmes.hint.sponsorLabel')}
      </span>
    </div>
  );
}
