import { SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import type { Row } from './form-rows.ts';
import { StepButtons } from './StepButtons.tsx';

type Reporter = { id: number; name: string; title: string | null };

type Props = {
  say: Say;
  kind: 'events' | 'people';
  address: string;
  rows: Row[];
  madeFrom: string;
  reporters: Reporter[];
  /** The row, from 1, where the keyboard goes on. */
  at?: number | null | undefined;
  tried?: Tried | undefined;
  done?: string | undefined;
  /** What is there now, where another was faster. */
  stored?: Row[] | undefined;
};

const fieldsOf = {
  events: ['name', 'day', 'clock', 'place', 'address'],
  people: ['name', 'role', 'note', 'reporter'],
} as const;
const typeOf: Record<string, string> = { day: 'date', clock: 'time', address: 'url' };

/** Rows that are added, changed, moved and taken off by keyboard; nothing is kept before it is saved. */
export function RowsForm(props: Props) {
  const { say, kind, address, rows, madeFrom, at, tried, done, stored } = props;
  return (
    <form class="arranger programme-form" method="post" action={address}>
      {/* Enter in a field presses the first button there is. */}
      <button type="submit" class="unseen" tabIndex={-1}>
        {say('settings.save')}
      </button>
      <input type="hidden" name="madeFrom" value={madeFrom} />
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      {stored && <Stored say={say} rows={stored} />}
      <p class="quiet">{say(`programmes.hint.${kind}`)}</p>
      <ol class="programme-form-rows">
        {rows.map((row, index) => (
          <li id={`row-${index + 1}`}>
            <fieldset>
              <legend>{say(`programmes.row.${kind}`, { number: index + 1 })}</legend>
              <div class="programme-form-fields">
                {fieldsOf[kind].map((name) => (
                  <RowField
                    {...props}
                    row={row}
                    name={name}
                    index={index}
                    isNext={at === index + 1 && name === 'name'}
                    isWrong={tried?.field === `${kind}.${index}.${name}`}
                  />
                ))}
              </div>
              <StepButtons say={say} number={index + 1} count={rows.length} isOrdered={kind === 'people'} />
            </fieldset>
          </li>
        ))}
      </ol>
      <div class="arranger-acts">
        <button type="submit" formNoValidate name="step" value="add">
          {say(`programmes.add.${kind}`)}
        </button>
        <button type="submit" class="main">
          {say('settings.save')}
        </button>
      </div>
    </form>
  );
}

type FieldProps = Props & { row: Row; name: string; index: number; isNext: boolean; isWrong: boolean };

function RowField({ say, kind, row, name, index, isNext, isWrong, reporters }: FieldProps) {
  const id = `row.${index}.${name}`;
  const shared = {
    id,
    name: id,
    autofocus: isNext,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
  };
  return (
    <div class="setting">
      <label for={id}>{say(`programmes.${kind}.${name}` as Parameters<Say>[0])}</label>
      {name === 'reporter' ? (
        <select {...shared}>
          <option value="">{say('programmes.people.no-page')}</option>
          {reporters.map((reporter) => (
            <option value={reporter.id} selected={String(reporter.id) === row.reporter}>
              {reporter.name} {reporter.title}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} type={(typeOf[name] ?? 'text') as 'text'} value={row[name] ?? ''} />
      )}
      {isWrong && <span class="setting-problem">{say('settings.look')}</span>}
    </div>
  );
}

function Stored({ say, rows }: { say: Say; rows: Row[] }) {
  return (
    <div class="problem-line">
      {say('settings.now')}
      <ol>
        {rows.map((row) => (
          <li>{Object.values(row).filter(Boolean).join(' · ')}</li>
        ))}
      </ol>
    </div>
  );
}
