import { Labelled } from '../../desk/Labelled.tsx';
import { SettingMessage } from '../../desk/SettingFields.tsx';
import type { Tried } from '../../desk/settings-form.ts';
import type { Say } from '../../desk/wording.ts';
import { Time } from '../../site/Time.tsx';
import type { Product, voucherBatches } from '../queries.ts';
import { vouchersAddress } from './addresses.ts';

/** The fields of the form as a browser sends them. */
export type VoucherTexts = Partial<Record<'product' | 'name' | 'days' | 'count' | 'uses' | 'until', string>>;
type Batch = Awaited<ReturnType<typeof voucherBatches>>[number];

type Props = {
  say: Say;
  now: Date;
  products: Product[];
  batches: Batch[];
  typed: VoucherTexts;
  tried: Tried | undefined;
  /** Those that were just made: they are shown this once. */
  codes: string[] | undefined;
};

/** Makes codes, and shows what became of those that were made. */
export function VouchersPage(props: Props) {
  const { say, batches, tried, codes } = props;
  return (
    <>
      <h1>{say('members.vouchers')}</h1>
      <SettingMessage text={tried?.problem} />
      {codes && <Codes say={say} codes={codes} />}
      <MakeForm {...props} />
      <section class="setting-part">
        <h2>{say('members.vouchers.made')}</h2>
        {batches.length === 0 && <p class="quiet">{say('members.vouchers.none')}</p>}
        <ul class="members-grants">
          {batches.map((batch) => (
            <BatchItem say={say} batch={batch} now={props.now} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Codes({ say, codes }: { say: Say; codes: string[] }) {
  return (
    <div class="setting-message good" role="status">
      <p>
        <label for="codes">{say('members.vouchers.codes', { count: codes.length })}</label>
      </p>
      <textarea id="codes" class="members-codes" readOnly rows={Math.min(12, codes.length + 1)}>
        {codes.join('\n')}
      </textarea>
    </div>
  );
}

function MakeForm({ say, products, typed }: Props) {
  return (
    <form class="members-form" method="post" action={vouchersAddress}>
      <div class="members-row">
        <Labelled label={say('members.product')}>
          <select name="product">
            {products
              .filter(({ closed_at }) => closed_at === null)
              .map(({ key, name }) => (
                <option value={key} selected={key === typed.product}>
                  {name}
                </option>
              ))}
          </select>
        </Labelled>
        <Labelled label={say('members.voucher.name')}>
          <input name="name" value={typed.name} required maxLength={60} autocomplete="off" />
        </Labelled>
        <Labelled label={say('members.voucher.days')}>
          <input name="days" value={typed.days ?? '30'} required inputMode="numeric" size={5} />
        </Labelled>
        <Labelled label={say('members.voucher.count')}>
          <input name="count" value={typed.count ?? '10'} required inputMode="numeric" size={5} />
        </Labelled>
        <Labelled label={say('members.voucher.uses')}>
          <input name="uses" value={typed.uses ?? '1'} required inputMode="numeric" size={5} />
        </Labelled>
        <Labelled label={say('members.voucher.until')}>
          <input type="date" name="until" value={typed.until} required />
        </Labelled>
      </div>
      <p class="quiet">{say('members.voucher.once')}</p>
      <p class="setting-acts">
        <button type="submit" class="main" name="as" value="page">
          {say('members.voucher.make')}
        </button>
        <button type="submit" name="as" value="csv">
          {say('members.voucher.make-csv')}
        </button>
      </p>
    </form>
  );
}

function BatchItem({ say, batch, now }: { say: Say; batch: Batch; now: Date }) {
  const { id, name, product_name, days, uses, count, used, expires_at, closed_at, made_at, made_by } = batch;
  const isOpen = !closed_at && expires_at > now;
  return (
    <li>
      <p>
        <b>{name}</b> {product_name} · {say('members.voucher.for', { days })} ·{' '}
        {say('members.voucher.used', { used: used ?? 0, all: (count ?? 0) * uses })}
        <br />
        <span class="quiet">
          {closed_at ? say('members.voucher.closed') : say('members.voucher.expires')}{' '}
          <Time at={closed_at ?? expires_at} /> · {say('members.made-by', { name: made_by })}{' '}
          <Time at={made_at} />
        </span>
      </p>
      {isOpen && (
        <form method="post" action={`${vouchersAddress}/${id}/close`}>
          <button type="submit" class="danger">
            {say('members.voucher.close')} <span class="unseen">{name}</span>
          </button>
        </form>
      )}
    </li>
  );
}
