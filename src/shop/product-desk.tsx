import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { mostBytes, tooLarge } from '../desk/inspect-picture.ts';
import { missing } from '../desk/problems.tsx';
import { SettingMessage } from '../desk/SettingFields.tsx';
import { doOrShowAgain, type Tried } from '../desk/settings-form.ts';
import { type Say, wordingIn } from '../desk/wording.ts';
import { cleanText } from '../kernel/read-input.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { shopAddress } from './addresses.ts';
import { countsOf, type DeskProduct, deskProduct, merchantsOf } from './desk-queries.ts';
import { emptyProduct, ProductForm, type ProductTexts, textsOfProduct } from './ProductForm.tsx';
import { Picture, Standing } from './ProductRows.tsx';
import { keptPicture } from './pictures.ts';
import { addProduct, changeProduct } from './save-product.ts';
import { shopSettingsOf } from './shop-settings.ts';

type C = Context<DeskEnv>;
type Sent = { typed?: ProductTexts; tried?: Tried; isDone?: boolean };

const address = `${shopAddress}/products`;
const one = `${address}/:id{[1-9][0-9]{0,8}}`;
const idOf = (c: C) => Number(c.req.param('id'));

/** The form holds one picture. */
const roomForForm = bodyLimit({
  maxSize: mostBytes + 100_000,
  onError: () => {
    throw tooLarge(mostBytes);
  },
});

/** One product: as it stands, and the form of one that was written by hand. */
export function productDesk(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const managing = allow(site, 'manage shop');

  app.get(`${address}/new`, managing, async (c) => deskPage(site, c, await productPage(site, c, null, {})));
  app.post(address, managing, roomForForm, async (c) => {
    const { typed, bytes } = await formIn(c);
    const run = async () => {
      const { result } = await addProduct(kernel, typed, bytes, personOf(c).name);
      return `${address}/${result}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => productPage(site, c, null, { typed, tried }));
  });

  app.get(one, managing, async (c) => {
    const isDone = c.req.query('done') !== undefined;
    return deskPage(site, c, await productPage(site, c, idOf(c), { isDone }));
  });
  app.post(one, managing, roomForForm, async (c) => {
    const { typed, bytes, madeFrom } = await formIn(c);
    const run = async () => {
      await changeProduct(kernel, idOf(c), typed, { bytes, madeFrom, by: personOf(c).name });
      return `${address}/${idOf(c)}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => productPage(site, c, idOf(c), { typed, tried }));
  });

  app.get(`${shopAddress}/pictures/:id{[1-9][0-9]{0,8}}`, managing, async (c) => {
    const { db } = kernel.store;
    const row = await db
      .selectFrom('shop_product as product')
      .select('picture')
      .where('id', '=', idOf(c))
      .executeTakeFirst();
    const bytes = row?.picture && (await keptPicture(kernel, row.picture));
    if (!bytes) return deskPage(site, c, missing(personOf(c)));
    return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/webp' });
  });
}

async function formIn(c: C): Promise<{ typed: ProductTexts; bytes: Buffer | null; madeFrom: string }> {
  const form = await c.req.parseBody();
  const text = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? cleanText(value) : '';
  };
  const { picture } = form;
  const isSent = picture instanceof File && picture.size > 0;
  return {
    typed: {
      merchant: text('merchant'),
      name: text('name'),
      category: text('category'),
      address: text('address'),
      price: text('price'),
      expires: text('expires'),
      inStock: 'inStock' in form,
    },
    bytes: isSent ? Buffer.from(await picture.arrayBuffer()) : null,
    madeFrom: text('madeFrom'),
  };
}

async function productPage({ kernel }: Site, c: C, id: number | null, sent: Sent): Promise<DeskView> {
  const person = personOf(c);
  const say = wordingIn(person.language);
  const { db } = kernel.store;
  const now = kernel.now();
  const settings = await shopSettingsOf(db);
  const product = id === null ? null : await deskProduct(db, now, settings, id);
  if (product === undefined) return missing(person);
  const merchants = await merchantsOf(db, now, settings);
  const title = product?.name ?? say('shop.add');
  const isByHand = !product || product.feed_key === null;
  const texts = sent.typed ?? (product ? textsOfProduct(product) : emptyProduct);
  return {
    title,
    within: address,
    main: (
      <>
        <h1>{title}</h1>
        {sent.isDone && <SettingMessage good text={say('settings.saved')} />}
        {product && <Head say={say} product={product} now={now} counts={await countsOf(db, product.id)} />}
        {!isByHand && <p class="quiet">{say('shop.from-feed')}</p>}
        {isByHand && merchants.length === 0 && <p>{say('shop.merchant.none')}</p>}
        {isByHand && merchants.length > 0 && (
          <ProductForm say={say} product={product} texts={texts} merchants={merchants} tried={sent.tried} />
        )}
      </>
    ),
  };
}

type HeadProps = { say: Say; product: DeskProduct; now: Date; counts: { views: number; clicks: number } };

function Head({ say, product, now, counts }: HeadProps) {
  return (
    <div class="shop-product">
      <Picture product={product} />
      <div>
        <Standing say={say} product={product} now={now} />
        <p class="quiet">{say('shop.seen', counts)}</p>
        <p>
          <a href={product.address} rel="noopener noreferrer nofollow">
            {product.address}
          </a>
        </p>
        <form method="post" action={`${shopAddress}/words`} class="shop-acts">
          <input type="hidden" name="list" value="products" />
          <input type="hidden" name="id" value={product.id} />
          {product.state !== 'passed' && (
            <button type="submit" name="word" value="passed">
              {say('shop.state.passed')}
            </button>
          )}
          {product.state !== 'refused' && (
            <button type="submit" name="word" value="refused">
              {say('shop.state.refused')}
            </button>
          )}
        </form>
      </div>
    </div>
  );
}
