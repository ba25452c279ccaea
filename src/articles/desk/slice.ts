import type { Slice } from '../../site/site.ts';
import { articleDeskRoutes } from './routes.tsx';

/** What the desk does with an article that is out, or waits under its embargo. */
export const articleDesk: Slice = { desk: articleDeskRoutes };
