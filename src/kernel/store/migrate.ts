import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { packageRoot } from '../package-root.ts';
import type { DB } from '../tables.gen.ts';
import { StoreError } from './store-errors.ts';

type Migration = { number: number; name: string; sha256: string; text: string };
type Applied = Omit<Migration, 'text'>;

const ownMigrations = join(packageRoot, 'db', 'migrations');

/** Any constant: it names the lock under which one process at a time migrates a database. */
const migrationLock = 5_062_014;

/**
 * Applies the migrations that the store does not have yet, each in a transaction of its own.
 * @param folder files named 0001_name.sql, 0002_name.sql and so on.
 * @throws StoreError when a migration fails, when one that was applied has been changed since, or when the
 * store is newer than the program.
 */
export async function migrate(db: Kysely<DB>, folder: string = ownMigrations): Promise<void> {
  const migrations = readMigrations(folder);
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(migrationLock)})`.execute(connection);
    try {
      const applied = await readApplied(connection);
      refuseStrangers(migrations, applied);
      for (const migration of migrations.slice(applied.length)) await apply(connection, migration);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(migrationLock)})`.execute(connection);
    }
  });
}

/** What stands for the program's migrations: eight digits that change when one of them does. */
export function migrationsDigest(): string {
  const hash = createHash('sha256');
  for (const { sha256 } of readMigrations(ownMigrations)) hash.update(sha256);
  return hash.digest('hex').slice(0, 8);
}

function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  return files.sort().map((file, index) => {
    const number = Number(/^(\d{4})_[a-z0-9_-]+\.sql$/.exec(file)?.[1]);
    if (number !== index + 1)
      throw new StoreError(`${file} in ${folder} is not number ${index + 1}, which is next`);
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { number, name: file, sha256: createHash('sha256').update(text).digest('hex'), text };
  });
}

async function readApplied(db: Kysely<DB>): Promise<Applied[]> {
  await sql`
    create table if not exists migration (
      number integer primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )
  `.execute(db);
  const { rows } = await sql<Applied>`select number, name, sha256 from migration order by number`.execute(db);
  return rows;
}

function refuseStrangers(migrations: Migration[], applied: Applied[]): void {
  const newest = applied.at(-1);
  if (newest && newest.number > migrations.length) {
    throw new StoreError(
      `the store is newer than this program: it has had ${newest.name}, and this program knows ` +
        `${migrations.length} migrations. Start the version of Sokbo that wrote it, or a later one`,
    );
  }
  for (const { number, name, sha256 } of applied) {
    if (migrations[number - 1]?.sha256 === sha256) continue;
    throw new StoreError(
      `${migrations[number - 1]?.name} is not the migration that this store has had as ${name}: it was changed ` +
        'after it was applied. Put it back as it was, and write the change as a new migration',
    );
  }
}

async function apply(db: Kysely<DB>, { number, name, sha256, text }: Migration): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      await sql.raw(text).execute(trx);
      await sql`insert into migration (number, name, sha256) values (${number}, ${name}, ${sha256})`.execute(
        trx,
      );
    });
  } catch (error) {
    throw new StoreError(`${name} failed and was undone: ${describe(error, text)}`, { cause: error });
  }
}

function describe(error: unknown, text: string): string {
  const { message, position } = error as { message: string; position?: string };
  if (!position) return message;
  const line = text.slice(0, Number(position)).split('\n').length;
  return `line ${line}: ${message}`;
}
