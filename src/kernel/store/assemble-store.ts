import { Kysely, PostgresDialect, sql } from 'kysely';
import type { DB } from '../tables.gen.ts';
import { bossDatabase } from './boss-database.ts';
import type { Pool } from './pool.ts';
import type { Engine, Store } from './store.ts';

/** What the two engines do not share. */
type Parts = { engine: Engine; pool: Pool; listen: Store['listen']; close: () => Promise<void> };

export function assembleStore({ engine, pool, listen, close }: Parts): Store {
  let closed: Promise<void> | undefined;
  return {
    engine,
    db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }),
    listen,
    async wake(trx, channel) {
      await sql`select pg_notify(${channel}, '')`.execute(trx);
    },
    bossOptions: { db: bossDatabase(pool), backend: engine },
    close() {
      closed ??= close();
      return closed;
    },
  };
}
