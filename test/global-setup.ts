import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openStore, type StoreOptions } from '../src/kernel/store/store.ts';
import { administrate, type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated embedded store, closed: a folder to copy. */
    pgliteTemplate: string;
    /** The address of the server's database `postgres`. */
    postgresUrl: string;
  }
}

/** Once for a run: a migrated empty store of either engine, which each test gets a copy of. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pgliteTemplate = mkdtempSync(join(tmpdir(), 'sokbo-pglite-'));
  const [server] = await Promise.all([startMigrated(), openAndClose({ dataDir: pgliteTemplate })]);
  project.provide('pgliteTemplate', pgliteTemplate);
  project.provide('postgresUrl', server.url('postgres'));
  return async () => {
    rmSync(pgliteTemplate, { recursive: true });
    await server.stop();
  };
}

async function startMigrated(): Promise<PostgresServer> {
  const server = await startPostgres();
  await administrate(server.url('postgres'), 'create database sokbo_template');
  await openAndClose({ dataDir: '', databaseUrl: server.url('sokbo_template') });
  return server;
}

async function openAndClose(options: StoreOptions): Promise<void> {
  const store = await openStore(options);
  await store.close();
}
