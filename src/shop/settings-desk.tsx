import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { SettingField, SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import { doOrShowAgain, type Tried, textsOf } from '../desk/settings-form.ts';
import { wordingIn } from '../desk/wording.ts';
import { fingerprint } from '../kernel/made-from.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { shopAddress } from './addresses.ts';
import { setShop } from './set-shop.ts';
import { shopSettingsOf } from './shop-settings.ts';

const address = `${shopAddress}/settings`;
const names = ['name', 'boxLength', 'priceHours', 'whenOld', 'notice'] as const;

type C = Context<DeskEnv>;
type Texts = Record<(typeof names)[number], string>;
type Sent = { typed?: Texts; tried?: Tried; isDone?: boolean };

/** What the box is called and how it is kept. */
export function settingsDesk(site: Site, app: Hono<DeskEnv>): void {
  const managing = allow(site, 'manage shop');
  app.get(address, managing, async (c) =>
    deskPage(site, c, await settingsPage(site, c, { isDone: c.req.query('done') !== undefined })),
  );
  app.post(address, managing, async (c) => {
    const { madeFrom = '', ...fields } = await textsOf(c);
    const typed = Object.fromEntries(names.map((name) => [name, fields[name] ?? ''])) as Texts;
    const given = { ...typed, boxLength: Number(typed.boxLength), priceHours: Number(typed.priceHours) };
    const run = async () => {
      await setShop(site.kernel, given, personOf(c).name, madeFrom);
      return `${address}?done`;
    };
    return doOrShowAgain(site, c, run, (tried) => settingsPage(site, c, { typed, tried }));
  });
}

async function settingsPage({ kernel }: Site, c: C, { typed, tried, isDone }: Sent): Promise<DeskView> {
  const say = wordingIn(personOf(c).language);
  const stored = await shopSettingsOf(kernel.store.db);
  const texts: Texts = typed ?? {
    ...stored,
    boxLength: String(stored.boxLength),
    priceHours: String(stored.priceHours),
  };
  const problem = (field: string) => (tried?.field === field ? tried.problem : undefined);
  const field = (name: 'name' | 'boxLength' | 'priceHours' | 'notice') => ({
    say,
    name,
    label: say(`shop.set.${name}`),
    value: texts[name],
    problem: problem(name),
  });
  return {
    title: say('shop.settings'),
    within: address,
    main: (
      <>
        <h1>{say('shop.settings')}</h1>
        <SettingMessage text={tried?.problem} />
        <SettingMessage text={isDone ? say('settings.saved') : undefined} good />
        <SettingForm action={address} madeFrom={fingerprint(stored)}>
          <SettingField {...field('name')} hint={say('shop.set.name.hint')} maxLength={30} required />
          <SettingField {...field('boxLength')} inputMode="numeric" required />
          <SettingField {...field('priceHours')} inputMode="numeric" required />
          <div class="setting">
            <label for="whenOld">{say('shop.set.whenOld')}</label>
            <select id="whenOld" name="whenOld">
              {(['price', 'product'] as const).map((each) => (
                <option value={each} selected={each === texts.whenOld}>
                  {say(`shop.set.whenOld.${each}`)}
                </option>
              ))}
            </select>
          </div>
          <SettingField {...field('notice')} rows={5} maxLength={2_000} />
          <button type="submit" class="main">
            {say('save')}
          </button>
        </SettingForm>
      </>
    ),
  };
}
