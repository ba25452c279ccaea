import pg from 'pg';
import type { Pool } from './pool.ts';
import type { StoreLog } from './store.ts';
import { StoreClosedError } from './store-errors.ts';

type Due = { schema: string; name: string; vacuum: boolean };

const firstMilliseconds = 5_000;
const everyMilliseconds = 60_000;

/**
 * Tables that autovacuum would take, by its own default thresholds: rows that are dead, new or changed since,
 * and transaction ids that would run out. A table that was never analysed has -1 rows.
 */
const dueTables = `
  select n.nspname as schema, c.relname as name,
    s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
      or s.n_ins_since_vacuum > 1000 + 0.2 * greatest(c.reltuples, 0)
      or age(c.relfrozenxid) > 200000000 as vacuum
  from pg_stat_all_tables s
  join pg_class c on c.oid = s.relid and c.relpersistence = 'p'
  join pg_namespace n on n.oid = c.relnamespace and n.nspname <> 'pg_toast'
  where s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
    or s.n_ins_since_vacuum > 1000 + 0.2 * greatest(c.reltuples, 0)
    or s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
    or age(c.relfrozenxid) > 200000000
  order by 1, 2`;

/**
 * What autovacuum does on a server: PGlite has none, so dead rows would stay for ever and the planner would
 * believe every table to be empty. @returns what stops it.
 */
export function startUpkeep(pool: Pool, log: StoreLog | undefined): () => void {
  let stopped = false;
  const round = () => {
    keepUp(pool)
      .catch((error: unknown) => {
        if (!(error instanceof StoreClosedError))
          log?.warn({ err: error }, 'the upkeep of the embedded store failed');
      })
      .finally(() => {
        if (!stopped) timer = setTimeout(round, everyMilliseconds).unref();
      });
  };
  let timer = setTimeout(round, firstMilliseconds).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** One statement at a time, so that others get their turn in between. */
export async function keepUp(pool: Pool): Promise<void> {
  // The counts of this session are otherwise told only when a server's session is idle.
  await run(pool, 'select pg_stat_force_next_flush()');
  for (const { schema, name, vacuum } of await run<Due>(pool, dueTables)) {
    const table = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
    await run(pool, `${vacuum ? 'vacuum (analyze)' : 'analyze'} ${table}`);
  }
}

async function run<Row>(pool: Pool, statement: string): Promise<Row[]> {
  const client = await pool.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    client.release();
  }
}
