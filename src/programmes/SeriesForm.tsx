import { SettingField, SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { differences, fingerprint } from '../kernel/made-from.ts';
import { seriesState } from './desk-queries.ts';
import type { Row } from './form-rows.ts';
import type { Programme, Series } from './queries.ts';

type ListProps = { say: Say; programme: Programme; series: Series[]; counts: Map<number, number> };

export function SeriesList({ say, programme, series, counts }: ListProps) {
  if (series.length === 0) return <p class="quiet">{say('programmes.series.none')}</p>;
  return (
    <ul class="programme-rows">
      {series.map(({ id, name, label }) => (
        <li>
          <a href={`/desk/programmes/${programme.id}/series/${id}`}>{name}</a>
          <span>{say('programmes.series.count', { count: counts.get(id) ?? 0 })}</span>
          <span class="quiet">
            {label ? say('programmes.series.gathers', { label }) : say('programmes.series.by-hand')}
          </span>
        </li>
      ))}
    </ul>
  );
}

const names = ['name', 'slug', 'label', 'note'] as const;

type Props = {
  say: Say;
  programme: Programme;
  /** Null for a new one. */
  series: Series | null;
  typed?: Row | undefined;
  tried?: Tried | undefined;
  done?: string | undefined;
};

export function SeriesForm({ say, programme, series, typed, tried, done }: Props) {
  const stored = textsOf(series);
  const shown = { ...stored, ...typed };
  const changed = series && tried?.isStale ? differences<Row>(shown, stored) : [];
  const address = `/desk/programmes/${programme.id}/series`;
  return (
    <>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <SettingForm
        action={series ? `${address}/${series.id}` : address}
        madeFrom={series ? fingerprint(seriesState(series)) : ''}
      >
        {names
          .filter((name) => !(series && name === 'slug'))
          .map((name) => (
            <SettingField
              say={say}
              name={name}
              label={say(`programmes.series.${name}`)}
              value={shown[name] ?? ''}
              required={name === 'name' || name === 'slug'}
              maxLength={name === 'note' ? 500 : 60}
              hint={name === 'label' || name === 'slug' ? say(`programmes.hint.series-${name}`) : undefined}
              problem={tried?.field === name ? say('settings.look') : undefined}
              now={changed.includes(name) ? stored[name] : undefined}
              {...(name === 'note' && { rows: 2 })}
            />
          ))}
        <p class="setting-acts">
          <button type="submit" class="main">
            {say(series ? 'settings.save' : 'programmes.series.add')}
          </button>
        </p>
      </SettingForm>
    </>
  );
}

function textsOf(series: Series | null): Row {
  return {
    name: series?.name ?? '',
    slug: series?.slug ?? '',
    label: series?.label ?? '',
    note: series?.note ?? '',
  };
}
