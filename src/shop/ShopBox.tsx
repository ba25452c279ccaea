import { addDays, seoulClock, seoulDay, seoulIso, seoulMinute } from '../korean/seoul-time.ts';
import { pictureAddress, type ShownProduct } from './queries.ts';

type Props = { name: string; products: ShownProduct[]; now: Date };

/** The box of every page. It is advertising and says so, whatever the newsroom calls it. */
export function ShopBox({ name, products, now }: Props) {
  if (products.length === 0) return null;
  return (
    <section class="shop" aria-labelledby="shop">
      <h2 id="shop">
        <a href="/shop">{name}</a> <b>광고</b>
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
          <p>{product.merchant}</p>
          {product.price !== null && <Price {...product} price={product.price} now={now} />}
        </li>
      ))}
    </ul>
  );
}

type PriceProps = { price: number; currency: string; priceAt: Date; now: Date };

function Price({ price, currency, priceAt, now }: PriceProps) {
  return (
    <p>
      <b>{priceIn(price, currency)}</b> <time dateTime={seoulIso(priceAt)}>{whenOf(priceAt, now)}</time> 기준
    </p>
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

/** `오늘 14:05`, `어제 14:05`, `11.24 14:05` */
function whenOf(at: Date, now: Date): string {
  const today = seoulDay(now);
  if (seoulDay(at) === today) return `오늘 ${seoulClock(at)}`;
  if (seoulDay(at) === addDays(today, -1)) return `어제 ${seoulClock(at)}`;
  return seoulMinute(at).slice('2026.'.length);
}
