import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../../desk/desk-page.tsx';
import { allow, personOf } from '../../desk/guard.ts';
import { doOrShowAgain, type Tried, textsOf } from '../../desk/settings-form.ts';
import { reasonOf } from '../../desk/worded-refusal.ts';
import { wordingIn } from '../../desk/wording.ts';
import { Refused } from '../../kernel/refused.ts';
import type { DeskEnv, Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { knownProducts } from '../memory.ts';
import { voucherBatches } from '../queries.ts';
import { closeVouchers, makeVouchers } from '../vouchers.ts';
import { vouchersAddress } from './addresses.ts';
import { VouchersPage, type VoucherTexts } from './VouchersPage.tsx';

type C = Context<DeskEnv>;
type Shown = { typed?: VoucherTexts; tried?: Tried; codes?: string[] };

/** Codes for cards, mails and events. They are in the answer that made them and nowhere else. */
export function vouchersDesk(site: Site, app: Hono<DeskEnv>): void {
  const managing = allow(site, 'manage members');

  app.get(vouchersAddress, managing, async (c) =>
    deskPage(site, c, await vouchersPage(site, personOf(c), {})),
  );

  app.post(vouchersAddress, managing, (c) => makeAndShow(site, c));

  app.post(`${vouchersAddress}/:id{[1-9][0-9]{0,8}}/close`, managing, (c) =>
    doOrShowAgain(
      site,
      c,
      async () => {
        await closeVouchers(site.kernel, Number(c.req.param('id')), personOf(c).name);
        return vouchersAddress;
      },
      (tried) => vouchersPage(site, personOf(c), { tried }),
    ),
  );
}

async function makeAndShow(site: Site, c: C): Promise<Response> {
  const { as = 'page', ...form } = await textsOf(c);
  const typed = form as VoucherTexts;
  try {
    const { days, count, uses, ...rest } = typed;
    const given = { ...rest, days: Number(days), count: Number(count), uses: Number(uses || 1) };
    const { result } = await makeVouchers(site.kernel, given, personOf(c).name);
    return as === 'csv'
      ? csvOf(c, result)
      : deskPage(site, c, await vouchersPage(site, personOf(c), { codes: result.codes }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const problem = reasonOf(error, wordingIn(personOf(c).language));
    const tried = { problem, field: error.field, isStale: false };
    return deskPage(site, c, {
      ...(await vouchersPage(site, personOf(c), { typed, tried })),
      status: error.status,
    });
  }
}

/** With a mark at its head, by which spreadsheets know that it is UTF-8. */
function csvOf(c: C, { id, codes }: { id: number; codes: string[] }): Response {
  return c.body(`\ufeffcode\r\n${codes.join('\r\n')}\r\n`, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="vouchers-${id}.csv"`,
    'x-content-type-options': 'nosniff',
  });
}

async function vouchersPage(
  { kernel }: Site,
  person: Person,
  { typed, tried, codes }: Shown,
): Promise<DeskView> {
  const say = wordingIn(person.language);
  return {
    title: say('members.vouchers'),
    within: vouchersAddress,
    main: (
      <VouchersPage
        say={say}
        now={kernel.now()}
        products={await knownProducts(kernel)}
        batches={await voucherBatches(kernel.store.db)}
        typed={typed ?? {}}
        tried={tried}
        codes={codes}
      />
    ),
  };
}
