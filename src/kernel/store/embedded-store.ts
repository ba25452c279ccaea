import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { assembleStore } from './assemble-store.ts';
import { Channels } from './channels.ts';
import { lockDirectory } from './directory-lock.ts';
import { createEmptyStore } from './empty-store.ts';
import { PgliteEngine } from './pglite-engine.ts';
import type { PgliteStream } from './pglite-stream.ts';
import { openPool, type Pool } from './pool.ts';
import type { Store, StoreLog, StoreOptions } from './store.ts';
import { StoreError } from './store-errors.ts';
import { startUpkeep } from './upkeep.ts';

/** PostgreSQL inside this process: one connection, in a folder that nobody else may open meanwhile. */
export async function openEmbedded({ dataDir, log }: StoreOptions): Promise<Store> {
  const unlock = lockDirectory(dataDir);
  try {
    const folder = join(dataDir, 'store');
    await createEmptyStore(folder);
    refuseOtherFolder(folder);
    return assemble(await PgliteEngine.start(folder, log), unlock, log);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Where this file is missing, PGlite would write an empty store over all that is there. */
function refuseOtherFolder(folder: string): void {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  throw new StoreError(`${folder} is not a store: PG_VERSION is missing. Restore it, or move it away`);
}

function assemble(engine: PgliteEngine, unlock: () => void, log: StoreLog | undefined): Store {
  const channels = new Channels();
  const pool = openPglitePool(() => engine.connect(), channels);
  const stopUpkeep = startUpkeep(pool, log);
  return assembleStore({
    engine: 'pglite',
    pool,
    async listen(channel, wake) {
      const remove = channels.add(channel, wake);
      const client = await pool.connect();
      await listenTo(client, channel).finally(() => client.release());
      return async () => remove();
    },
    async close() {
      stopUpkeep();
      await pool.end();
      await engine.close();
      unlock();
    },
  });
}

/** A pool of one: PGlite has one session, so a transaction keeps all others waiting. */
export function openPglitePool(stream: () => PgliteStream, channels: Channels): Pool {
  const config = {
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    stream,
  };
  return openPool(config, {
    async onConnect(client) {
      for (const channel of channels.names) await listenTo(client, channel);
      channels.wakeAll();
    },
    onNotification: (channel) => channels.wake(channel),
    // The engine tells why.
    onConnectionLost: () => {},
  });
}

async function listenTo(client: pg.ClientBase, channel: string): Promise<void> {
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
}
