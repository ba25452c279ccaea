import { beforeAll, expect, it } from 'vitest';
import { idOf, importInstruments, importQuotes, instruments } from '../../test/markets.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { fingerprint } from '../kernel/made-from.ts';
import { changeInstrument } from './change-instrument.ts';
import { aliasesOf, stateOf } from './instrument-queries.ts';
import { instrumentById } from './queries.ts';

const header = '일자,종목코드,시가,고가,저가,종가,거래량\n';

describeNewsroom('pages of the markets', (newsroom) => {
  const { get } = { get: (path: string) => newsroom.get(path) };
  const change = async (code: string, given: object) => {
    const { db } = newsroom.kernel.store;
    const id = await idOf(newsroom, code);
    const now = await instrumentById(db, id);
    if (!now) throw new Error(`there is no ${code}`);
    const madeFrom = fingerprint(stateOf(now, await aliasesOf(db, id)));
    await changeInstrument(newsroom.kernel, id, { ...now, ...given }, 'desk', madeFrom);
  };
  beforeAll(async () => {
    newsroom.setClock('2026-11-24T18:00:00+09:00');
    expect((await get('/')).text).not.toContain('href="/markets"');
    await importInstruments(newsroom, instruments);
  });

  it('show a chart of none, one, two days, of one price alone, and across a gap', async () => {
    expect((await get('/markets/900010')).text).toContain('아직 시세가 없습니다');
    await importQuotes(newsroom, `${header}2026-11-20,900010,100,100,100,100,0\n`);
    const one = (await get('/markets/900010')).text;
    expect(one).toContain('<svg');
    expect(one).toContain('2026년 11월 20일');
    expect(one).not.toMatch(/NaN|Infinity|undefined/);
    await importQuotes(newsroom, `${header}2026-11-23,900010,100,110,95,98,7\n`);
    const two = (await get('/markets/900010')).text;
    expect(two).toContain('class="chart-candles down"');
    expect(two).toContain('<span aria-hidden="true">▼</span><span class="unseen">내림</span> 2');
    const flat = ['2026-11-19', '2026-11-20', '2026-11-23'].map((day) => `${day},900020,5,5,5,5,0`);
    await importQuotes(newsroom, header + flat.join('\n'));
    const gap = ['2026-09-21', '2026-09-22', '2026-09-23', '2026-11-23'].map(
      (day) => `${day},NVDX,5,7,4,6,1`,
    );
    await importQuotes(newsroom, header + gap.join('\n'));
    for (const code of ['900020', 'NVDX'])
      for (const rest of ['', '?chart=line', '?range=1y', '?range=made-up&chart=candles']) {
        const { status, text } = await get(`/markets/${code}${rest}`);
        expect([status, /NaN|Infinity|undefined/.test(text)]).toEqual([200, false]);
      }
    expect((await get('/markets/NVDX')).text).toContain('chart-gap');
    expect((await get('/markets/900020')).text).not.toContain('class="chart-gap"');
  });

  it('say the newest price with its time, its delay and its source, as soon as it came', async () => {
    await get('/markets/900010');
    await get('/markets');
    const file = '시각,종목코드,현재가\n2026-11-24 10:31,900010,105\n';
    await importQuotes(newsroom, file, { source: '<가상> 거래소', delayMinutes: 15 });
    const { text } = await get('/markets/900010');
    expect(text).toContain('2026.11.24 10:31</time> 현재가 · 15분 늦은 시세 · 제공 &lt;가상> 거래소');
    expect((await get('/markets')).text).toContain('11.24 10:31');
  });

  it('are found by code, name and old name, and old addresses lead to the new ones', async () => {
    await change('900020', { code: '900029', name: '나비온' });
    for (const old of ['900020', 'NAVI', 'nvdx', '나비'])
      expect((await get(`/markets/${encodeURIComponent(old)}`)).status).toBe(301);
    expect((await get('/markets/900020')).headers.location).toBe('/markets/900029');
    expect((await get('/markets/900029')).text).toMatch(/옛 이름 NAVI.*옛 코드 900020/);
    for (const search of ['나비온', 'navi', '900020', '00029'])
      expect((await get(`/markets?q=${encodeURIComponent(search)}`)).text).toContain(
        'href="/markets/900029"',
      );
    expect((await get('/markets?q=%25')).text).toContain('그렇게 부르는 종목이 없습니다');
    expect((await get('/markets/made-up')).status).toBe(404);
  });

  it('say that an instrument is halted or delisted, and since when', async () => {
    await change('900030', { state: 'halted', reason: '심사' });
    expect((await get('/markets/900030')).text).toMatch(
      /거래정지<\/strong> <time[^>]*>2026.11.24 18:00<\/time>부터. 심사/,
    );
    expect((await get('/markets')).text).toContain('거래정지');
    await change('900030', { state: 'delisted', reason: '' });
    expect((await get('/markets')).text).not.toContain('900030');
    expect((await get('/markets?q=900030')).text).toContain('상장폐지');
    expect((await get('/markets/900030')).text).toContain('누리&lt;b>바이오');
  });

  it('are sorted, by market, and take any query', async () => {
    const order = async (sort: string) =>
      [...(await get(`/markets?sort=${sort}`)).text.matchAll(/href="\/markets\/(\w+)"/g)].map(
        ([, code]) => code,
      );
    expect((await order('rise'))[0]).toBe('900010');
    expect((await order('fall')).at(0)).not.toBe('900010');
    expect((await get(`/markets?market=${encodeURIComponent('가상나스닥')}`)).text).not.toContain('900010');
    for (const query of ['page=0', 'page=99999999', 'q=%00', 'market=x', 'sort=__proto__'])
      expect((await get(`/markets?${query}`)).status).toBeLessThan(500);
  });
});
