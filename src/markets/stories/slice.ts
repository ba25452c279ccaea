import { everyStep } from '../../kernel/every-step.ts';
import { page, type Slice } from '../../site/site.ts';
import { rulePage, rulesPage } from '../rules/pages.tsx';
import { deskRoutes } from './desk.tsx';
import { followQuotes } from './follow-quotes.ts';
import { operations } from './operations.ts';
import { rulesAddress } from './RuleSettings.tsx';
import { runByClock } from './run-market.ts';

const minute = 60_000;

/** 라씨로: what programs find in prices, tell, and keep a record of. */
export const marketRules: Slice = {
  routes: (site, app) => {
    app.get('/markets/rules', (c) => page(site, c, [], (read) => rulesPage(site, read)));
    app.get('/markets/rules/:rule', (c) =>
      page(site, c, [], (read) => rulePage(site, read, c.req.param('rule'))),
    );
  },
  operations,
  desk: deskRoutes,
  deskEntries: [{ address: rulesAddress, name: 'market-rules', permission: 'set market rules' }],
  follow: (site) => ({ name: 'market-stories', deliver: (events) => followQuotes(site, events) }),
  run: (site) => everyStep(site.kernel, { step: minute, delay: 0 }, () => runByClock(site)),
};
