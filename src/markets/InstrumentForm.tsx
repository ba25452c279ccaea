import { SettingField, SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { differences, fingerprint } from '../kernel/made-from.ts';
import { Time } from '../site/Time.tsx';
import { type Instrument, instrumentStates } from './bars.ts';
import { type Alias, type StateNote, stateOf } from './instrument-queries.ts';
import { marketsAddress } from './MarketsDesk.tsx';
import { instrumentPath } from './queries.ts';

export const textNames = ['name', 'code', 'market', 'currency', 'aliases'] as const;
/** An instrument as the fields of the form have it. */
export type InstrumentTexts = Record<(typeof textNames)[number] | 'state' | 'reason', string>;

type Props = {
  say: Say;
  instrument: Instrument;
  aliases: Alias[];
  states: StateNote[];
  typed?: InstrumentTexts | undefined;
  tried?: Tried | undefined;
  done?: string | undefined;
};

/** Renames an instrument, and says that it is halted or delisted. */
export function InstrumentForm({ say, instrument, aliases, states, typed, tried, done }: Props) {
  const stored = stateOf(instrument, aliases);
  const shown = typed ?? { ...stored, reason: '' };
  const changed: string[] = tried?.isStale
    ? differences<object>({ ...shown, reason: undefined }, stored)
    : [];
  const old = aliases.filter(({ kind, until }) => kind === 'code' || until);
  return (
    <>
      <p>
        <a href={marketsAddress}>← {say('markets')}</a>
      </p>
      <h1>{instrument.name}</h1>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <p>
        <a href={instrumentPath(instrument)}>{instrumentPath(instrument)}</a>
      </p>
      <SettingForm action={`${marketsAddress}/${instrument.id}`} madeFrom={fingerprint(stored)}>
        {textNames.map((name) => (
          <SettingField
            say={say}
            name={name}
            label={say(`markets.instrument.${name}`)}
            hint={name === 'aliases' || name === 'code' ? say(`markets.hint.${name}`) : undefined}
            value={shown[name]}
            maxLength={name === 'aliases' ? 500 : 80}
            required={name !== 'aliases'}
            problem={tried?.field?.split('.')[0] === name ? say('settings.look') : undefined}
            now={changed.includes(name) ? stored[name] : undefined}
          />
        ))}
        <div class="setting">
          <label for="state">{say('markets.instrument.state')}</label>
          <select id="state" name="state">
            {instrumentStates.map((state) => (
              <option value={state} selected={state === shown.state}>
                {say(`markets.state.${state}`)}
              </option>
            ))}
          </select>
        </div>
        <SettingField
          say={say}
          name="reason"
          label={say('markets.instrument.reason')}
          hint={say('markets.hint.reason')}
          value={shown.reason}
          maxLength={200}
        />
        <p class="setting-acts">
          <button type="submit" class="main">
            {say('settings.save')}
          </button>
        </p>
      </SettingForm>
      {(old.length > 0 || states.length > 0) && (
        <section class="setting-part">
          <h2>{say('markets.before')}</h2>
          <ul>
            {old.map(({ kind, alias, until }) => (
              <li>
                {say(`markets.before.${kind}`)} {alias} {until && <Time at={until} />}
              </li>
            ))}
            {states.map(({ state, at, reason, by }) => (
              <li>
                <Time at={at} /> {say(`markets.state.${state}`)} {reason} <span class="quiet">{by}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
