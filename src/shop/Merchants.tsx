import { SettingField, SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';
import { shopAddress } from './addresses.ts';
import type { merchantById, merchantsOf } from './desk-queries.ts';
import { Report } from './FeedReport.tsx';
import { readReport } from './report.ts';
import { merchantMadeFrom } from './save-merchant.ts';

export const merchantsAddress = `${shopAddress}/merchants`;

type ListedMerchant = Awaited<ReturnType<typeof merchantsOf>>[number];
type StoredMerchant = NonNullable<Awaited<ReturnType<typeof merchantById>>>;

export function MerchantList({ say, merchants }: { say: Say; merchants: ListedMerchant[] }) {
  return (
    <>
      <h1>{say('shop.merchants')}</h1>
      <p>
        <a class="shop-new" href={`${merchantsAddress}/new`}>
          {say('shop.merchant.add')}
        </a>
      </p>
      {merchants.length === 0 && <p>{say('shop.merchant.none')}</p>}
      <ul class="shop-merchants">
        {merchants.map((merchant) => (
          <MerchantItem say={say} merchant={merchant} />
        ))}
      </ul>
    </>
  );
}

function MerchantItem({ say, merchant }: { say: Say; merchant: ListedMerchant }) {
  const { id, name, feed_address, feed_kind, failures, products, shown, is_active, next_poll_at } = merchant;
  return (
    <li>
      <a href={`${merchantsAddress}/${id}`}>{name}</a>
      <p class="quiet">
        {feed_address ? feed_kind.toUpperCase() : say('shop.merchant.no-feed')} ·{' '}
        {say('shop.merchant.count', { count: products, shown })}
        {!is_active && ` · ${say('shop.merchant.paused')}`}
        {is_active && next_poll_at && (
          <>
            {' '}
            · {say('shop.merchant.next')} <Time at={next_poll_at} yearless />
          </>
        )}
      </p>
      {failures > 0 && <p class="shop-not">{say('shop.merchant.failing', { count: failures })}</p>}
    </li>
  );
}

export type MerchantTexts = {
  name: string;
  feed: string;
  kind: string;
  minutes: string;
  isTrusted: boolean;
  isActive: boolean;
};

type FormProps = {
  say: Say;
  merchant: StoredMerchant | null;
  typed: MerchantTexts | undefined;
  tried: Tried | undefined;
  done: string | undefined;
};

export function MerchantForm({ say, merchant, typed, tried, done }: FormProps) {
  const texts = typed ?? textsOf(merchant);
  const problem = (field: string) => (tried?.field === field ? tried.problem : undefined);
  return (
    <>
      <h1>{merchant?.name ?? say('shop.merchant.add')}</h1>
      <SettingMessage text={tried?.problem} />
      <SettingMessage text={done} good />
      <SettingForm
        action={merchant ? `${merchantsAddress}/${merchant.id}` : merchantsAddress}
        madeFrom={merchant ? merchantMadeFrom(merchant) : ''}
      >
        <SettingField
          say={say}
          name="name"
          label={say('shop.merchant.name')}
          value={texts.name}
          maxLength={40}
          problem={problem('name')}
          required
        />
        <SettingField
          say={say}
          name="feed"
          label={say('shop.merchant.feed')}
          value={texts.feed}
          hint={say('shop.merchant.feed.hint')}
          problem={problem('feed')}
        />
        <div class="setting">
          <label for="kind">{say('shop.merchant.kind')}</label>
          <select id="kind" name="kind">
            {['xml', 'tsv'].map((kind) => (
              <option value={kind} selected={kind === texts.kind}>
                {kind.toUpperCase()}
              </option>
            ))}
          </select>
        </div>
        <SettingField
          say={say}
          name="minutes"
          label={say('shop.merchant.minutes')}
          value={texts.minutes}
          hint={say('shop.merchant.minutes.hint')}
          inputMode="numeric"
          problem={problem('minutes')}
          required
        />
        <label class="setting-check-line">
          <input type="checkbox" name="isTrusted" checked={texts.isTrusted} /> {say('shop.merchant.trusted')}
        </label>
        <label class="setting-check-line">
          <input type="checkbox" name="isActive" checked={texts.isActive} /> {say('shop.merchant.active')}
        </label>
        <button type="submit" class="main">
          {say('save')}
        </button>
      </SettingForm>
      {merchant && <Reading say={say} merchant={merchant} />}
    </>
  );
}

function textsOf(merchant: StoredMerchant | null): MerchantTexts {
  return {
    name: merchant?.name ?? '',
    feed: merchant?.feed_address ?? '',
    kind: merchant?.feed_kind ?? 'xml',
    minutes: String(merchant?.poll_minutes ?? 60),
    isTrusted: merchant?.is_trusted ?? false,
    isActive: merchant?.is_active ?? true,
  };
}

function Reading({ say, merchant }: { say: Say; merchant: StoredMerchant }) {
  const report = readReport(merchant.report);
  return (
    <section class="setting-part">
      <h2>{say('shop.report')}</h2>
      {merchant.feed_address && merchant.is_active && (
        <form method="post" action={`${merchantsAddress}/${merchant.id}/poll`}>
          <button type="submit">{say('shop.merchant.poll')}</button>
          {merchant.next_poll_at && (
            <span class="quiet">
              {' '}
              {say('shop.merchant.next')} <Time at={merchant.next_poll_at} />
            </span>
          )}
        </form>
      )}
      {report ? <Report say={say} report={report} /> : <p class="quiet">{say('shop.report.none')}</p>}
    </section>
  );
}
