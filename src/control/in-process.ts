import { slices } from '../app.ts';
import type { Config } from '../kernel/config.ts';
import { openKernel } from '../kernel/kernel.ts';
import type { Log } from '../kernel/log.ts';
import { openSite } from '../site/site.ts';
import { controlApp } from './control-app.ts';
import type { ControlResponse } from './socket.ts';

/** The agency in this process: the same router that a server puts behind its socket. */
export async function openInProcess(config: Config, log: Log) {
  const kernel = await openKernel(config, log);
  const app = controlApp(openSite(kernel, slices), slices);
  const call = async (method: string, target: string, body: Buffer | string): Promise<ControlResponse> => {
    const init = method === 'GET' ? { method } : { method, body: new Uint8Array(Buffer.from(body)) };
    const response = await app.request(target, init);
    return { status: response.status, body: await response.json() };
  };
  return { call, close: kernel.close };
}
