import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { idOf, importQuotes } from '../../test/markets.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { eventsAfter } from '../kernel/journal.ts';
import { beginImport, unendedImports } from './imports.ts';
import { pricedInstruments } from './latest.ts';
import { takeQuotes } from './take-quotes.ts';

describeNewsroom('quotes of many instruments', (newsroom) => {
  const count = 1_200;
  const code = (index: number) => String(800_000 + index);
  const closing = (day: string, close: number) =>
    Array.from({ length: count }, (_, index) => `${day},${code(index)},${close}`).join('\n');
  const latest = async () => {
    const [first] = await pricedInstruments(newsroom.kernel.store.db, [await idOf(newsroom, code(0))]);
    return first?.latest;
  };

  it('reach lists and pages when their import ends, and no event names more than some hundred', async () => {
    const { db } = newsroom.kernel.store;
    await sql`
      insert into instrument (code, name, market, currency, state_at, added_at)
      select (800000 + n)::text, 'Share ' || n, '가상시장', 'KRW', now(), now() from generate_series(0, ${count - 1}) n
    `.execute(db);
    const before = newsroom.kernel.watch.position;
    const file = `일자,종목코드,종가\n${closing('2026-01-05', 10)}\n${closing('2026-01-06', 11)}\n`;
    expect(await importQuotes(newsroom, file, { piece: 1_000_000 })).toMatchObject({
      added: 2 * count,
      bad: 0,
    });
    expect(await latest()).toMatchObject({ price: 11, before: 10, day: '2026-01-06' });
    const events = await eventsAfter(db, before, 99);
    expect(events.map(({ data }) => (data.days as []).length)).toEqual([500, 500, 200, 0]);
    expect(events.map(({ tags }) => tags.length)).toEqual([2, 0, 0, 2]);
  });

  it('are named by the doctor where their import never ended', async () => {
    newsroom.setClock(new Date(Date.now() - 2 * 3_600_000));
    const { kernel } = newsroom;
    const id = await beginImport(kernel, { name: 'cut-off.csv', source: '가상거래소' }, 'operator');
    const given = Array.from({ length: count }, (_, index) => ({
      line: index + 2,
      quote: {
        code: code(index),
        day: '2026-01-07',
        open: 9,
        high: 9,
        low: 9,
        close: 9,
        volume: 0,
        asOf: null,
      },
    }));
    await takeQuotes(kernel, id, given, 'operator');
    expect(await latest()).toMatchObject({ price: 11 });
    expect(await unendedImports(kernel)).toEqual([]);
    newsroom.setClock(null);
    expect(await unendedImports(kernel)).toEqual([expect.stringContaining('cut-off.csv')]);
  });
});
