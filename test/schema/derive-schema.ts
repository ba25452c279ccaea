import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { PostgresDialect as GeneratorDialect, generate } from 'kysely-codegen';
import pg from 'pg';
import { packageRoot } from '../../src/kernel/package-root.ts';
import { dumpSchema } from './dump-schema.ts';

/** The files that are derived from db/migrations, and what makes them. */
export type DerivedFiles = { path: string; text: string }[];

/** @param url a database that has had all migrations. */
export async function deriveSchema(url: string): Promise<DerivedFiles> {
  return [
    { path: join(packageRoot, 'db', 'schema.sql'), text: await dumpSchema(url) },
    { path: join(packageRoot, 'src', 'kernel', 'tables.gen.ts'), text: await generateTypes(url) },
  ];
}

/** Types as `value-types.ts` makes values: int8 is a number, date a string. */
async function generateTypes(url: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // The server may end before a connection that is idle has closed.
  pool.on('error', () => {});
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  try {
    return await generate({
      db,
      dialect: new GeneratorDialect({ dateParser: 'string', numericParser: 'string' }),
      excludePattern: 'public.migration',
      outFile: null,
      typeMapping: { int8: 'number' },
    });
  } finally {
    await db.destroy();
  }
}
