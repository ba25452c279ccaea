import { type Kysely, sql } from 'kysely';
import { lastPosition } from '../kernel/journal.ts';
import type { Engine, Store } from '../kernel/store/store.ts';
import type { DB } from '../kernel/tables.gen.ts';

/** How many there are: exactly where that is quick to count. */
export type Amount = { count: number; isExact: boolean };
type TableSize = { name: string; bytes: number; rows: number | null };

export type StoreFacts = {
  engine: Engine;
  version: string;
  bytes: number;
  articles: Amount;
  editions: Amount;
  events: number;
  tables: TableSize[];
};

const shownTables = 8;

export async function storeFacts({ db, engine }: Store): Promise<StoreFacts> {
  const { rows } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version,
      pg_database_size(current_database())::float as bytes`.execute(db);
  return {
    engine,
    version: rows[0]?.version ?? '',
    bytes: rows[0]?.bytes ?? 0,
    articles: await amountOf(db, 'article'),
    editions: await amountOf(db, 'edition'),
    events: await lastPosition(db),
    tables: await largestTables(db),
  };
}

/** With their indexes. Where a table was never analysed, nobody knows how many rows it has. */
async function largestTables(db: Kysely<DB>): Promise<TableSize[]> {
  const { rows } = await sql<TableSize>`
    select case nspname when 'public' then relname else nspname || '.' || relname end as name,
      pg_total_relation_size(pg_class.oid)::float as bytes,
      nullif(reltuples, -1)::float as rows
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and nspname in ('public', 'job')
    order by bytes desc, name
    limit ${shownTables}`.execute(db);
  return rows;
}

const quicklyCounted = 10_000;

/** PostgreSQL has to read a table to count it: a large one is estimated by what it was when last analysed. */
async function amountOf(db: Kysely<DB>, table: 'article' | 'edition'): Promise<Amount> {
  const { rows } = await sql<{ counted: number; estimate: number }>`
    select (select count(*) from (select from ${sql.table(table)} limit ${quicklyCounted + 1}) as enough)::int as counted,
      (select reltuples from pg_class where oid = ${table}::regclass)::float as estimate`.execute(db);
  const { counted = 0, estimate = 0 } = rows[0] ?? {};
  const isExact = counted <= quicklyCounted;
  return { isExact, count: isExact ? counted : Math.max(counted, Math.round(estimate)) };
}
