import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administrate, startPostgres } from '../test/postgres-server.ts';
import { runSokbo } from './processes.ts';

export type Place = { engine: string; env: Record<string, string>; perSecond: number };

/** Imports synthetic lines of JSON into a fresh store of either kind and hands each over, then removes it. */
export async function withFilledStores(
  articles: Iterable<string>,
  use: (place: Place) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-bench-'));
  const lines = join(folder, 'articles.jsonl');
  writeFileSync(lines, [...articles].join(''));
  const postgres = await startPostgres({ fsync: 'on' });
  await administrate(postgres.url('postgres'), 'create database bench');
  const stores: Omit<Place, 'perSecond'>[] = [
    { engine: 'PGlite', env: { SOKBO_DATA: join(folder, 'pglite') } },
    {
      engine: 'PostgreSQL',
      env: { SOKBO_DATA: join(folder, 'postgres'), DATABASE_URL: postgres.url('bench') },
    },
  ];
  try {
    for (const store of stores) {
      const summary = JSON.parse(await runSokbo(['import', lines], store.env));
      await use({ ...store, perSecond: summary.perSecond });
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}
