import { SettingField, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say } from '../desk/wording.ts';
import { writeMinute } from '../korean/seoul-time.ts';
import { shopAddress } from './addresses.ts';
import type { DeskProduct } from './desk-queries.ts';
import { Picture } from './ProductRows.tsx';
import { priceIn } from './ShopBox.tsx';
import { madeFromOf } from './save-product.ts';

export type ProductTexts = {
  merchant: string;
  name: string;
  category: string;
  address: string;
  price: string;
  expires: string;
  inStock: boolean;
};

export function textsOfProduct(product: DeskProduct): ProductTexts {
  return {
    merchant: String(product.merchant_id),
    name: product.name,
    category: product.category,
    address: product.address,
    price: priceIn(Number(product.price), product.currency),
    expires: product.expires_at ? writeMinute(product.expires_at) : '',
    inStock: product.in_stock,
  };
}

export const emptyProduct: ProductTexts = {
  merchant: '',
  name: '',
  category: '',
  address: '',
  price: '',
  expires: '',
  inStock: true,
};

type Props = {
  say: Say;
  product: DeskProduct | null;
  texts: ProductTexts;
  merchants: { id: number; name: string }[];
  tried: Tried | undefined;
};

/** A product that is written by hand. */
export function ProductForm({ say, product, texts, merchants, tried }: Props) {
  const problem = (field: string) => (tried?.field === field ? tried.problem : undefined);
  const action = `${shopAddress}/products${product ? `/${product.id}` : ''}`;
  return (
    <>
      <SettingMessage text={tried?.problem} />
      <form method="post" action={action} class="setting-form" encType="multipart/form-data">
        <input type="hidden" name="madeFrom" value={product ? madeFromOf(product) : ''} />
        <Merchants say={say} merchants={merchants} chosen={texts.merchant} />
        <SettingField
          say={say}
          name="name"
          label={say('shop.field.name')}
          value={texts.name}
          maxLength={200}
          problem={problem('name')}
          required
        />
        <SettingField
          say={say}
          name="category"
          label={say('shop.field.category')}
          value={texts.category}
          maxLength={60}
        />
        <SettingField
          say={say}
          name="address"
          label={say('shop.field.address')}
          value={texts.address}
          problem={problem('address')}
          required
        />
        <SettingField
          say={say}
          name="price"
          label={say('shop.field.price')}
          value={texts.price}
          hint={say('shop.field.price.hint')}
          problem={problem('price')}
          required
        />
        <div class="setting">
          <label for="expires">{say('shop.field.expires')}</label>
          <input id="expires" type="datetime-local" name="expires" value={texts.expires} />
        </div>
        <div class="setting">
          <label for="picture">{say('shop.field.picture')}</label>
          {product && <Picture product={product} />}
          <input id="picture" type="file" name="picture" accept="image/*" aria-describedby="picture-hint" />
          <span class="quiet" id="picture-hint">
            {say('shop.field.picture.hint')}
          </span>
        </div>
        <label class="setting-check-line">
          <input type="checkbox" name="inStock" checked={texts.inStock} /> {say('shop.field.stock')}
        </label>
        <button type="submit" class="main">
          {say('save')}
        </button>
      </form>
    </>
  );
}

type MerchantsProps = { say: Say; merchants: Props['merchants']; chosen: string };

function Merchants({ say, merchants, chosen }: MerchantsProps) {
  return (
    <div class="setting">
      <label for="merchant">{say('shop.field.merchant')}</label>
      <select id="merchant" name="merchant" required>
        {merchants.map(({ id, name }) => (
          <option value={id} selected={String(id) === chosen}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
