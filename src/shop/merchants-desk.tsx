import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { missing } from '../desk/problems.tsx';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { wordingIn } from '../desk/wording.ts';
import { act } from '../kernel/kernel.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { merchantById, merchantsOf } from './desk-queries.ts';
import { MerchantForm, MerchantList, type MerchantTexts, merchantsAddress } from './Merchants.tsx';
import { setNextPoll } from './poll-merchant.ts';
import { type MerchantFields, saveMerchant } from './save-merchant.ts';
import { shopSettingsOf } from './shop-settings.ts';

type C = Context<DeskEnv>;
type Sent = { typed?: MerchantTexts; tried?: Tried; isDone?: boolean };

const one = `${merchantsAddress}/:id{[1-9][0-9]{0,8}}`;
const idOf = (c: C) => Number(c.req.param('id'));

/** Who sells, where their feeds are, and what was found in them. */
export function merchantsDesk(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const { db } = kernel.store;
  const managing = allow(site, 'manage shop');

  app.get(merchantsAddress, managing, async (c) => {
    const say = wordingIn(personOf(c).language);
    const merchants = await merchantsOf(db, kernel.now(), await shopSettingsOf(db));
    const main = <MerchantList say={say} merchants={merchants} />;
    return deskPage(site, c, { title: say('shop.merchants'), within: merchantsAddress, main });
  });
  app.get(`${merchantsAddress}/new`, managing, async (c) =>
    deskPage(site, c, await formPage(site, c, null, {})),
  );
  app.post(merchantsAddress, managing, (c) => save(site, c, null));

  app.get(one, managing, async (c) => {
    const isDone = c.req.query('done') !== undefined;
    return deskPage(site, c, await formPage(site, c, idOf(c), { isDone }));
  });
  app.post(one, managing, (c) => save(site, c, idOf(c)));

  app.post(`${one}/poll`, managing, async (c) => {
    const merchant = await merchantById(db, idOf(c));
    if (!merchant) return deskPage(site, c, missing(personOf(c)));
    await kernel.jobs.open();
    if (merchant.feed_address && merchant.is_active)
      await act(kernel, personOf(c).name, (doing) => setNextPoll(kernel, doing, merchant.id, 0));
    return c.redirect(`${merchantsAddress}/${merchant.id}`, 303);
  });
}

async function save(site: Site, c: C, id: number | null): Promise<Response> {
  const { madeFrom = '', ...fields } = await textsOf(c);
  const typed = merchantTexts(fields);
  const run = async () => {
    const base = id === null ? null : madeFrom;
    const given = { ...typed, kind: typed.kind as MerchantFields['kind'] };
    const { result } = await saveMerchant(site.kernel, id, given, { by: personOf(c).name, madeFrom: base });
    return `${merchantsAddress}/${result}?done`;
  };
  return doOrShowAgain(site, c, run, (tried) => formPage(site, c, id, { typed, tried }));
}

/** A box that is not checked is not sent. */
function merchantTexts({
  name = '',
  feed = '',
  kind = 'xml',
  minutes = '60',
  ...boxes
}: Record<string, string>) {
  return { name, feed, kind, minutes, isTrusted: 'isTrusted' in boxes, isActive: 'isActive' in boxes };
}

async function formPage({ kernel }: Site, c: C, id: number | null, sent: Sent): Promise<DeskView> {
  const person = personOf(c);
  const say = wordingIn(person.language);
  const merchant = id === null ? null : await merchantById(kernel.store.db, id);
  if (merchant === undefined) return missing(person);
  return {
    title: merchant?.name ?? say('shop.merchant.add'),
    within: merchantsAddress,
    main: (
      <MerchantForm
        say={say}
        merchant={merchant}
        typed={sent.typed}
        tried={sent.tried}
        done={sent.isDone ? say('settings.saved') : undefined}
      />
    ),
  };
}
