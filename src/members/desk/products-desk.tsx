import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../../desk/desk-page.tsx';
import { allow, personOf } from '../../desk/guard.ts';
import { missing } from '../../desk/problems.tsx';
import { doOrShowAgain, type Tried, textsOf } from '../../desk/settings-form.ts';
import { wordingIn } from '../../desk/wording.ts';
import { fingerprint } from '../../kernel/made-from.ts';
import type { DeskEnv, Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { allProducts } from '../queries.ts';
import { addPlan, changePlan, productState, setProduct } from '../set-product.ts';
import { productsAddress } from './addresses.ts';
import { ProductPage, ProductsPage, type ProductTexts, textsOfProduct } from './ProductPages.tsx';

type C = Context<DeskEnv>;
type Sent = { typed?: ProductTexts; tried?: Tried; isDone?: boolean };

const one = `${productsAddress}/:key`;

/** What members can have, and what it costs. */
export function productsDesk(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const managing = allow(site, 'manage members');
  const keyOf = (c: C) => c.req.param('key') ?? '';

  app.get(productsAddress, managing, async (c) => {
    const say = wordingIn(personOf(c).language);
    const main = <ProductsPage say={say} products={await allProducts(kernel.store.db)} />;
    return deskPage(site, c, { title: say('members.products'), within: productsAddress, main });
  });
  app.get(`${productsAddress}/new`, managing, async (c) =>
    deskPage(site, c, await productPage(site, personOf(c), null, {})),
  );
  app.post(productsAddress, managing, async (c) => {
    const typed = await typedIn(c);
    const run = async () => {
      const { result } = await setProduct(kernel, inputOf(typed), personOf(c).name, 'new');
      return `${productsAddress}/${result}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => productPage(site, personOf(c), null, { typed, tried }));
  });

  app.get(one, managing, async (c) => {
    const isDone = c.req.query('done') !== undefined;
    return deskPage(site, c, await productPage(site, personOf(c), keyOf(c), { isDone }));
  });
  app.post(one, managing, async (c) => {
    const typed = { ...(await typedIn(c)), key: keyOf(c) };
    const run = async () => {
      await setProduct(kernel, inputOf(typed), personOf(c).name, typed.madeFrom);
      return `${productsAddress}/${keyOf(c)}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => productPage(site, personOf(c), keyOf(c), { typed, tried }));
  });

  const savePlan = (path: string, save: (c: C, plan: object) => Promise<unknown>) =>
    app.post(`${one}/${path}`, managing, async (c) => {
      const form = await textsOf(c);
      const plan = {
        name: form.name,
        period: form.period,
        price: wonIn(form.price),
        graceDays: Number(form.graceDays || 0),
        isOffered: 'isOffered' in form,
      };
      const run = async () => {
        await save(c, plan);
        return `${productsAddress}/${keyOf(c)}?done`;
      };
      return doOrShowAgain(site, c, run, (tried) => productPage(site, personOf(c), keyOf(c), { tried }));
    });
  savePlan('plans', (c, plan) => addPlan(kernel, keyOf(c), plan, personOf(c).name));
  savePlan('plans/:id{[1-9][0-9]{0,8}}', (c, plan) =>
    changePlan(kernel, Number(c.req.param('id')), plan, personOf(c).name),
  );
}

/** `9,900원` is how people write it. */
function wonIn(text = ''): number {
  const figures = text.replaceAll(/[,\s원]/g, '');
  return /^\d+$/.test(figures) ? Number(figures) : Number.NaN;
}

type Typed = ProductTexts & { madeFrom: string };

async function typedIn(c: C): Promise<Typed> {
  const { madeFrom = '', ...form } = await textsOf(c);
  const text = (name: string) => form[name] ?? '';
  return {
    madeFrom,
    key: text('key'),
    name: text('name'),
    description: text('description'),
    address: text('address'),
    topics: text('topics'),
    riskNotice: text('riskNotice'),
    giftsPerMonth: text('giftsPerMonth'),
    isClosed: 'isClosed' in form,
  };
}

function inputOf({ topics, giftsPerMonth, madeFrom: _, ...rest }: Typed) {
  const words = topics
    .split(',')
    .map((topic) => topic.trim())
    .filter(Boolean);
  return { ...rest, topics: words, giftsPerMonth: Number(giftsPerMonth || 0) };
}

async function productPage(
  { kernel }: Site,
  person: Person,
  key: string | null,
  { typed, tried, isDone }: Sent,
): Promise<DeskView> {
  const say = wordingIn(person.language);
  const products = await allProducts(kernel.store.db);
  const product = products.find((each) => each.key === key) ?? null;
  if (key !== null && !product) return missing(person);
  return {
    title: product?.name ?? say('members.product.new'),
    within: productsAddress,
    main: (
      <ProductPage
        say={say}
        product={product}
        madeFrom={product ? fingerprint(productState(product)) : ''}
        shown={typed ?? textsOfProduct(product)}
        tried={tried}
        done={isDone ? say('settings.saved') : undefined}
      />
    ),
  };
}
