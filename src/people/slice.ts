import type { Slice } from '../site/site.ts';
import { accountRoutes } from './account-routes.tsx';
import { firstAdministratorPath } from './first-administrator.ts';
import { followSections } from './follow-sections.ts';
import { identify } from './identify.ts';
import { invitationRoutes } from './invitation-routes.tsx';
import { operations } from './operations.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { peopleAddress, peopleRoutes } from './people-routes.tsx';
import { secondFactorRoutes } from './second-factor-routes.tsx';
import { signInRoutes } from './sign-in-routes.tsx';

export const people: Slice = {
  identify,
  desk: (site, app) => {
    signInRoutes(site, app);
    passkeyRoutes(site, app);
    invitationRoutes(site, app);
    accountRoutes(site, app);
    secondFactorRoutes(site, app);
    peopleRoutes(site, app);
  },
  deskEntries: [{ address: peopleAddress, name: 'people', permission: 'manage people' }],
  operations,
  follow: () => ({ name: 'person-sections', follow: followSections }),
  greeting: async ({ kernel }) => {
    const { SOKBO_URL } = kernel.config;
    const path = await firstAdministratorPath(kernel);
    const lines: Record<string, string> = { Desk: `${SOKBO_URL}/desk` };
    if (path) lines['First in'] = `${SOKBO_URL}${path}   (for an administrator: once, within 24 hours)`;
    return lines;
  },
};
