import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { idOf, importInstruments, importQuotes, instruments } from '../../test/markets.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { eventsAfter } from '../kernel/journal.ts';
import { dailyBars, dailyBarsOf, revisionsOf } from './queries.ts';

const header = '일자,종목코드,시가,고가,저가,종가,거래량\n';
describeNewsroom('quotes of files', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  const bars = async (code: string) => dailyBars(db(), await idOf(newsroom, code));
  beforeAll(async () => {
    newsroom.setClock('2026-11-24T18:00:00+09:00');
    expect(await importInstruments(newsroom, instruments)).toMatchObject({ added: 4, faults: [] });
  });
  let dayNumber = 0;
  /** A day that no test before has spoken of. */
  let day = '';
  beforeEach(() => {
    day = new Date(Date.UTC(2026, 0, 5) + dayNumber++ * 86_400_000).toISOString().slice(0, 10);
  });

  it('are bars of days, in any order of columns, and the same again changes nothing', async () => {
    const file = `거래량,"종가",저가,고가,시가,종목코드,일자,대비\n"1,200",105,99.5,110,100,900010,${day.replaceAll('-', '')},▲\n`;
    expect(await importQuotes(newsroom, file)).toMatchObject({ added: 1, bad: 0 });
    expect((await bars('900010')).at(-1)).toEqual({
      day,
      open: 100,
      high: 110,
      low: 99.5,
      close: 105,
      volume: 1200,
    });
    const position = newsroom.kernel.watch.position;
    expect(await importQuotes(newsroom, file)).toMatchObject({ added: 0, same: 1 });
    expect(newsroom.kernel.watch.position).toBe(position);
  });

  it('are reported line by line where they are wrong, and the rest goes on', async () => {
    const good = (code: string, rest = '10,12,9,11,5') => `${day},${code},${rest}`;
    const lines = [
      good('900010'),
      good('900020', '10,12,9,-11,5'),
      good('900020', '10,8,9,11,5'),
      good('900020', '13,12,9,11,5'),
      `2026-02-30,900020,10,12,9,11,5`,
      `03/04/2026,900020,10,12,9,11,5`,
      `2026-11-26,900020,10,12,9,11,5`,
      good('999999'),
      good('900010', '10,12,9,10,5'),
      good('900010'),
      `${day},900020,10,12`,
      '',
      `${day},"900020,10,12,9,11,5`,
      good('900020', '열,12,9,11,5'),
      good('900020', '10,12,9,11,-5'),
      good('NVDX'),
    ];
    const { faults, ...counts } = await importQuotes(newsroom, header + lines.join('\r\n'), {
      piece: 10_000,
    });
    expect(faults.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
      expect.stringMatching(/^3 close: -11 is negative/),
      expect.stringMatching(/^4 high: 8 is below the low/),
      expect.stringMatching(/^5 open: 13 is not between/),
      expect.stringMatching(/^6 day: .*2026-02-30/),
      expect.stringMatching(/^7 day: .*03\/04/),
      expect.stringMatching(/^8 day: 2026-11-26 has not come/),
      expect.stringMatching(/^9 code: there is no instrument 999999/),
      expect.stringMatching(/^10 another line says something else/),
      expect.stringMatching(/^12 has 4 columns where the first line names 7/),
      expect.stringMatching(/^14 a quotation mark is not closed/),
      expect.stringMatching(/^15 open: takes a number/),
      expect.stringMatching(/^16 volume: -5 is negative/),
    ]);
    expect(counts).toMatchObject({ added: 2, bad: 12, same: 1 });
    const noted = await db()
      .selectFrom('quote_import')
      .selectAll()
      .where('id', '=', counts.id)
      .executeTakeFirst();
    expect(noted).toMatchObject({ bad: 12, faults: expect.arrayContaining([faults[0]]) });
  });

  it('contradict each other in one file even where batches lie between', async () => {
    const file = `${header}${day},900010,10,12,9,11,5\n${day},900010,10,12,9,12,5\n`;
    const { faults, corrected } = await importQuotes(newsroom, file);
    expect({ faults, corrected }).toMatchObject({
      faults: [{ line: 3, problem: expect.stringMatching(/another line/) }],
      corrected: 0,
    });
  });

  it('need columns that are named', async () => {
    const { faults } = await importQuotes(newsroom, '날,값\n2026-01-01,3\n');
    expect(faults).toMatchObject([{ line: 1, problem: expect.stringMatching(/none of code, 종목코드/) }]);
  });

  it('are JSON lines, too, of days and of moments', async () => {
    const lines = [
      { code: '900010', date: day, open: 1, high: 3, low: 1, close: 2, volume: 9 },
      { code: '900010', time: '2026-11-24T10:31:00+09:00', price: 55_500, volume: 10 },
      { code: '900010', time: 'soon', price: 1 },
      ['no'],
    ];
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    const { faults, added } = await importQuotes(newsroom, text);
    expect(added).toBe(2);
    expect(faults.map(({ line }) => line)).toEqual([3, 4]);
    const latest = await db()
      .selectFrom('latest_quote')
      .selectAll()
      .where('instrument_id', '=', await idOf(newsroom, '900010'))
      .executeTakeFirst();
    expect(latest).toMatchObject({ price: 55_500, day: '2026-11-24', is_closing: false });
  });

  it('that are corrected keep both rows, show the newest, and say so in the journal', async () => {
    const file = (close: number) => `${header}${day},900020,10,20,9,${close},5\n${day},NVDX,10,20,9,11,5\n`;
    await importQuotes(newsroom, file(11), { source: '먼저' });
    const before = newsroom.kernel.watch.position;
    expect(await importQuotes(newsroom, file(15), { source: '나중', piece: 10_000 })).toMatchObject({
      corrected: 1,
      same: 1,
    });
    const id = await idOf(newsroom, '900020');
    expect((await bars('900020')).filter((bar) => bar.day === day).map(({ close }) => close)).toEqual([15]);
    expect((await dailyBarsOf(db(), [id], { from: day, to: day })).get(id)?.[0]?.close).toBe(15);
    expect(await revisionsOf(db(), id, day)).toMatchObject([
      { revision: 1, close: 15, source: '나중', delayMinutes: 20 },
      { revision: 0, close: 11, source: '먼저' },
    ]);
    expect(await eventsAfter(db(), before, 9)).toMatchObject([
      {
        kind: 'quotes.corrected',
        data: { days: [[id, day]] },
        tags: expect.arrayContaining(['markets', `instrument:${id}`]),
      },
    ]);
    await expect(db().updateTable('daily_quote').set({ close: 1 }).execute()).rejects.toThrow(
      /never changed/,
    );
  });

  it('of real markets: monthly prices of five shares and an index', async () => {
    const real = (name: string) => readFileSync(`node_modules/vega-datasets/data/${name}`);
    const shares = ['MSFT', 'AMZN', 'IBM', 'GOOG', 'AAPL', 'SPX', 'SPXD'].map(
      (code) => `${code},${code},미국,USD`,
    );
    await importInstruments(newsroom, `code,name,market,currency\n${shares.join('\n')}\n`);
    const source = { source: 'vega-datasets', piece: 65_536 };
    expect(await importQuotes(newsroom, real('stocks.csv'), source)).toMatchObject({ added: 560, bad: 0 });
    expect(await importQuotes(newsroom, real('sp500.csv'), { ...source, code: 'SPX' })).toMatchObject({
      added: 123,
      bad: 0,
    });
    expect(await importQuotes(newsroom, real('sp500-2000.csv'), { ...source, code: 'SPXD' })).toMatchObject({
      bad: 0,
    });
    expect((await bars('MSFT'))[0]).toMatchObject({ day: '2000-01-01', close: 39.81, high: 39.81 });
    expect((await bars('SPXD'))[0]).toMatchObject({ day: '2000-01-03', high: 1478, volume: 931_800_000 });
    expect(await dailyBars(db(), await idOf(newsroom, 'SPX'), { to: '2001-01-01', limit: 2 })).toMatchObject([
      { day: '2000-12-01' },
      { day: '2001-01-01' },
    ]);
  });
});
