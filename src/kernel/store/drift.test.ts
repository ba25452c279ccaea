import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { deriveSchema } from '../../../test/schema/derive-schema.ts';
import { dumpSchema } from '../../../test/schema/dump-schema.ts';
import { describeStores } from '../../../test/stores.ts';
import { packageRoot } from '../package-root.ts';
import { openStore } from './store.ts';

describeStores(
  'db/schema.sql and tables.gen.ts',
  ({ placeTestStore }) => {
    const place = async () => {
      const options = await placeTestStore();
      return { options, url: options.databaseUrl ?? '' };
    };

    it('are what the migrations add up to', async () => {
      for (const { path, text } of await deriveSchema((await place()).url)) {
        const name = relative(packageRoot, path);
        expect(
          readFileSync(path, 'utf8'),
          `${name} is not up to date: run npm run schema and read the diff`,
        ).toBe(text);
      }
    });

    it('make the same schema again', async () => {
      const { options, url } = await place();
      const before = await dumpSchema(url);
      const store = await openStore(options);
      await sql.raw('drop schema public cascade; create schema public').execute(store.db);
      await sql.raw(before).execute(store.db);
      await store.close();
      expect(await dumpSchema(url)).toBe(before);
    });

    it.each([
      'create view seen as select 1 as a',
      `create type mood as enum ('good')`,
      'create sequence tickets',
    ])('are not written when something would be left out: %s', async (statement) => {
      const { options, url } = await place();
      const store = await openStore(options);
      await sql.raw(statement).execute(store.db);
      await store.close();
      await expect(dumpSchema(url)).rejects.toThrow(/cannot write (seen|mood|tickets) yet/);
    });
  },
  ['postgres'],
);
