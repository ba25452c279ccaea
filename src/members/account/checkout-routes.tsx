import type { Context, Hono } from 'hono';
import type { Reader } from '../../site/gate.ts';
import { privatePage } from '../../site/private-page.ts';
import { formOf, smallForm } from '../../site/sign-in/passing.ts';
import type { Site } from '../../site/site.ts';
import { knownProducts } from '../memory.ts';
import { beginPayment, joinFree } from '../payments/begin-payment.ts';
import type { Checkout, Order, PaymentProvider } from '../payments/provider.ts';
import { hear, look } from '../payments/settle.ts';
import { offered } from '../queries.ts';
import { accountSheets, asReader, membershipPath, orSayWhy } from './as-reader.ts';
import { CheckoutForm, CheckoutPay } from './CheckoutPage.tsx';

const path = '/account/checkout';

/** Where a product is paid for. Only the page that opens the provider's window loads anything of the provider. */
export function checkoutRoutes(site: Site, app: Hono, provider: PaymentProvider | null): void {
  const { kernel } = site;

  app.get(path, (c) => asReader(site, c, () => formPage(site, c, provider, Number(c.req.query('plan')))));

  app.post(path, smallForm, (c) =>
    asReader(site, c, async (reader) => {
      const [plan = 0] = (await formOf(c)).numbers('plan');
      return orSayWhy(
        () => begin(site, c, provider, reader, plan),
        (problem, status) => formPage(site, c, provider, plan, { problem, status }),
      );
    }),
  );

  /** The reader comes back from the provider's window. */
  app.get('/account/payments/:id{sokbo-[0-9a-f]{24}}', (c) =>
    asReader(site, c, async (reader) => {
      const id = c.req.param('id');
      if (provider)
        await look(kernel, provider, id).catch((error: unknown) =>
          kernel.log.error({ err: error, payment: id }, 'the provider could not be asked for a payment'),
        );
      const payment = await kernel.store.db
        .selectFrom('payment')
        .select('state')
        .where('id', '=', id)
        .where('reader_id', '=', reader.id)
        .executeTakeFirst();
      const word = { paid: 'paid', failed: 'failed' }[payment?.state ?? ''] ?? 'waiting';
      return c.redirect(`${membershipPath}?done=${word}`, 303);
    }),
  );

  if (provider) webhookRoute(site, app, provider);
}

/** 200 only for what was signed by the provider, and when it is done: everything else is told again. */
function webhookRoute({ kernel }: Site, app: Hono, provider: PaymentProvider): void {
  app.post(`/payments/${provider.name}`, smallForm, async (c) => {
    c.header('cache-control', 'no-store');
    const told = await provider.read(await c.req.text(), c.req.header());
    if (!told) return c.json({ error: 'the signature does not match, or is too old' }, 401);
    try {
      await hear(kernel, provider, told);
    } catch (error) {
      kernel.log.error({ err: error, payment: told.paymentId }, 'a webhook could not be followed');
      return c.json({ error: 'the payment could not be asked for: try again' }, 503);
    }
    return c.json({});
  });
}

async function begin(
  site: Site,
  c: Context,
  provider: PaymentProvider | null,
  reader: Reader,
  planId: number,
): Promise<Response> {
  const sold = await planOf(site, planId);
  if (sold?.plan.price === 0) {
    await joinFree(site.kernel, reader, planId);
    return c.redirect(`${membershipPath}?done=joined`, 303);
  }
  if (!provider || !sold) return formPage(site, c, provider, planId);
  const { result: order } = await beginPayment(site.kernel, provider, reader, planId);
  return payPage(site, c, order, provider.begin(order));
}

async function planOf({ kernel }: Site, planId: number) {
  for (const product of await knownProducts(kernel))
    for (const plan of offered(product)) if (plan.id === planId) return { product, plan };
  return null;
}

type Tried = { problem: string; status: number };

async function formPage(
  site: Site,
  c: Context,
  provider: PaymentProvider | null,
  planId: number,
  tried?: Tried,
): Promise<Response> {
  const sold = await planOf(site, planId);
  const isSold = sold !== null && (provider !== null || sold.plan.price === 0);
  return privatePage(site, c, {
    title: '가입',
    path,
    status: tried?.status ?? (isSold ? 200 : 404),
    sheets: accountSheets,
    main: <CheckoutForm sold={isSold ? sold : null} problem={tried?.problem} />,
  });
}

/** The one page that loads and opens what is not ours. */
function payPage(site: Site, c: Context, order: Order, checkout: Checkout): Promise<Response> {
  return privatePage(
    site,
    c,
    {
      title: '결제',
      path,
      sheets: accountSheets,
      script: checkout.script,
      main: <CheckoutPay order={order} checkout={checkout} />,
    },
    checkout.allows,
  );
}
