import { openMail } from '../kernel/mail.ts';
import type { DeskEntry } from '../site/desk.ts';
import { page, type Slice } from '../site/site.ts';
import { accountPart } from './account/account-part.tsx';
import { checkoutRoutes } from './account/checkout-routes.tsx';
import { giftRoutes } from './account/gift-routes.tsx';
import { membershipRoutes } from './account/membership-routes.tsx';
import { voucherRoutes } from './account/voucher-routes.tsx';
import { noticeJob } from './add-grant.ts';
import * as addresses from './desk/addresses.ts';
import { organisationsDesk } from './desk/organisations-desk.tsx';
import { paymentsDesk } from './desk/payments-desk.tsx';
import { productsDesk } from './desk/products-desk.tsx';
import { readersDesk } from './desk/readers-desk.tsx';
import { vouchersDesk } from './desk/vouchers-desk.tsx';
import { followDeletions, forgetJob, forgetPayment, readerData } from './forget-reader.ts';
import { giftFoot } from './GiftFoot.tsx';
import { gate } from './gate.tsx';
import { landingPage } from './landing/landing-page.tsx';
import { mailEnding } from './mail-ending.tsx';
import { knownProduct, knownProducts } from './memory.ts';
import { operations } from './operations.ts';
import { portOne } from './payments/portone.ts';
import { productsTag } from './queries.ts';

const permission = 'manage members';
const below = (address: string, name: string): DeskEntry => ({
  address,
  name,
  permission,
  below: addresses.membersAddress,
});

/** Products for members: plans, grants, vouchers, organisations, payments, gifts; the gate of what is not free. */
export const members: Slice = {
  gate,
  services: async ({ kernel }, read) => {
    read(productsTag);
    const products = await knownProducts(kernel);
    return products
      .filter(({ closed_at }) => closed_at === null)
      .map(({ address, name }) => ({ address, name }));
  },
  accountPart,
  articleFoot: giftFoot,
  routes: (site, app) => {
    const provider = portOne(site.kernel.config);
    membershipRoutes(site, app, provider);
    voucherRoutes(site, app);
    giftRoutes(site, app);
    checkoutRoutes(site, app, provider);
    app.get('/members/:key', (c) =>
      page(site, c, ['before'], (read) =>
        landingPage(site, read, { key: c.req.param('key') }, c.req.query('before')),
      ),
    );
    // Its address is the product's to choose; where none has it, another slice or nobody answers.
    app.get('/:address{[a-z][a-z0-9-]*}', async (c, next) => {
      const address = `/${c.req.param('address')}`;
      if (!(await knownProduct(site.kernel, { address }))) return next();
      return page(site, c, ['before'], (read) => landingPage(site, read, { address }, c.req.query('before')));
    });
  },
  desk: (site, app) => {
    readersDesk(site, app);
    productsDesk(site, app);
    vouchersDesk(site, app);
    organisationsDesk(site, app);
    paymentsDesk(site, app, portOne(site.kernel.config));
  },
  deskEntries: [
    { address: addresses.membersAddress, name: 'members', permission },
    below(addresses.readersAddress, 'members.readers'),
    below(addresses.productsAddress, 'members.products'),
    below(addresses.vouchersAddress, 'members.vouchers'),
    below(addresses.organisationsAddress, 'members.organisations'),
    below(addresses.paymentsAddress, 'members.payments'),
  ],
  operations,
  start: ({ kernel }) => {
    const send = openMail(kernel.config);
    kernel.jobs.define(noticeJob, (data) => mailEnding(kernel, send, Number(data.grant)));
    kernel.jobs.define(forgetJob, (data) => forgetPayment(kernel, String(data.payment)));
  },
  follow: ({ kernel }) => followDeletions(kernel),
  readerData: ({ kernel }, readerId) => readerData(kernel, readerId),
};
