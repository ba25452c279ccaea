import { SettingField, SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { differences, fingerprint } from '../kernel/made-from.ts';
import { listsAddress } from './addresses.ts';
import type { Lists as AllLists } from './set-newsroom.ts';

type ListName = keyof AllLists;
/** The lists as their fields have them: a word a line. */
export type ListTexts = Record<ListName, string>;

export const listNames: ListName[] = ['prefixes', 'stages', 'bulletinLevels', 'credits'];

type Props = {
  say: Say;
  stored: AllLists;
  typed?: ListTexts | undefined;
  tried?: Tried | undefined;
  done?: string | undefined;
};

/** What the newsroom offers its people to choose from. */
export function Lists({ say, stored, typed, tried, done }: Props) {
  const now = Object.fromEntries(listNames.map((name) => [name, stored[name].join('\n')])) as ListTexts;
  const shown = typed ?? now;
  const changed = tried?.isStale ? differences(shown, now) : [];
  return (
    <>
      <h1>{say('settings.lists')}</h1>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <p class="quiet">{say('lists.how')}</p>
      <SettingForm action={listsAddress} madeFrom={fingerprint(stored)}>
        {listNames.map((name) => (
          <SettingField
            say={say}
            name={name}
            label={say(`lists.${name}`)}
            value={shown[name]}
            rows={Math.min(14, Math.max(4, shown[name].split('\n').length + 1))}
            hint={say(`lists.hint.${name}`)}
            problem={tried?.field?.split('.')[0] === name ? say('lists.look') : undefined}
            now={changed.includes(name) ? now[name].replaceAll('\n', ', ') : undefined}
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
