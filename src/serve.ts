import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { slices } from './app.ts';
import { openControl } from './control/open-control.ts';
import { deskApp } from './desk/desk-app.ts';
import { decodePath } from './kernel/decode-path.ts';
import { createSiteServer } from './kernel/http.ts';
import { urlForLog } from './kernel/url-for-log.ts';
import { pageOfFailure } from './site/private-page.ts';
import { failed, notFound } from './site/problems.tsx';
import { page, type Site, type Slice } from './site/site.ts';

export type Running = { address: string; close: () => Promise<void> };

/** Starts everything that a serving process does: site, local socket, jobs, followers. */
export async function serve(site: Site): Promise<Running> {
  const { kernel } = site;
  const server = createSiteServer(kernel, siteApp(site));
  const control = await openControl(site, slices);
  await listen(server, kernel.config.PORT, kernel.config.HOST);
  await kernel.jobs.work();
  await kernel.nodes.start();
  for (const slice of slices) {
    for (const follower of [slice.follow?.(site) ?? []].flat()) kernel.followers.start(follower);
    slice.run?.(site);
  }
  return {
    address: `http://${kernel.config.HOST}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await control.close();
      // A server waits for what is open, and a stream is open until it is ended.
      kernel.streams.close();
      await new Promise((done) => {
        server.close(done);
        server.closeIdleConnections();
      });
      await kernel.close();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** The router of the reader's site: what slices mount, health, and what no slice knows. */
export function siteApp(site: Site, mounted = slices): Hono {
  const { kernel } = site;
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', (c) =>
    kernel.watch.catchUp().then(
      () => c.text('ok'),
      () => c.text('the store cannot be read', 503),
    ),
  );
  app.get('/metrics', async (c) => c.text(await kernel.metrics.registry.metrics()));
  for (const { routes } of mounted) routes?.(site, app);
  app.route('/', deskApp(site, mounted));
  app.get('*', async (c) => {
    const target = await oldAddress(site, mounted, new URL(c.req.url));
    return target ? c.redirect(target, 301) : page(site, c, [], async () => notFound());
  });
  app.onError((error, c) => {
    kernel.log.error({ err: error, url: urlForLog(c.req.url) }, 'a request failed');
    return pageOfFailure(site, failed());
  });
  return app;
}

/** With its query first: some systems tell all their articles apart by it alone. */
async function oldAddress(site: Site, mounted: Slice[], { pathname, search }: URL): Promise<string | null> {
  const path = decodePath(pathname);
  for (const address of new Set([path + search, path])) {
    for (const slice of mounted) {
      const target = await slice.oldAddress?.(site, address);
      if (target) return target;
    }
  }
  return null;
}
