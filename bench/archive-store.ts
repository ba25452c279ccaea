import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readConfig } from '../src/kernel/config.ts';
import { type Kernel, openKernel } from '../src/kernel/kernel.ts';
import { openLog } from '../src/kernel/log.ts';
import { administrate, startPostgres } from '../test/postgres-server.ts';
import type { Row } from './main.ts';

export type ArchivePlace = { engine: string; env: Record<string, string> };

/** A small server of its own for the database: 1 GB of memory, a disk without seeks. The rest is as it comes. */
const settings = {
  fsync: 'on',
  shared_buffers: '1GB',
  effective_cache_size: '3GB',
  random_page_cost: '1.1',
  maintenance_work_mem: '128MB',
  max_wal_size: '4GB',
};

/** The stores of the engines that are asked for; what BENCH_KEEP names is kept. */
export async function archivePlaces(engines: string[]) {
  const kept = process.env.BENCH_KEEP;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'sokbo-bench-'));
  mkdirSync(folder, { recursive: true });
  const places: ArchivePlace[] = [];
  let stopPostgres = async () => {};
  if (engines.includes('PostgreSQL')) {
    const server = await startPostgres(settings, kept ? join(folder, 'server') : undefined);
    stopPostgres = server.stop;
    // It is there from the time before.
    await administrate(server.url('postgres'), 'create database archive').catch(() => {});
    places.push({
      engine: 'PostgreSQL',
      env: { SOKBO_DATA: join(folder, 'postgres'), DATABASE_URL: server.url('archive') },
    });
  }
  if (engines.includes('PGlite'))
    places.push({ engine: 'PGlite', env: { SOKBO_DATA: join(folder, 'pglite') } });
  const stop = async () => {
    await stopPostgres();
    if (!kept) rmSync(folder, { recursive: true });
  };
  return { places, stop };
}

/** Looks into a store that no server holds. */
async function withKernel<T>({ env }: ArchivePlace, use: (kernel: Kernel) => Promise<T>): Promise<T> {
  const config = readConfig({ ...env, SOKBO_LOG: 'warn' });
  const kernel = await openKernel(config, openLog(config));
  try {
    return await use(kernel);
  } finally {
    await kernel.close();
  }
}

/** How many articles a store has; a store that is not there yet has none. */
export function articleCount(place: ArchivePlace): Promise<number> {
  return withKernel(place, async ({ store: { db } }) => {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from article`.execute(db);
    return rows[0]?.count ?? 0;
  });
}

/** Bytes of the index of search, part by part, against those of the texts that it is of. */
export function sizeRows(place: ArchivePlace, size: number): Promise<Row[]> {
  return withKernel(place, async ({ store: { db } }) => {
    const { rows } = await sql<{
      words: number;
      documents: number;
      entries: number;
      text: number;
      all: number;
    }>`
      select pg_total_relation_size('search_block')::float8 as words,
        (pg_total_relation_size('search_documents') + pg_total_relation_size('search_segment'))::float8 as documents,
        pg_total_relation_size('search_entry')::float8 as entries,
        (select avg(octet_length(headline) + octet_length(text.joined)) * ${size}
          from (select headline, body from edition order by article_id limit 5000) as edition,
            lateral (select string_agg(value #>> '{}', '') as joined
              from jsonb_path_query(body, 'strict $.**.text') as value) as text)::float8 as text,
        pg_database_size(current_database())::float8 as all
    `.execute(db);
    const [found] = rows;
    if (!found) return [];
    const bench = `${place.engine}, ${size} articles`;
    const megabytes = (figure: string, bytes: number): Row => ({
      bench,
      figure,
      value: bytes / 1e6,
      unit: 'MB',
      ratio: bytes / found.text,
      against: 'text',
    });
    const whole = found.words + found.documents + found.entries;
    return [
      megabytes('text of all articles', found.text),
      megabytes('index: words', found.words),
      megabytes('index: articles of its segments', found.documents),
      megabytes('index: which of them count', found.entries),
      { ...megabytes('index, all of it', whole), goal: 'at most 0.6 of the text' },
      megabytes('database, all of it', found.all),
    ];
  });
}
