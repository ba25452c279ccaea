import type { Say, Wording } from '../desk/wording.ts';
import { Time } from '../site/Time.tsx';
import { shopAddress } from './addresses.ts';
import type { DeskProduct } from './desk-queries.ts';
import { priceIn } from './ShopBox.tsx';

type Props = { say: Say; products: DeskProduct[]; now: Date };

/** Products to choose from by checkboxes. */
export function ProductRows({ say, products, now }: Props) {
  return (
    <ul class="shop-rows">
      {products.map((product) => (
        <li>
          <input
            type="checkbox"
            name="id"
            value={product.id}
            aria-label={say('shop.choose', { name: product.name })}
          />
          <Picture product={product} />
          <div>
            <a href={`${shopAddress}/products/${product.id}`}>{product.name}</a>
            <p class="quiet">
              {product.merchant}
              {product.category && ` · ${product.category}`} ·{' '}
              {priceIn(Number(product.price), product.currency)} <Time at={product.price_at} yearless />
            </p>
            {product.passed_name && product.passed_name !== product.name && (
              <p class="shop-was">{say('shop.was-called', { name: product.passed_name })}</p>
            )}
            <Standing say={say} product={product} now={now} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** As readers would see it; a place of the same size where there is none. */
export function Picture({ product }: { product: Pick<DeskProduct, 'id' | 'picture'> }) {
  if (!product.picture) return <span class="shop-no-picture" />;
  const address = `${shopAddress}/pictures/${product.id}?${product.picture.toString('hex', 0, 3)}`;
  return <img src={address} width="96" height="96" alt="" loading="lazy" />;
}

/** What was said of a product, and all that keeps it from readers. */
export function Standing({ say, product, now }: { say: Say; product: DeskProduct; now: Date }) {
  const why = whyNot(product, now).map((word) => say(word));
  const problem = product.picture_problem as { wording: Wording; values: Record<string, string> } | null;
  return (
    <p class={product.isShown ? 'quiet' : 'shop-not'}>
      {[product.isShown ? say('shop.shown') : say(`shop.state.${product.state as 'passed'}`), ...why].join(
        ' · ',
      )}
      {problem && `: ${say(problem.wording, problem.values)}`}
    </p>
  );
}

function whyNot(product: DeskProduct, now: Date): Wording[] {
  const isFetched = product.picture || product.picture_tried_at || !product.picture_address;
  const reasons: [boolean, Wording][] = [
    [!product.in_stock, 'shop.why.stock'],
    [product.gone_at !== null, 'shop.why.gone'],
    [product.expires_at !== null && product.expires_at <= now, 'shop.why.expired'],
    [product.unreachable_at !== null, 'shop.why.unreachable'],
    [!product.is_active, 'shop.why.merchant'],
    [!product.picture, isFetched ? 'shop.why.picture' : 'shop.picture-pending'],
  ];
  const found = reasons.filter(([holds]) => holds).map(([, word]) => word);
  const isOld = product.state === 'passed' && !product.isShown && found.length === 0;
  return isOld ? ['shop.why.price'] : found;
}
