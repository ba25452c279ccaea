import type { Hono } from 'hono';
import { z } from 'zod';
import { pictureUrl, pictureWidths } from '../body/Figure.tsx';
import { readInput } from '../kernel/read-input.ts';
import { acknowledgement } from '../site/acknowledgement.ts';
import type { Site } from '../site/site.ts';
import { addPicture } from './add-picture.ts';
import { limitPicture } from './limit-picture.ts';
import { nameOfFile } from './receive-form.ts';

const rights = z.object({ end: z.iso.datetime({ offset: true }).nullable() });

/** What the command line asks of pictures: the bytes come in, the id goes out. */
export function operations({ kernel }: Site, app: Hono): void {
  app.post('/pictures', async (c) => {
    const fileName = nameOfFile(c.req.query('name') ?? '');
    return c.json({ id: await addPicture(kernel, Buffer.from(await c.req.arrayBuffer()), { fileName }) });
  });

  app.put('/pictures/:id{[0-9]{1,9}}/rights', async (c) => {
    const { end } = readInput(rights, await c.req.json());
    const id = Number(c.req.param('id'));
    const limited = await limitPicture(kernel, id, end === null ? null : new Date(end), 'operator');
    return c.json(acknowledgement(kernel, id, limited, pictureUrl(id, pictureWidths[0])));
  });
}
