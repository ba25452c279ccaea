import { SettingField, SettingForm } from '../desk/SettingFields.tsx';
import type { Say, Wording } from '../desk/wording.ts';
import { fingerprint } from '../kernel/made-from.ts';
import { personsDesk } from './board-page.tsx';
import { stateOf } from './change-person.ts';
import type { Sent } from './desk-person-page.tsx';
import type { PersonOfDesk } from './desk-queries.ts';

const textNames = ['name', 'distinction', 'hanja', 'latin', 'aliases', 'shortForms', 'note', 'slug'] as const;

const hints: Partial<Record<(typeof textNames)[number], Wording>> = {
  distinction: 'known-person.hint.distinction',
  aliases: 'known-person.hint.aliases',
  shortForms: 'known-person.hint.shortForms',
  note: 'known-person.hint.note',
  slug: 'known-person.hint.slug',
};

/** All that the desk says of somebody. */
export function PersonForm({ say, known, sent }: { say: Say; known: PersonOfDesk; sent: Sent }) {
  const stored = textsOf(known);
  const isOwn = sent.form?.name !== undefined;
  const shown = isOwn ? { ...stored, ...sent.form } : stored;
  const field = isOwn ? sent.tried?.field : null;
  return (
    <SettingForm action={`${personsDesk}/${known.id}`} madeFrom={fingerprint(stateOf(known))}>
      {textNames.map((name) => (
        <SettingField
          say={say}
          name={name}
          label={say(`known-person.${name}`)}
          value={shown[name] ?? ''}
          required={name === 'name'}
          maxLength={name === 'note' ? 1_000 : name === 'aliases' || name === 'shortForms' ? 2_000 : 80}
          hint={hints[name] && say(hints[name])}
          problem={field === name ? sent.tried?.problem : undefined}
          now={sent.tried?.isStale && shown[name] !== stored[name] ? stored[name] : undefined}
          {...((name === 'note' || name === 'aliases' || name === 'shortForms') && {
            rows: name === 'note' ? 4 : 2,
          })}
        />
      ))}
      <div class="setting">
        <label class="setting-check-line">
          <input type="checkbox" name="confirmed" checked={known.is_confirmed} />
          {say('known-person.is-confirmed')}
        </label>
        <span class="quiet">{say('known-person.hint.confirmed')}</span>
      </div>
      <p class="setting-acts">
        <button type="submit" class="main">
          {say('settings.save')}
        </button>
      </p>
    </SettingForm>
  );
}

function textsOf(known: PersonOfDesk): Record<string, string> {
  const { name, distinction, slug, hanja, latin, aliases, short_forms, note } = known;
  return {
    ...{ name, distinction, slug, note },
    ...{ hanja: hanja ?? '', latin: latin ?? '' },
    ...{ aliases: aliases.join('\n'), shortForms: short_forms.join('\n') },
  };
}
