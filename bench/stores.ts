import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administrate, startPostgres } from '../test/postgres-server.ts';
import { runSokbo } from './processes.ts';

export type Place = { engine: string; env: Record<string, string> };

/** Hands an empty store of either kind over, one after the other, with a folder for files, and removes them. */
export async function withStores(use: (place: Place, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-bench-'));
  const postgres = await startPostgres({ fsync: 'on' });
  await administrate(postgres.url('postgres'), 'create database bench');
  const stores: Place[] = [
    { engine: 'PGlite', env: { SOKBO_DATA: join(folder, 'pglite') } },
    {
      engine: 'PostgreSQL',
      env: { SOKBO_DATA: join(folder, 'postgres'), DATABASE_URL: postgres.url('bench') },
    },
  ];
  try {
    for (const store of stores) await use(store, folder);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

/** The same with synthetic lines of JSON imported; `perSecond` is how many articles that took in. */
export function withFilledStores(
  articles: Iterable<string>,
  use: (place: Place & { perSecond: number }) => Promise<void>,
): Promise<void> {
  const text = [...articles].join('');
  return withStores(async (store, folder) => {
    const lines = join(folder, 'articles.jsonl');
    writeFileSync(lines, text);
    const { perSecond } = JSON.parse(await runSokbo(['import', lines], store.env));
    await use({ ...store, perSecond });
  });
}
