import { SettingField, SettingForm, SettingMessage } from '../../desk/SettingFields.tsx';
import type { Tried } from '../../desk/settings-form.ts';
import type { Say } from '../../desk/wording.ts';
import { seoulDay } from '../../korean/seoul-time.ts';
import { Time } from '../../site/Time.tsx';
import { isOpenAt, type Organisation, type Product } from '../queries.ts';
import { organisationsAddress } from './addresses.ts';

const names = ['name', 'seats', 'domains', 'ranges'] as const;
export type OrganisationTexts = Record<(typeof names)[number] | 'product' | 'from' | 'until', string>;

export function textsOfOrganisation(known: Organisation | null, today: string): OrganisationTexts {
  return {
    product: known?.product_key ?? '',
    name: known?.name ?? '',
    seats: String(known?.seats ?? 10),
    domains: known?.domains.join('\n') ?? '',
    ranges: known?.ranges.join('\n') ?? '',
    from: known ? seoulDay(known.starts_at) : today,
    until: known?.ends_at ? seoulDay(new Date(known.ends_at.getTime() - 1)) : '',
  };
}

type ListProps = { say: Say; organisations: Organisation[]; now: Date };

/** All organisations, with the seats that are taken. */
export function OrganisationsPage({ say, organisations, now }: ListProps) {
  return (
    <>
      <h1>{say('members.organisations')}</h1>
      <p class="setting-acts">
        <a href={`${organisationsAddress}/new`}>{say('members.organisation.new')}</a>
      </p>
      {organisations.length === 0 && <p class="quiet">{say('members.organisations.none')}</p>}
      <ul class="members-grants">
        {organisations.map((each) => (
          <li>
            <p>
              <a href={`${organisationsAddress}/${each.id}`}>
                <b>{each.name}</b>
              </a>{' '}
              {each.product_name} ·{' '}
              {say('members.organisation.taken', { taken: each.taken ?? 0, seats: each.seats })}
              {!isOpenAt(each, now) && <span class="label">{say('members.organisation.over')}</span>}
              <br />
              <span class="quiet">
                <Time at={each.starts_at} /> –{' '}
                {each.ends_at ? <Time at={each.ends_at} /> : say('members.endless')}
                {[...each.domains, ...each.ranges].map((one) => ` · ${one}`)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

type Props = {
  say: Say;
  /** Null for a new one. */
  organisation: Organisation | null;
  products: Product[];
  madeFrom: string;
  shown: OrganisationTexts;
  tried: Tried | undefined;
  done: string | undefined;
};

/** By what an organisation's people are known, and for how long. */
export function OrganisationPage(props: Props) {
  const { say, organisation, madeFrom, shown, tried, done } = props;
  const action = organisation ? `${organisationsAddress}/${organisation.id}` : organisationsAddress;
  return (
    <>
      <p>
        <a href={organisationsAddress}>← {say('members.organisations')}</a>
      </p>
      <h1>{organisation?.name ?? say('members.organisation.new')}</h1>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <SettingForm action={action} madeFrom={madeFrom}>
        <ProductChoice {...props} />
        {names.map((name) => (
          <SettingField
            say={say}
            name={name}
            label={say(`members.organisation.${name}`)}
            value={shown[name]}
            hint={name === 'name' ? undefined : say(`members.organisation.${name}.hint`)}
            problem={tried?.field?.split('.')[0] === name ? say('settings.look') : undefined}
            required={name === 'name'}
            {...(name === 'seats' && { inputMode: 'numeric' as const })}
            {...((name === 'domains' || name === 'ranges') && { rows: 4 })}
          />
        ))}
        <Day say={say} name="from" value={shown.from} required />
        <Day say={say} name="until" value={shown.until} />
        <p class="setting-acts">
          <button type="submit" class="main">
            {say('settings.save')}
          </button>
        </p>
      </SettingForm>
      {organisation && !organisation.closed_at && (
        <section class="setting-part">
          <h2>{say('members.organisation.close')}</h2>
          <p class="quiet">{say('members.organisation.close.hint')}</p>
          <form method="post" action={`${organisationsAddress}/${organisation.id}/close`}>
            <button type="submit" class="danger">
              {say('members.organisation.close.do')}
            </button>
          </form>
        </section>
      )}
    </>
  );
}

/** Whose people read what is settled when they come. */
function ProductChoice({ say, organisation, products, shown }: Props) {
  if (organisation) return <input type="hidden" name="product" value={organisation.product_key} />;
  return (
    <div class="setting">
      <label for="product">{say('members.product')}</label>
      <select id="product" name="product">
        {products.map(({ key, name }) => (
          <option value={key} selected={key === shown.product}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type DayProps = { say: Say; name: 'from' | 'until'; value: string; required?: boolean };

function Day({ say, name, value, required }: DayProps) {
  return (
    <div class="setting">
      <label for={name}>{say(`members.organisation.${name}`)}</label>
      <input id={name} type="date" name={name} value={value} required={required ?? false} />
    </div>
  );
}
