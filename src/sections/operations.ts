import type { Hono } from 'hono';
import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import { acknowledgement } from '../site/acknowledgement.ts';
import type { Site } from '../site/site.ts';
import { defineSections } from './define-sections.ts';
import { moveSection } from './move-section.ts';
import { sectionPath } from './section-path.ts';

const move = z.object({ from: z.string(), to: sectionPath });

/** What the command line asks of sections. */
export function operations({ kernel }: Site, app: Hono): void {
  app.put('/sections', async (c) => {
    const defined = await defineSections(kernel, await c.req.json(), 'operator');
    return c.json(acknowledgement(kernel, 'sections', defined, '/'));
  });

  app.post('/sections/moves', async (c) => {
    const { from, to } = readInput(move, await c.req.json());
    const moved = await moveSection(kernel, from, to, 'operator');
    return c.json(acknowledgement(kernel, moved.result, moved, `/sections/${to}`));
  });
}
