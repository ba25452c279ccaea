import { everyStep } from '../kernel/every-step.ts';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import { page, type Slice } from '../site/site.ts';
import { accountApp } from './account-app.ts';
import { accountRoutes } from './account-routes.tsx';
import { dataRoutes } from './data-routes.tsx';
import { securityMail } from './mail-kinds.ts';
import { operations } from './operations.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { readerOf } from './session.ts';
import { signInRoutes } from './sign-in-routes.tsx';
import { Terms } from './Terms.tsx';
import { deleteExpired } from './upkeep.ts';

const hour = 3_600_000;

/** Accounts of those who read the site. Nothing that is free asks for one. */
export const readers: Slice = {
  readerOf,
  readerMails: [securityMail],
  footEntries: [
    { address: '/account', name: '내 계정' },
    { address: '/terms', name: '이용약관·개인정보' },
  ],
  routes: (site, app) => {
    const account = accountApp(site);
    signInRoutes(site, account);
    passkeyRoutes(site, account);
    accountRoutes(site, account);
    dataRoutes(site, account);
    app.route('/', account);
    app.get('/terms', (c) =>
      page(site, c, [], async (read) => {
        read(agencyTag);
        const agency = await agencyParticulars(site.kernel.store.db);
        const sheets = ['readers/account'];
        return {
          title: '이용약관과 개인정보 처리방침',
          path: '/terms',
          sheets,
          main: <Terms agency={agency} />,
        };
      }),
    );
  },
  operations,
  run: ({ kernel }) => everyStep(kernel, { step: hour, delay: 60_000 }, () => deleteExpired(kernel)),
};
