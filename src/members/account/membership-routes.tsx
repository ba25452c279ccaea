import type { Context, Hono } from 'hono';
import { agencyParticulars } from '../../site/agency.ts';
import type { Reader } from '../../site/gate.ts';
import { privatePage } from '../../site/private-page.ts';
import type { Site } from '../../site/site.ts';
import { declineRenewal } from '../change-grant.ts';
import { knownOrganisations, knownProducts } from '../memory.ts';
import { leaveSeat, takeSeat } from '../organisations.ts';
import type { PaymentProvider } from '../payments/provider.ts';
import { domainOf, grantsOf, isOpenAt, paymentsOf } from '../queries.ts';
import { accountSheets, asReader, membershipPath, orSayWhy } from './as-reader.ts';
import { MembershipPage } from './MembershipPage.tsx';

/** What a redirect may say was done. */
const done: Record<string, string> = {
  joined: '이용권을 등록했습니다. 지금부터 읽으실 수 있습니다.',
  paid: '결제했습니다. 고맙습니다.',
  waiting: '결제를 확인하고 있습니다. 확인되면 바로 읽으실 수 있습니다.',
  failed: '결제하지 못했습니다. 돈은 나가지 않았습니다.',
  saved: '저장했습니다.',
};

/** What a reader has, and what he or she can do with it. */
export function membershipRoutes(site: Site, app: Hono, provider: PaymentProvider | null): void {
  const { kernel } = site;
  const isSold = provider !== null;

  app.get(membershipPath, (c) => asReader(site, c, (reader) => membershipPage(site, c, reader, isSold)));

  const change = (path: string, run: (reader: Reader, id: number) => Promise<unknown>, word = 'saved') =>
    app.post(`${membershipPath}/${path}`, (c) =>
      asReader(site, c, (reader) =>
        orSayWhy(
          async () => {
            await run(reader, Number(c.req.param('id')));
            return c.redirect(`${membershipPath}?done=${word}`, 303);
          },
          (problem, status) => membershipPage(site, c, reader, isSold, { problem, status }),
        ),
      ),
    );

  const id = ':id{[1-9][0-9]{0,8}}';
  change(`grants/${id}/decline`, (reader, grant) =>
    declineRenewal(kernel, { id: grant, readerId: reader.id }, true),
  );
  change(`grants/${id}/undecline`, (reader, grant) =>
    declineRenewal(kernel, { id: grant, readerId: reader.id }, false),
  );
  change(`grants/${id}/leave`, (reader, grant) => leaveSeat(kernel, reader, grant));
  change(`seats/${id}`, (reader, organisation) => takeSeat(kernel, reader, organisation), 'joined');
}

async function membershipPage(
  site: Site,
  c: Context,
  reader: Reader,
  isSold: boolean,
  tried?: { problem: string; status: number },
): Promise<Response> {
  const { store, now } = site.kernel;
  const { db } = store;
  const [grants, payments, products, all, agency] = await Promise.all([
    grantsOf(db, reader.id),
    paymentsOf(db, reader.id),
    knownProducts(site.kernel),
    knownOrganisations(site.kernel),
    agencyParticulars(db),
  ]);
  const seated = new Set(
    grants.filter(({ revoked_at }) => !revoked_at).map(({ organisation_id }) => organisation_id),
  );
  const seats = all.filter(
    (each) =>
      each.seats > 0 &&
      isOpenAt(each, now()) &&
      each.domains.includes(domainOf(reader.email)) &&
      !seated.has(each.id),
  );
  return privatePage(site, c, {
    title: '내 이용권',
    path: membershipPath,
    status: tried?.status ?? 200,
    sheets: accountSheets,
    main: (
      <MembershipPage
        grants={grants}
        seats={seats}
        payments={payments}
        products={products.filter(({ closed_at }) => closed_at === null)}
        isSold={isSold}
        now={now()}
        contact={agency.contactEmail}
        problem={tried?.problem}
        done={done[c.req.query('done') ?? '']}
      />
    ),
  });
}
