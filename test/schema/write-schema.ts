import { writeFileSync } from 'node:fs';
import { openStore } from '../../src/kernel/store/store.ts';
import { startPostgres } from '../postgres-server.ts';
import { deriveSchema } from './derive-schema.ts';

// `npm run schema`: writes db/schema.sql and src/kernel/tables.gen.ts after a migration was added.
const server = await startPostgres();
try {
  const url = server.url('postgres');
  const store = await openStore({ databaseUrl: url, dataDir: '' });
  await store.close();
  for (const { path, text } of await deriveSchema(url)) writeFileSync(path, text);
} finally {
  await server.stop();
}
