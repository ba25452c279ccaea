import type { Hono } from 'hono';
import { arrangingRoutes } from '../desk/arranging/routes.tsx';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { countsDesk } from './counts-desk.tsx';
import { merchantsDesk } from './merchants-desk.tsx';
import { productDesk } from './product-desk.tsx';
import { productsDesk } from './products-desk.tsx';
import { settingsDesk } from './settings-desk.tsx';
import { slotsDesk } from './slots-desk.tsx';

/** Where the newsroom works on its shop. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  productsDesk(site, app);
  productDesk(site, app);
  merchantsDesk(site, app);
  arrangingRoutes(site, app, slotsDesk(site));
  countsDesk(site, app);
  settingsDesk(site, app);
}
