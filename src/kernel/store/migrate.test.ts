import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeStores } from '../../../test/stores.ts';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-errors.ts';

describeStores('migrations', ({ openTestStore }) => {
  let store: Store;
  let folder: string;
  beforeAll(async () => {
    store = await openTestStore();
  });
  beforeEach(async () => {
    await sql.raw('drop schema public cascade; create schema public').execute(store.db);
    folder = mkdtempSync(join(tmpdir(), 'sokbo-migrations-'));
    write('0001_first.sql', 'create table first (id int); insert into first values (1);');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const applied = async () =>
    (await sql<{ name: string }>`select name from migration order by number`.execute(store.db)).rows.map(
      ({ name }) => name,
    );
  const refusal = async () => {
    const error: unknown = await migrate(store.db, folder).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(StoreError);
    return (error as StoreError).message;
  };

  it('are applied once each, in order', async () => {
    await migrate(store.db, folder);
    write('0002_second.sql', 'alter table first add column name text;\ncreate table second (id int);');
    await migrate(store.db, folder);
    await migrate(store.db, folder);
    expect(await applied()).toEqual(['0001_first.sql', '0002_second.sql']);
    expect((await sql`select * from first`.execute(store.db)).rows).toEqual([{ id: 1, name: null }]);
  });

  it('are undone whole when they fail; the error names the file, the line and the reason', async () => {
    write('0002_second.sql', 'create table second (id int);\n\ncreate table second (id int);');
    expect(await refusal()).toBe('0002_second.sql failed and was undone: relation "second" already exists');
    write('0002_second.sql', 'create table second (id int);\n\ncreat table third;');
    expect(await refusal()).toBe(
      '0002_second.sql failed and was undone: line 3: syntax error at or near "creat"',
    );
    expect(await applied()).toEqual(['0001_first.sql']);
    write('0002_second.sql', 'create table second (id int)');
    await migrate(store.db, folder);
    expect(await applied()).toEqual(['0001_first.sql', '0002_second.sql']);
  });

  it('may not be changed once they were applied', async () => {
    await migrate(store.db, folder);
    write('0001_first.sql', 'create table first (id bigint);');
    expect(await refusal()).toMatch(/^0001_first.sql is not the migration that .* was changed after/);
  });

  it('are the same with the line ends of another system', async () => {
    write('0001_first.sql', 'create table first (\r\n  id int\r\n);');
    await migrate(store.db, folder);
    write('0001_first.sql', 'create table first (\n  id int\n);');
    await migrate(store.db, folder);
    expect(await applied()).toEqual(['0001_first.sql']);
  });

  it('of a newer program close the store to an older one', async () => {
    write('0002_second.sql', 'create table second (id int);');
    await migrate(store.db, folder);
    rmSync(join(folder, '0002_second.sql'));
    expect(await refusal()).toMatch(/^the store is newer than this program: it has had 0002_second.sql/);
  });

  it.each(['0003_gap.sql', '0001_twice.sql', 'second.sql'])(
    'are numbered without a gap: not %s',
    async (name) => {
      write(name, 'select 1');
      expect(await refusal()).toMatch(/is not number \d, which is next$/);
    },
  );

  it('are applied once when several programs start at the same time', async () => {
    await Promise.all(Array.from({ length: 5 }, () => migrate(store.db, folder)));
    expect((await sql`select * from first`.execute(store.db)).rows).toEqual([{ id: 1 }]);
  });
});
