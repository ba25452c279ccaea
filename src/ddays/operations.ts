import type { Hono } from 'hono';
import { acknowledgement } from '../site/acknowledgement.ts';
import type { Site } from '../site/site.ts';
import { readDdayInput } from './dday-input.ts';
import { addDday } from './save-dday.ts';

/** What the command line asks of the calendar. */
export function operations({ kernel }: Site, app: Hono): void {
  app.post('/ddays', async (c) => {
    const input = readDdayInput(await c.req.json());
    const added = await addDday(kernel, input, { name: 'operator', role: 'chief' });
    return c.json(acknowledgement(kernel, added.result, added, `/ddays/${added.result}`));
  });
}
