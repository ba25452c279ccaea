import { renderToString } from 'preact-render-to-string';
import type { Arranging } from '../desk/arranging/arranging.ts';
import { type Pin, pinsIn } from '../desk/arranging/slots.ts';
import type { Site } from '../site/site.ts';
import { shopAddress } from './addresses.ts';
import { arrangeShop } from './arrange-shop.ts';
import { type DeskProduct, deskProducts, deskProductsOf } from './desk-queries.ts';
import { shopPage } from './pages.tsx';
import { boxProducts, slotsOf } from './queries.ts';
import { ShopBox } from './ShopBox.tsx';
import { shopSettingsOf } from './shop-settings.ts';

/** What stands in the box: arranged as the front page is, and from a time on, too. */
export function slotsDesk(site: Site): Arranging {
  const { kernel } = site;
  const { db } = kernel.store;
  const slots = (pins: (Pin | null)[]) =>
    pins.flatMap((pin) => (pin ? [{ id: Number(pin.id), from: pin.from ?? null, until: pin.until }] : []));
  return {
    name: 'shop',
    address: `${shopAddress}/slots`,
    title: 'shop.slots.title',
    hint: (say) => say('shop.slots.hint'),
    permission: 'manage shop',
    within: `${shopAddress}/slots`,
    hasFrom: true,
    words: { none: 'shop.slots.none', notFound: 'shop.none', search: 'shop.find', add: 'shop.slots.add' },
    places: null,
    held: async () => (await slotsOf(db)).map(({ id, ...times }) => ({ id: String(id), ...times })),
    placed: async (held, say) => {
      const ids = slots(pinsIn(held)).map(({ id }) => id);
      const products = await deskProductsOf(db, kernel.now(), await shopSettingsOf(db), ids);
      return held.map((slot, index) => {
        const product = products.find(({ id }) => String(id) === slot.id);
        return {
          name: say('arrange.place.rank', { number: index + 1 }),
          slot,
          shown: product ? shownOf(product) : null,
        };
      });
    },
    find: async (search) => {
      const settings = await shopSettingsOf(db);
      const found = await deskProducts(db, kernel.now(), settings, { state: 'passed', search });
      return found.slice(0, 20).map(shownOf);
    },
    save: (pins, base, person) =>
      arrangeShop(
        kernel,
        pins.filter((pin) => pin !== null),
        base,
        person.name,
      ),
    preview: async (pins) => {
      const [now, settings] = [kernel.now(), await shopSettingsOf(db)];
      const products = await boxProducts(db, now, settings, slots(pins));
      const box = renderToString(<ShopBox name={settings.name} products={products} now={now} />);
      return { page: await shopPage(site, () => {}, {}), parts: { box } };
    },
  };
}

function shownOf({ id, name, merchant, price_at }: DeskProduct) {
  return {
    id: String(id),
    title: `${name} (${merchant})`,
    at: price_at,
    address: `${shopAddress}/products/${id}`,
  };
}
