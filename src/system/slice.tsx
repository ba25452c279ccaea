import { deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { wordingIn } from '../desk/wording.ts';
import type { Slice } from '../site/site.ts';
import { followersOf } from './followers.ts';
import { sampleLag } from './lag-samples.ts';
import { retryJobs } from './retry-jobs.ts';
import { SystemPage, systemAddress } from './SystemPage.tsx';
import { systemFacts } from './system-facts.ts';

/** How the system is, for those who run it. */
export const system: Slice = {
  desk: (site, app) => {
    app.get(systemAddress, allow(site, 'see system'), async (c) => {
      const say = wordingIn(personOf(c).language);
      return deskPage(site, c, {
        title: say('system'),
        within: systemAddress,
        scripts: ['system/system'],
        main: <SystemPage say={say} facts={await systemFacts(site.kernel)} />,
      });
    });
    app.post(`${systemAddress}/jobs/:name/retry`, allow(site, 'retry jobs'), async (c) => {
      await retryJobs(site.kernel, c.req.param('name'), personOf(c).name);
      return c.redirect(`${systemAddress}#jobs`, 303);
    });
  },
  /** How far the followers of the journal are: whoever fills a store may wait for them. */
  operations: ({ kernel }, app) => {
    app.get('/followers', async (c) => c.json(await followersOf(kernel)));
  },
  deskEntries: [{ address: systemAddress, name: 'system', permission: 'see system' }],
  run: ({ kernel }) => sampleLag(kernel),
};
