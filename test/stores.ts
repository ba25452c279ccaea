import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, inject } from 'vitest';
import { type Engine, openStore, type Store, type StoreOptions } from '../src/kernel/store/store.ts';
import { administrate } from './postgres-server.ts';

/** What a test of the store gets: ways to an empty, migrated store of its own, gone after the suite. */
export type TestStores = {
  engine: Engine;
  /** Opens one; it is closed after the suite, unless the test does it before. */
  openTestStore: () => Promise<Store>;
  /** Where one lies, not open: for a test that opens it in another process, or twice. */
  placeTestStore: () => Promise<StoreOptions>;
  /** A folder in which there is no store yet. */
  placeEmptyFolder: () => string;
};

/** Notes what has to be undone after the suite, last first. */
type Later = (step: () => Promise<void>) => void;

/** Runs a suite once on each engine, or on those that are named. */
export function describeStores(
  name: string,
  suite: (stores: TestStores) => void,
  engines: Engine[] = ['pglite', 'postgres'],
): void {
  for (const engine of engines) {
    describe(`${name} (${engine})`, () => {
      const undo: (() => Promise<void>)[] = [];
      afterAll(async () => {
        for (const step of undo.reverse()) await step();
      });
      suite(testStores(engine, (step) => undo.push(step)));
    });
  }
}

function testStores(engine: Engine, later: Later): TestStores {
  const placeTestStore = () => (engine === 'pglite' ? copyFolder(later) : copyDatabase(later));
  const openTestStore = async () => {
    const store = await openStore(await placeTestStore());
    later(() => store.close());
    return store;
  };
  return { engine, openTestStore, placeTestStore, placeEmptyFolder: () => emptyFolder(later) };
}

async function copyFolder(later: Later): Promise<StoreOptions> {
  const dataDir = emptyFolder(later);
  cpSync(inject('pgliteTemplate'), dataDir, { recursive: true });
  return { dataDir };
}

async function copyDatabase(later: Later): Promise<StoreOptions> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = inject('postgresUrl');
  await administrate(server, `create database ${name} template sokbo_template`);
  later(() => administrate(server, `drop database ${name} with (force)`));
  const databaseUrl = new URL(server);
  databaseUrl.pathname = name;
  return { dataDir: emptyFolder(later), databaseUrl: databaseUrl.href };
}

function emptyFolder(later: Later): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'sokbo-test-'));
  later(async () => rmSync(dataDir, { recursive: true }));
  return dataDir;
}
