import { mkdirSync } from 'node:fs';
import type { Transaction } from 'kysely';
import type { Config } from './config.ts';
import { Followers } from './followers.ts';
import { Jobs } from './jobs.ts';
import { append, type NewEvent } from './journal.ts';
import { JournalWatch } from './journal-watch.ts';
import type { Log } from './log.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { Nodes } from './nodes.ts';
import { PageCache } from './page-cache.ts';
import { ReadersFirst } from './readers-first.ts';
import { openStore, type Store } from './store/store.ts';
import { Streams } from './streams.ts';
import type { DB } from './tables.gen.ts';

/** What every slice stands on. */
export type Kernel = {
  config: Config;
  log: Log;
  store: Store;
  pages: PageCache;
  metrics: Metrics;
  readers: ReadersFirst;
  watch: JournalWatch;
  followers: Followers;
  jobs: Jobs;
  streams: Streams;
  nodes: Nodes;
  now: () => Date;
  /** Notes what still has to be done while the store is open. A step that fails must say so itself. */
  atClose: (step: () => Promise<void>) => void;
  close: () => Promise<void>;
};

const channel = 'journal';

export async function openKernel(
  config: Config,
  log: Log,
  now: () => Date = () => new Date(),
): Promise<Kernel> {
  // Pictures and the local socket lie there, wherever the tables are.
  mkdirSync(config.SOKBO_DATA, { recursive: true });
  const store = await openStore({
    databaseUrl: config.DATABASE_URL,
    dataDir: config.SOKBO_DATA,
    maxConnections: config.SOKBO_DB_CONNECTIONS,
    log,
  });
  return assemble(store, config, log, now);
}

/** A kernel on a store that is already open. It closes the store when it is closed. */
async function assemble(store: Store, config: Config, log: Log, now: () => Date): Promise<Kernel> {
  const pages = new PageCache(config.SOKBO_CACHE_MB * 1_000_000, now);
  const watch = await JournalWatch.open(store);
  const readers = new ReadersFirst();
  const followers = new Followers(store, log, readers);
  const jobs = new Jobs(store, log);
  const streams = new Streams({
    total: config.SOKBO_STREAMS,
    perAddress: config.SOKBO_STREAMS_PER_ADDRESS,
  });
  const nodes = new Nodes(store, watch, log, config.SOKBO_NODE);
  const metrics = openMetrics(pages, streams);
  metrics.position.set(watch.position);
  watch.react(
    (events) => {
      pages.drop(new Set(events.flatMap((event) => event.tags)));
      metrics.position.set(watch.position);
    },
    () => pages.clear(),
  );
  const lastSteps: (() => Promise<void>)[] = [];
  const atClose: Kernel['atClose'] = (step) => void lastSteps.push(step);
  const kernel = {
    ...{ config, log, store, pages, metrics, readers, watch, followers, jobs, streams, nodes },
    ...{ now, atClose },
  };
  const seeing = new Set<Promise<void>>();
  const unlisten = await store.listen(channel, () => {
    const look = seeNews(kernel).finally(() => seeing.delete(look));
    seeing.add(look);
  });
  const close = async () => {
    streams.close();
    readers.stop();
    await nodes.stop();
    await Promise.all(lastSteps.map((step) => step()));
    await followers.stop();
    await jobs.stop();
    await unlisten();
    await Promise.all(seeing);
    await store.close();
  };
  return { ...kernel, close };
}

/** Drops the pages that events changed, and lets the other nodes know. */
async function seeNews(kernel: Pick<Kernel, 'watch' | 'followers' | 'nodes' | 'log'>): Promise<void> {
  try {
    await kernel.watch.catchUp();
    await kernel.nodes.confirm();
  } catch (error) {
    kernel.log.error({ err: error }, 'what is new in the journal could not be read');
  }
  kernel.followers.wake();
}

/** The same for what this process did itself: if it cannot see what that changed, it keeps nothing. */
async function seeOwn(kernel: Kernel): Promise<void> {
  try {
    await kernel.watch.catchUp();
  } catch (error) {
    kernel.watch.forget();
    kernel.log.error({ err: error }, 'the journal could not be read; all kept pages were dropped');
  }
  kernel.followers.wake();
}

/** What a command hands in while its transaction is open. */
export type Act = { trx: Transaction<DB>; at: Date; actor: string; record: (event: NewEvent) => void };

/** `unconfirmed`: nodes that may still show what was before, by name. */
export type Acknowledged<T> = { result: T; position: number; unconfirmed: string[] };

/**
 * One act of the newsroom: the change and its events in one transaction. It resolves, which is the
 * acknowledgement, when the transaction is durable and this process shows nothing older any more.
 * An act that records nothing changes nothing that readers see; its position is the newest known.
 */
export async function act<T>(
  kernel: Kernel,
  actor: string,
  change: (act: Act) => Promise<T>,
): Promise<Acknowledged<T>> {
  const { result, position } = await commit(kernel, actor, change);
  if (position === undefined) return { result, position: kernel.watch.position, unconfirmed: [] };
  await seeOwn(kernel);
  return { result, position, unconfirmed: await unconfirmed(kernel, position) };
}

/** The act is done; that the others cannot be asked must not make it look as if it were not. */
async function unconfirmed({ nodes, log }: Kernel, position: number): Promise<string[]> {
  return nodes.unconfirmed(position).catch((error: unknown) => {
    log.error({ err: error }, 'the other nodes could not be asked whether they have seen an act');
    return ['?'];
  });
}

const attempts = 5;

/** Two acts can hold what the other waits for; PostgreSQL ends one of them, which then does its change anew. */
async function commit<T>(kernel: Kernel, actor: string, change: (act: Act) => Promise<T>) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact(kernel, actor, change);
    } catch (error) {
      if (attempt === attempts || !lostRace(error)) throw error;
    }
  }
}

/** deadlock_detected, serialization_failure: nothing was written, and the same again can succeed. */
function lostRace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['40P01', '40001'].includes(String(error.code));
}

function transact<T>({ store, now }: Kernel, actor: string, change: (act: Act) => Promise<T>) {
  return store.db.transaction().execute(async (trx) => {
    const at = now();
    const events: NewEvent[] = [];
    const result = await change({ trx, at, actor, record: (event) => void events.push(event) });
    const appended = events.length > 0 ? await append(trx, actor, at, events) : [];
    if (appended.length > 0) await store.wake(trx, channel);
    return { result, position: appended.at(-1)?.position };
  });
}
