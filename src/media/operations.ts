import type { Hono } from 'hono';
import type { Site } from '../site/site.ts';
import { addPicture } from './add-picture.ts';

/** What the command line asks of pictures: the bytes come in, the id goes out. */
export function operations({ kernel }: Site, app: Hono): void {
  app.post('/pictures', async (c) =>
    c.json({ id: await addPicture(kernel, Buffer.from(await c.req.arrayBuffer())) }),
  );
}
