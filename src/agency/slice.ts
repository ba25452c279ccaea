import type { Slice } from '../site/site.ts';
import { setAgency } from './set-agency.ts';

export const agency: Slice = {
  operations: ({ kernel }, app) => {
    app.put('/agency', async (c) => {
      const { position } = await setAgency(kernel, await c.req.json(), 'operator');
      return c.json({ id: 'agency', position, url: `${kernel.config.SOKBO_URL}/` });
    });
  },
};
