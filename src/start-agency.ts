import { slices } from './app.ts';
import { seedMarketStories } from './demo/market-stories.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { readConfig } from './kernel/config.ts';
import { openKernel } from './kernel/kernel.ts';
import { openLog } from './kernel/log.ts';
import { serve } from './serve.ts';
import { openSite, type Site } from './site/site.ts';

/** Everything that `sokbo serve` is: settings, store, demo where nothing is there yet, site. */
export async function startAgency(env: Record<string, string | undefined>) {
  const config = readConfig(env);
  const kernel = await openKernel(config, openLog(config));
  const site = openSite(kernel, slices);
  if (config.SOKBO_DEMO && (await seedDemo(kernel))) await seedMarketStories(site);
  const { address, close } = await serve(site);
  return { address, dataDir: config.SOKBO_DATA, close, greetings: await greetings(site) };
}

/** What slices tell the terminal: such as how the first administrator comes in. */
async function greetings(site: Site): Promise<Record<string, string>> {
  const all = await Promise.all(slices.map(({ greeting }) => greeting?.(site)));
  return Object.assign({}, ...all);
}
