import { acknowledgement } from '../site/acknowledgement.ts';
import type { Slice } from '../site/site.ts';
import { setAgency } from './set-agency.ts';

export const agency: Slice = {
  operations: ({ kernel }, app) => {
    app.put('/agency', async (c) => {
      const set = await setAgency(kernel, await c.req.json(), 'operator');
      return c.json(acknowledgement(kernel, 'agency', set, '/'));
    });
  },
};
