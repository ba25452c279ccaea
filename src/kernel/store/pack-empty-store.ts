import { existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pack, packFile } from './empty-store.ts';
import { openStore } from './store.ts';

// A step of the build: makes an empty store with all migrations and keeps it in dist/, so that a first start
// need not. Does nothing where it is there already.

const file = packFile();
if (!existsSync(file)) await make();

async function make(): Promise<void> {
  const dist = dirname(file);
  mkdirSync(dist, { recursive: true });
  const dataDir = mkdtempSync(join(dist, 'empty-store-'));
  try {
    const store = await openStore({ dataDir });
    await store.close();
    writeFileSync(join(dataDir, 'packed'), await pack(join(dataDir, 'store')));
    for (const older of globSync(join(dist, 'empty-store-*.zst'))) rmSync(older);
    renameSync(join(dataDir, 'packed'), file);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}
