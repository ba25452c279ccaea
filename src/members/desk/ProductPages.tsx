import { Labelled } from '../../desk/Labelled.tsx';
import { SettingField, SettingForm, SettingMessage } from '../../desk/SettingFields.tsx';
import type { Tried } from '../../desk/settings-form.ts';
import type { Say, Wording } from '../../desk/wording.ts';
import { won } from '../Prices.tsx';
import type { Plan, Product } from '../queries.ts';
import { productsAddress } from './addresses.ts';

const textNames = ['name', 'address', 'description', 'topics', 'riskNotice', 'giftsPerMonth'] as const;
type TextName = (typeof textNames)[number];
export type ProductTexts = Record<TextName | 'key', string> & { isClosed: boolean };

const rows: Partial<Record<TextName, number>> = { description: 3, riskNotice: 4 };
const hints: Partial<Record<TextName, Wording>> = {
  address: 'members.product.address.hint',
  topics: 'members.product.topics.hint',
  riskNotice: 'members.product.riskNotice.hint',
};

export function textsOfProduct(product: Product | null): ProductTexts {
  return {
    key: product?.key ?? '',
    name: product?.name ?? '',
    address: product?.address ?? '/',
    description: product?.description ?? '',
    topics: product?.topics.join(', ') ?? '',
    riskNotice: product?.risk_notice ?? '',
    giftsPerMonth: String(product?.gifts_per_month ?? 5),
    isClosed: product?.closed_at != null,
  };
}

/** All products, with what they cost. */
export function ProductsPage({ say, products }: { say: Say; products: Product[] }) {
  return (
    <>
      <h1>{say('members.products')}</h1>
      <p class="setting-acts">
        <a href={`${productsAddress}/new`}>{say('members.product.new')}</a>
      </p>
      {products.length === 0 && <p class="quiet">{say('members.products.none')}</p>}
      <ul class="members-grants">
        {products.map(({ key, name, address, closed_at, plans }) => (
          <li>
            <p>
              <a href={`${productsAddress}/${key}`}>
                <b>{name}</b>
              </a>{' '}
              <span class="quiet">
                {key} · {address} {closed_at && `· ${say('members.product.isClosed')}`}
              </span>
            </p>
            <p class="quiet">
              {plans.map((plan) => `${plan.name} ${won(plan.price)}`).join(' · ') ||
                say('members.plans.none')}
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
  product: Product | null;
  madeFrom: string;
  shown: ProductTexts;
  tried: Tried | undefined;
  done: string | undefined;
};

/** A product and its plans. */
export function ProductPage({ say, product, madeFrom, shown, tried, done }: Props) {
  const action = product ? `${productsAddress}/${product.key}` : productsAddress;
  const problemOf = (name: string) => (tried?.field === name ? say('settings.look') : undefined);
  return (
    <>
      <p>
        <a href={productsAddress}>← {say('members.products')}</a>
      </p>
      <h1>{product?.name ?? say('members.product.new')}</h1>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <SettingForm action={action} madeFrom={madeFrom}>
        {!product && (
          <SettingField
            say={say}
            name="key"
            label={say('members.product.key')}
            hint={say('members.product.key.hint')}
            value={shown.key}
            required
            maxLength={30}
            problem={problemOf('key')}
          />
        )}
        {textNames.map((name) => (
          <SettingField
            say={say}
            name={name}
            label={say(`members.product.${name}`)}
            value={shown[name]}
            hint={hints[name] && say(hints[name])}
            problem={problemOf(name)}
            required={name === 'name' || name === 'address'}
            {...(rows[name] && { rows: rows[name] })}
            {...(name === 'giftsPerMonth' && { inputMode: 'numeric' as const })}
          />
        ))}
        <div class="setting">
          <label class="setting-check-line">
            <input type="checkbox" name="isClosed" checked={shown.isClosed} />
            {say('members.product.isClosed')}
          </label>
        </div>
        <p class="setting-acts">
          <button type="submit" class="main">
            {say('settings.save')}
          </button>
        </p>
      </SettingForm>
      {product && <Plans say={say} product={product} />}
    </>
  );
}

function Plans({ say, product: { key, plans } }: { say: Say; product: Product }) {
  return (
    <section class="setting-part">
      <h2>{say('members.plans')}</h2>
      <p class="quiet">{say('members.plans.hint')}</p>
      {plans.map((plan) => (
        <PlanForm say={say} action={`${productsAddress}/${key}/plans/${plan.id}`} plan={plan} />
      ))}
      <h3>{say('members.plan.new')}</h3>
      <PlanForm say={say} action={`${productsAddress}/${key}/plans`} plan={null} />
    </section>
  );
}

function PlanForm({ say, action, plan }: { say: Say; action: string; plan: Plan | null }) {
  return (
    <form class="members-row" method="post" action={action}>
      <Labelled label={say('members.plan.name')}>
        <input name="name" value={plan?.name} required maxLength={40} autocomplete="off" />
      </Labelled>
      <Labelled label={say('members.plan.period')}>
        <select name="period">
          {(['month', 'year'] as const).map((period) => (
            <option value={period} selected={period === plan?.period}>
              {say(`members.period.${period}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label={say('members.plan.price')}>
        <input
          name="price"
          value={plan?.price.toLocaleString('ko-KR')}
          required
          inputMode="numeric"
          size={10}
        />
      </Labelled>
      <Labelled label={say('members.grace')}>
        <input name="graceDays" value={plan?.grace_days ?? 7} inputMode="numeric" size={4} />
      </Labelled>
      <label class="members-box">
        <input type="checkbox" name="isOffered" checked={plan?.offered ?? true} />{' '}
        {say('members.plan.offered')}
      </label>
      <button type="submit">{say(plan ? 'settings.save' : 'members.plan.add')}</button>
    </form>
  );
}
