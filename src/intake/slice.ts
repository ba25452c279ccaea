import { z } from 'zod';
import { allow } from '../desk/guard.ts';
import { readInput } from '../kernel/read-input.ts';
import { newsroomOf, ownWords } from '../site/newsroom.ts';
import type { Slice } from '../site/site.ts';
import { parsePage } from './parse-page.ts';

/** A page is some 20,000 characters long; one with everything around it ten times that. */
const captured = z.object({ text: z.string().max(500_000) });

/** What somebody pasted at the desk, read as the page that it looks like. */
export const intake: Slice = {
  desk: (site, app) => {
    app.post('/desk/captured-page', allow(site, 'write drafts'), async (c) =>
      c.json(
        parsePage(readInput(captured, await c.req.json()), ownWords(await newsroomOf(site.kernel.store.db))),
      ),
    );
  },
};
