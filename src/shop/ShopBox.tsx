import { addDays, seoulClock, seoulDay, seoulMinute } from '../korean/seoul-time.ts';
import { pictureAddress, type ShownProduct } from './queries.ts';

type Props = { name: string; products: ShownProduct[]; now: Date };

/** The box of every page. It is advertising and says so, whatever the newsroom calls it. Its bytes are on every page, so they are few. */
export function ShopBox({ name, products, now }: Props) {
  if (products.length === 0) return null;
  return (
    <section class="shop">
      <h2>
        <a href="/shop">{name}</a> <small>광고</small>
      </h2>
      <Products products={products} now={now} />
    </section>
  );
}

/** Products with their merchants and prices, and from when a price is. Each is a way out, and marked as paid for. */
export function Products({ products, now }: { products: ShownProduct[]; now: Date }) {
  return (
    <ul>
      {products.map((product) => (
        <li>
          <a href={`/shop/go/${product.id}`} rel="sponsored nofollow noopener">
            <img src={pictureAddress(product)} width="240" height="240" loading="lazy" alt="" />
            {product.name}
          </a>
          <p>
            {product.merchant}
            {product.price !== null && <Price {...product} price={product.price} now={now} />}
          </p>
        </li>
      ))}
    </ul>
  );
}

type PriceProps = { price: number; currency: string; priceAt: Date; now: Date };

function Price({ price, currency, priceAt, now }: PriceProps) {
  return (
    <>
      {' '}
      <b>{priceIn(price, currency)}</b>
      <br />
      {dayOf(priceAt, now)} <time>{seoulClock(priceAt)}</time> 기준
    </>
  );
}

/** `29,000원`; another currency as such, `USD 12.50`. */
export function priceIn(price: number, currency: string): string {
  const digits = Number.isInteger(price) ? 0 : 2;
  const amount = price.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return currency === 'KRW' ? `${amount}원` : `${currency} ${amount}`;
}

/** `오늘`, `어제`, `11.24` */
function dayOf(at: Date, now: Date): string {
  const today = seoulDay(now);
  if (seoulDay(at) === today) return '오늘';
  if (seoulDay(at) === addDays(today, -1)) return '어제';
  return seoulMinute(at).slice('2026.'.length, '2026.11.24'.length);
}
