import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { SettingMessage } from '../desk/SettingFields.tsx';
import { type Say, wordingIn } from '../desk/wording.ts';
import { cleanText, readInput } from '../kernel/read-input.ts';
import { PagerLinks } from '../site/Pager.tsx';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { shopAddress } from './addresses.ts';
import { type DeskProduct, deskPageLength, deskProducts, type ProductState } from './desk-queries.ts';
import { ProductRows } from './ProductRows.tsx';
import { shopSettingsOf } from './shop-settings.ts';
import { signOff } from './sign-off.ts';

type C = Context<DeskEnv>;
const states = ['waiting', 'passed', 'refused'] as const;
const words = z.object({
  word: z.enum(['passed', 'refused']),
  list: z.enum(['waiting', 'products']),
  id: z
    .array(
      z.coerce
        .number()
        .int()
        .positive()
        .max(2 ** 31 - 1),
    )
    .max(deskPageLength),
});

/** Where the desk says which products may be shown, and finds those that there are. */
export function productsDesk(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const managing = allow(site, 'manage shop');

  app.get(shopAddress, managing, (c) => c.redirect(`${shopAddress}/waiting`, 303));
  app.get(`${shopAddress}/waiting`, managing, async (c) =>
    deskPage(site, c, await listPage(site, c, 'waiting')),
  );
  app.get(`${shopAddress}/products`, managing, async (c) =>
    deskPage(site, c, await listPage(site, c, 'products')),
  );

  app.post(`${shopAddress}/words`, managing, async (c) => {
    const form = await c.req.parseBody({ all: true });
    // The button for a whole page sends its ids in one field.
    const all = typeof form.all === 'string' ? form.all.split(',') : [];
    const ids = all.length > 0 ? all : [form.id ?? []].flat();
    const { word, list, id } = readInput(words, { list: form.list, word: form.word ?? 'passed', id: ids });
    if (id.length === 0) return c.redirect(`${shopAddress}/${list}?none`, 303);
    const { result } = await signOff(kernel, id, word, personOf(c).name);
    return c.redirect(`${shopAddress}/${list}?${word}=${result}`, 303);
  });
}

async function listPage({ kernel }: Site, c: C, list: 'waiting' | 'products'): Promise<DeskView> {
  const say = wordingIn(personOf(c).language);
  const { db } = kernel.store;
  const query = c.req.query();
  const search = cleanText(query.q ?? '');
  const page = Math.min(Math.max(Number.parseInt(query.page ?? '1', 10) || 1, 1), 10_000);
  const state = list === 'waiting' ? 'waiting' : states.find((each) => each === query.state);
  const now = kernel.now();
  const found = await deskProducts(db, now, await shopSettingsOf(db), { state, search, page });
  const products = found.slice(0, deskPageLength);
  const address = (more: Record<string, string>) => {
    const given = { ...(query.state && { state: query.state }), ...(search && { q: search }), ...more };
    return `${shopAddress}/${list}?${new URLSearchParams(given)}`;
  };
  const hasMore = found.length > deskPageLength;
  const title = say(list === 'waiting' ? 'shop.waiting' : 'shop.products');
  return {
    title,
    within: `${shopAddress}/${list}`,
    scripts: ['shop/choose'],
    main: (
      <>
        <h1>{title}</h1>
        <Done say={say} query={query} />
        {list === 'waiting' ? (
          <p class="quiet">{say('shop.waiting.hint')}</p>
        ) : (
          <Find say={say} search={search} state={state} />
        )}
        <Signing say={say} list={list} products={products} now={now} />
        <PagerLinks
          first={page > 1 ? address({}) : null}
          next={hasMore ? address({ page: String(page + 1) }) : null}
          label={say('shop.more')}
          firstLabel={say('shop.all')}
        />
      </>
    ),
  };
}

function Done({ say, query }: { say: Say; query: Record<string, string> }) {
  if ('none' in query) return <SettingMessage text={say('shop.problem.none-chosen')} />;
  const count = (text = '') => Number.parseInt(text, 10) || 0;
  if (query.passed)
    return <SettingMessage good text={say('shop.passed-done', { count: count(query.passed) })} />;
  if (query.refused)
    return <SettingMessage good text={say('shop.refused-done', { count: count(query.refused) })} />;
  return null;
}

function Find({ say, search, state }: { say: Say; search: string; state: ProductState | undefined }) {
  return (
    <form class="shop-find" method="get" action={`${shopAddress}/products`}>
      <label class="field">
        <span>{say('shop.find')}</span>
        <input type="search" name="q" value={search} autocomplete="off" />
      </label>
      <label class="field">
        <span class="unseen">{say('shop.products')}</span>
        <select name="state">
          <option value="">{say('shop.all')}</option>
          {states.map((each) => (
            <option value={each} selected={each === state}>
              {say(`shop.state.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{say('arrange.search')}</button>
      <a class="shop-new" href={`${shopAddress}/products/new`}>
        {say('shop.add')}
      </a>
    </form>
  );
}

type SigningProps = { say: Say; list: 'waiting' | 'products'; products: DeskProduct[]; now: Date };

function Signing({ say, list, products, now }: SigningProps) {
  if (products.length === 0) return <p>{say(list === 'waiting' ? 'shop.waiting.none' : 'shop.none')}</p>;
  const ids = products.map(({ id }) => id).join(',');
  return (
    <form class="shop-signing" method="post" action={`${shopAddress}/words`}>
      <input type="hidden" name="list" value={list} />
      <div class="shop-acts">
        <button type="submit" name="word" value="passed" class="main">
          {say('shop.pass')}
        </button>
        <button type="submit" name="word" value="refused">
          {say('shop.refuse')}
        </button>
        {list === 'waiting' && (
          <button type="submit" name="all" value={ids}>
            {say('shop.pass.all', { count: products.length })}
          </button>
        )}
      </div>
      <ProductRows say={say} products={products} now={now} />
    </form>
  );
}
