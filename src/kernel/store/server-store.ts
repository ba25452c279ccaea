import { assembleStore } from './assemble-store.ts';
import { Listener } from './listener.ts';
import { openPool, type Pool } from './pool.ts';
import type { Store, StoreOptions } from './store.ts';
import { StoreError } from './store-errors.ts';

const oldestVersion = 15;

/** A PostgreSQL server. Connections that are lost are replaced; what ran on them fails. */
export async function openServer({ databaseUrl, maxConnections = 10, log }: StoreOptions): Promise<Store> {
  const config = {
    connectionString: databaseUrl,
    application_name: 'sokbo',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  };
  const onConnectionLost = (error: Error) => log?.warn({ err: error }, 'a connection to PostgreSQL was lost');
  const pool = openPool({ ...config, max: maxConnections }, { onConnectionLost });
  await refuseOldServer(pool);
  const listener = new Listener(config, onConnectionLost);
  return assembleStore({
    engine: 'postgres',
    pool,
    listen: (channel, wake) => listener.listen(channel, wake),
    async close() {
      await Promise.all([pool.end(), listener.close()]);
    },
  });
}

async function refuseOldServer(pool: Pool): Promise<void> {
  try {
    const client = await pool.connect();
    const { rows } = await client.query('show server_version').finally(() => client.release());
    requireVersion(rows[0].server_version);
  } catch (error) {
    await pool.end();
    if (error instanceof StoreError) throw error;
    throw new StoreError(`PostgreSQL at DATABASE_URL cannot be used: ${reason(error)}`, { cause: error });
  }
}

/** @param version as the server says it: `15.13 (Debian 15.13-0+deb12u1)`. */
export function requireVersion(version: string): void {
  if (Number.parseInt(version, 10) >= oldestVersion) return;
  throw new StoreError(`PostgreSQL ${oldestVersion} or newer is needed; the server is ${version}`);
}

/** An address with several hosts fails with an error for each, and without a message of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}
