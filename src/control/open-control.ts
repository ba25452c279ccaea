import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Site, Slice } from '../site/site.ts';
import { controlApp } from './control-app.ts';
import { socketPath } from './socket.ts';

/** Listens on the local socket; only the owner of the data folder may connect. */
export async function openControl(site: Site, slices: Slice[]): Promise<{ close: () => Promise<void> }> {
  const path = socketPath(site.kernel.config.SOKBO_DATA);
  // What a killed process left behind; a living one would hold the store's lock, and we would not be here.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = createServer(getRequestListener(controlApp(site, slices).fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return { close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
