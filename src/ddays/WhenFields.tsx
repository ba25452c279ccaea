import type { ComponentChildren } from 'preact';
import type { Say } from '../desk/wording.ts';
import { periods, thirds } from '../korean/period.ts';
import { zones } from '../korean/zone-time.ts';
import { repeats } from './read-when.ts';

type Fields = Record<string, string | undefined>;
type Props = { say: Say; fields: Fields; problemField: string | null };

const kinds = ['day', 'time', 'lunar', 'period', 'undecided'] as const;

/** When it is: one of five ways to say it. Without a script all fields stand there; style shows those of the chosen way. */
export function WhenFields({ say, fields, problemField }: Props) {
  const input = (name: string, more: object) => ({
    name,
    value: fields[name] ?? '',
    'aria-invalid': problemField === name ? ('true' as const) : undefined,
    autocomplete: 'off',
    ...more,
  });
  return (
    <fieldset class="dday-kinds">
      <legend>{say('dday.when')}</legend>
      <div class="dday-choices">
        {kinds.map((kind) => (
          <label>
            <input type="radio" name="kind" value={kind} checked={(fields.kind ?? 'day') === kind} />
            {say(`dday.kind.${kind}`)}
          </label>
        ))}
      </div>
      <div class="dday-row of-day">
        <Labelled label={say('dday.day')}>
          <input type="date" {...input('day', {})} />
        </Labelled>
        <Labelled label={say('dday.lastDay')}>
          <input type="date" {...input('lastDay', {})} />
        </Labelled>
      </div>
      <div class="dday-row of-time">
        <Labelled label={say('dday.clock')}>
          <input type="datetime-local" {...input('clock', {})} />
        </Labelled>
        <Labelled label={say('dday.zone')}>
          <select name="zone">
            {Object.entries(zones).map(([zone, name]) => (
              <option value={zone} selected={zone === (fields.zone ?? 'Asia/Seoul')}>
                {name} ({zone})
              </option>
            ))}
          </select>
        </Labelled>
      </div>
      <div class="dday-row of-day of-time">
        <Labelled label={say('dday.repeat')}>
          <select name="repeat">
            {repeats.map((rule) => (
              <option value={rule} selected={rule === (fields.repeat ?? '')}>
                {say(`dday.repeat.${rule === '' ? 'none' : repeatNames[rule]}`)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={say('dday.rule')}>
          <input {...input('rule', { placeholder: 'FREQ=MONTHLY;BYDAY=2TH', maxLength: 200 })} />
        </Labelled>
      </div>
      <div class="dday-row of-lunar">
        <Labelled label={say('dday.lunarMonth')}>
          <input type="number" min={1} max={12} {...input('lunarMonth', {})} />
        </Labelled>
        <Labelled label={say('dday.lunarDay')}>
          <input type="number" min={1} max={30} {...input('lunarDay', {})} />
        </Labelled>
        <label class="dday-check">
          <input type="checkbox" name="lunarLeap" checked={Boolean(fields.lunarLeap)} />
          {say('dday.lunarLeap')}
        </label>
        <Labelled label={say('dday.lunarYear')}>
          <input type="number" {...input('lunarYear', {})} />
        </Labelled>
      </div>
      <div class="dday-row of-period">
        <Labelled label={say('dday.year')}>
          <input type="number" min={1900} max={2199} {...input('year', {})} />
        </Labelled>
        <Choice say={say} name="period" values={periods} chosen={fields.period} />
        <Choice say={say} name="third" values={thirds} chosen={fields.third} />
      </div>
    </fieldset>
  );
}

const repeatNames = { 'FREQ=YEARLY': 'yearly', 'FREQ=MONTHLY': 'monthly', 'FREQ=WEEKLY': 'weekly' } as const;

type ChoiceProps = {
  say: Say;
  name: 'period' | 'third';
  values: typeof periods | typeof thirds;
  chosen: string | undefined;
};

function Choice({ say, name, values, chosen }: ChoiceProps) {
  return (
    <Labelled label={say(`dday.${name}`)}>
      <select name={name}>
        {values.map((value) => (
          <option value={value} selected={value === chosen}>
            {/^m\d/.test(value)
              ? say('dday.period.m', { month: value.slice(1) })
              : say(`dday.${name}.${value}` as Parameters<Say>[0])}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function Labelled({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is handed in
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  );
}
