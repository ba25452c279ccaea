import type { Read } from '../kernel/tag-cache.ts';
import type { PageView } from '../site/document.tsx';
import { PagerLinks } from '../site/Pager.tsx';
import { notFound } from '../site/problems.tsx';
import type { Site } from '../site/site.ts';
import { shopChoices, shopList, shopTag } from './queries.ts';
import { Products } from './ShopBox.tsx';
import { type ShopSettings, shopSettingsOf } from './shop-settings.ts';

type ShopQuery = { merchant?: string; category?: string; page?: string };

/** All products that can be shown, or those of a merchant or a category, page by page. */
export async function shopPage({ kernel }: Site, read: Read, query: ShopQuery): Promise<PageView> {
  read(shopTag);
  const { db } = kernel.store;
  const now = kernel.now();
  const number = Number(query.page ?? '1');
  if (!Number.isInteger(number) || number < 1 || number > 10_000) return notFound();
  const settings = await shopSettingsOf(db);
  const { merchants, categories } = await shopChoices(db, now);
  const merchant = merchants.find(({ id }) => String(id) === query.merchant);
  const category = categories.find((each) => each === query.category?.normalize('NFC'));
  if ((query.merchant && !merchant) || (query.category && !category)) return notFound();
  const choice = { merchant: merchant?.id, category };
  const { products, next } = await shopList(db, now, choice, number);
  if (products.length === 0 && number > 1) return notFound();
  return {
    title: `${settings.name} (광고)`,
    description: '판매자가 제공한 상품을 소개하는 광고입니다.',
    path: addressOf(choice, number),
    sheets: ['shop/shop', 'shop/shop-page'],
    main: (
      <>
        <Head settings={settings} merchants={merchants} categories={categories} choice={choice} />
        <div class="shop shop-list">
          {products.length === 0 && <p class="empty">지금은 소개하는 상품이 없습니다.</p>}
          <Products products={products} now={now} />
        </div>
        <PagerLinks
          first={number > 1 ? addressOf(choice, 1) : null}
          next={next === null ? null : addressOf(choice, next)}
          label="상품 더 보기"
        />
        {settings.notice && <p class="shop-notice">{settings.notice}</p>}
      </>
    ),
  };
}

type Choice = { merchant: number | undefined; category: string | undefined };

function addressOf({ merchant, category }: Choice, number: number): string {
  const query = new URLSearchParams({
    ...(merchant ? { merchant: String(merchant) } : {}),
    ...(category ? { category } : {}),
    ...(number > 1 ? { page: String(number) } : {}),
  }).toString();
  return query ? `/shop?${query}` : '/shop';
}

type HeadProps = {
  settings: ShopSettings;
  merchants: { id: number; name: string }[];
  categories: string[];
  choice: Choice;
};

function Head({ settings, merchants, categories, choice }: HeadProps) {
  const { merchant, category } = choice;
  return (
    <div class="list-head">
      <h1>
        {settings.name} <small>광고</small>
      </h1>
      {merchants.length > 1 && (
        <nav class="subsections" aria-label="판매처">
          <Entry name="모든 판매처" to={{ merchant: undefined, category }} isCurrent={!merchant} />
          {merchants.map(({ id, name }) => (
            <Entry name={name} to={{ merchant: id, category: undefined }} isCurrent={id === merchant} />
          ))}
        </nav>
      )}
      {categories.length > 1 && (
        <nav class="subsections" aria-label="분류">
          <Entry name="모든 분류" to={{ merchant, category: undefined }} isCurrent={!category} />
          {categories.map((name) => (
            <Entry name={name} to={{ merchant: undefined, category: name }} isCurrent={name === category} />
          ))}
        </nav>
      )}
    </div>
  );
}

function Entry({ name, to, isCurrent }: { name: string; to: Choice; isCurrent: boolean }) {
  return (
    <a href={addressOf(to, 1)} rel="nofollow" aria-current={isCurrent ? 'page' : undefined}>
      {name}
    </a>
  );
}
