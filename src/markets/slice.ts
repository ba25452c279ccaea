import type { Slice } from '../site/site.ts';
import { operations } from './operations.ts';
import { pushRoutes } from './push.ts';

/** Instruments and what they cost: 라씨로. */
export const markets: Slice = {
  operations,
  routes: pushRoutes,
};
