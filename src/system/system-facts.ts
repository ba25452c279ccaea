import { chainState } from '../journal/queries.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { diskOf, picturesOf } from './disk.ts';
import { followersOf } from './followers.ts';
import { jobQueues } from './job-queues.ts';
import { lagSamples } from './lag-samples.ts';
import { machineOf } from './machine.ts';
import { nodesOf } from './nodes.ts';
import { publishedByHour, readsByTenMinutes } from './series.ts';
import { storeFacts } from './store-facts.ts';

/** How the system is now: one short question after the other, so that others get their turn. */
export async function systemFacts(kernel: Kernel) {
  const { db } = kernel.store;
  const at = kernel.now();
  return {
    at,
    followers: await followersOf(kernel),
    queues: await jobQueues(db),
    chain: await chainState(db),
    store: await storeFacts(kernel.store),
    disk: await diskOf(kernel),
    pictures: await picturesOf(kernel),
    nodes: await nodesOf(kernel),
    machine: machineOf(kernel),
    reads: await readsByTenMinutes(db, at),
    published: await publishedByHour(db, at),
    lag: lagSamples(kernel),
  };
}

export type SystemFacts = Awaited<ReturnType<typeof systemFacts>>;
