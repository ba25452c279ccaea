import { everyStep } from '../kernel/every-step.ts';
import { answer } from '../kernel/http.ts';
import type { Rendering } from '../kernel/page-cache.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { page, type Site, type Slice } from '../site/site.ts';
import { shopAddress } from './addresses.ts';
import { checkReach } from './check-reach.ts';
import { countSeen } from './count-seen.ts';
import { deskRoutes } from './desk-routes.tsx';
import { fetchPictures, picturesJob } from './fetch-pictures.ts';
import { operations } from './operations.ts';
import { shopPage } from './pages.tsx';
import { keptPicture } from './pictures.ts';
import { pollJob, pollWhenDue } from './poll-merchant.ts';
import { boxProducts, boxTag, publicPicture, shopTag } from './queries.ts';
import { ShopBox } from './ShopBox.tsx';
import { shopSettingsOf } from './shop-settings.ts';
import { turnShop } from './turn-shop.ts';

const permission = 'manage shop';
const below = (address: string, name: string) => ({ address, name, permission, below: shopAddress });

export const shop: Slice = {
  parts: [
    {
      slot: 'box',
      sheet: 'shop/shop',
      part: async ({ kernel }, read) => {
        read(boxTag);
        const now = kernel.now();
        const settings = await shopSettingsOf(kernel.store.db);
        const products = await boxProducts(kernel.store.db, now, settings);
        return <ShopBox name={settings.name} products={products} now={now} />;
      },
    },
  ],
  routes: (site, app) => {
    app.get('/shop', (c) =>
      page(site, c, ['merchant', 'category', 'page'], (read) => shopPage(site, read, c.req.query())),
    );
    app.get('/shop/p/:file{[1-9][0-9]{0,8}-[0-9a-f]{6}\\.webp}', (c) =>
      answer(c, site.kernel.pages, [], (read) => pictureAnswer(site, read, c.req.param('file'))),
    );
    countSeen(site, app);
  },
  operations,
  desk: deskRoutes,
  deskEntries: [
    { address: shopAddress, name: 'shop', permission },
    below(`${shopAddress}/waiting`, 'shop.waiting'),
    below(`${shopAddress}/products`, 'shop.products'),
    below(`${shopAddress}/slots`, 'shop.slots'),
    below(`${shopAddress}/merchants`, 'shop.merchants'),
    below(`${shopAddress}/counts`, 'shop.counts'),
    below(`${shopAddress}/settings`, 'shop.settings'),
  ],
  start: ({ kernel }) => {
    kernel.jobs.define(pollJob, (data) =>
      pollWhenDue(kernel, Number(data.merchant), new Date(String(data.due))),
    );
    kernel.jobs.define(picturesJob, (data) => fetchPictures(kernel, Number(data.merchant)));
  },
  run: ({ kernel }) => {
    // Just after the minute, so that what begins or ends with it has.
    everyStep(kernel, { step: 60_000, delay: 500 }, () => turnShop(kernel));
    everyStep(kernel, { step: 60_000, delay: 30_000 }, () => checkReach(kernel));
  },
};

/** Another picture has another address, so that browsers keep this one for ever. */
async function pictureAnswer({ kernel }: Site, read: Read, file: string): Promise<Rendering> {
  read(shopTag);
  const [id, letters = ''] = file.slice(0, -'.webp'.length).split('-');
  const digest = await publicPicture(kernel.store.db, Number(id), letters);
  const body = digest && (await keptPicture(kernel, digest));
  if (!body)
    return {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      body: '없는 사진입니다.',
    };
  const headers = { 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable' };
  return { status: 200, headers, body };
}
