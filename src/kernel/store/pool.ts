import pg from 'pg';
import { StoreClosedError, StoreError } from './store-errors.ts';
import { valueTypes } from './value-types.ts';

/** What both engines set on a new connection, whatever the server's own defaults are. */
const session = `set time zone 'Asia/Seoul'; set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres'`;

/** A pool of connections that hands out nothing after it was closed, and never waits for ever. */
export type Pool = {
  options: object;
  connect(): Promise<pg.PoolClient>;
  /** Resolves when everything that was asked for before has been served and the connections are closed. */
  end(): Promise<void>;
};

type Events = {
  /** What a connection needs before it is used. */
  onConnect?: (client: pg.ClientBase) => Promise<void>;
  onNotification?: (channel: string) => void;
  onConnectionLost: (error: Error) => void;
};

export function openPool(config: pg.PoolConfig, events: Events): Pool {
  const onConnect = async (client: pg.ClientBase) => {
    await client.query(session);
    await events.onConnect?.(client);
  };
  const pool = new pg.Pool({ ...config, types: valueTypes, onConnect });
  pool.on('connect', (client) => {
    // Without a listener of its own, a connection that dies while it is checked out ends the process.
    client.on('error', events.onConnectionLost);
    client.on('notification', (notification) => events.onNotification?.(notification.channel));
  });
  // The connection's own listener has told it already.
  pool.on('error', () => {});
  return guard(pool);
}

function guard(pool: pg.Pool): Pool {
  let ended: Promise<void> | undefined;
  return {
    options: pool.options,
    connect: () => (ended ? Promise.reject(new StoreClosedError()) : pool.connect().catch(explain)),
    end: () => {
      ended ??= drain(pool);
      return ended;
    },
  };
}

/** Most often it is a query on the store inside a transaction, which holds PGlite's only connection. */
function explain(error: Error): never {
  if (error.message !== 'timeout exceeded when trying to connect') throw error;
  throw new StoreError(
    'no connection to the store came free in time: all are held by transactions. ' +
      'Inside a transaction, query the transaction, not the store',
    { cause: error },
  );
}

/** pg-pool forgets those who wait for a connection when it is ended, so the last in the queue ends it. */
async function drain(pool: pg.Pool): Promise<void> {
  const last = await pool.connect().catch(() => undefined);
  last?.release();
  await pool.end();
}
