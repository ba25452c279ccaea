import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { describeStores } from '../../../test/stores.ts';
import type { Store } from './store.ts';

describeStores('values in the store', ({ openTestStore }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore();
  });

  const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(store.db)).rows[0] as T;

  const instant = new Date('2024-04-10T08:11:00.123+09:00');
  const values: [type: string, sent: unknown, received?: unknown][] = [
    ['bigint', 9_007_199_254_740_991],
    ['bigint', '-42', -42],
    ['bigint[]', [1, 2, null]],
    ['integer', 7],
    ['double precision', 0.1],
    ['numeric', '12345678901234567890.123456789'],
    ['boolean', false],
    ['timestamptz', instant],
    ['timestamptz', '2024-04-10 08:11:00.123+09', instant],
    ['date', '2024-04-10'],
    ['date[]', ['2024-04-10', null]],
    ['timestamp', '2024-04-10 08:11:00'],
    ['text', `"人民日報" '시 주석' <script>alert('한')</script> 👨‍👩‍👧 \\ $1 ?`],
    ['text', '', ''],
    ['text', null],
    ['text[]', ['', 'NULL', 'a,b', '"', '\\', '{}', '한글', null]],
    ['text[]', []],
    ['jsonb', { quote: '"', list: [1, null, '한'], nested: { 'a b': true } }],
    ['jsonb', JSON.stringify(['an', 'array']), ['an', 'array']],
    ['jsonb', 'null', null],
    ['bytea', Buffer.from([0, 1, 39, 92, 255])],
    ['bytea', Buffer.alloc(0)],
    ['uuid', '00000000-0000-4000-8000-000000000000'],
  ];

  it.each(values)('%s %j comes back as it went', async (type, sent, received = sent) => {
    const { value } = await one(sql<{ value: unknown }>`select ${sent}::${sql.raw(type)} as value`);
    expect(value).toStrictEqual(received);
  });

  it('an interval comes back in its parts', async () => {
    const { value } = await one(sql<{ value: unknown }>`select interval '1 day 02:03' as value`);
    expect(value).toMatchObject({ days: 1, hours: 2, minutes: 3 });
  });

  it('refuses a bigint that a number would round', async () => {
    await expect(one(sql`select 9007199254740993::bigint as value`)).rejects.toThrow(RangeError);
    expect(await one(sql`select 1 as value`)).toEqual({ value: 1 });
  });

  it('takes a megabyte of text', async () => {
    const text = '기사 본문 '.repeat(70_000);
    expect(await one(sql`select ${text}::text as value`)).toEqual({ value: text });
  });

  it('counts days in Seoul', async () => {
    const day = await one(sql`select ('2024-04-09T15:00:00Z'::timestamptz)::date as day`);
    expect(day).toEqual({ day: '2024-04-10' });
  });
});
