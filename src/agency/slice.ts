import { acknowledgement } from '../site/acknowledgement.ts';
import type { DeskEntry } from '../site/desk.ts';
import { newsroomOf, ownWords } from '../site/newsroom.ts';
import type { Slice } from '../site/site.ts';
import { checksAddress, factsAddress, listsAddress, settingsAddress } from './addresses.ts';
import { setAgency } from './set-agency.ts';
import { setLists } from './set-newsroom.ts';
import { settingsRoutes } from './settings-routes.tsx';

const permission = 'manage agency';
const below = (address: string, name: string): DeskEntry => ({
  address,
  name,
  permission,
  below: settingsAddress,
});

export const agency: Slice = {
  operations: ({ kernel }, app) => {
    app.put('/agency', async (c) => {
      const set = await setAgency(kernel, await c.req.json(), 'operator');
      return c.json(acknowledgement(kernel, 'agency', set, '/'));
    });
    app.put('/newsroom', async (c) => {
      const set = await setLists(kernel, await c.req.json(), 'operator');
      return c.json(acknowledgement(kernel, 'newsroom', set, listsAddress));
    });
    app.get('/newsroom/words', async (c) => c.json(ownWords(await newsroomOf(kernel.store.db))));
  },
  desk: settingsRoutes,
  deskEntries: [
    { address: settingsAddress, name: 'settings', permission },
    below(factsAddress, 'settings.facts'),
    below(listsAddress, 'settings.lists'),
    below(checksAddress, 'settings.checks'),
  ],
};
