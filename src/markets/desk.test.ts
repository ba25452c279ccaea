import { beforeAll, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { formOf } from '../../test/form-of.ts';
import { idOf, importInstruments, importQuotes, instruments } from '../../test/markets.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { marketsAddress } from './MarketsDesk.tsx';

describeNewsroom('the markets at the desk', (newsroom) => {
  let chief: Colleague;
  let address: string;
  beforeAll(async () => {
    chief = await signedIn(newsroom, 'chief');
    await importInstruments(newsroom, instruments);
    address = `${marketsAddress}/${await idOf(newsroom, '900010')}`;
  });
  const change = async (fields: Record<string, string>) =>
    chief.post(address, { ...formOf((await chief.get(address)).text, address), ...fields });

  it('show what came in, from whom, and every bad line in Korean', async () => {
    const lines = ['2026-01-05,900010,-3', '2026-01-05,<i>,3', '2026-01-05,999999,3', '2026-13-05,900010,3'];
    await importQuotes(newsroom, `일자,종목코드,종가\n2026-01-06,900010,70\n${lines.join('\n')}\n"`, {
      source: '<b>거래소',
    });
    const { text } = await chief.get(marketsAddress);
    expect(text).toContain('<b>&lt;b>거래소</b> 종목 1개, 가장 새것');
    expect(text).toContain('받지 못한 줄 5개 보기');
    expect(text).toContain('<b>3번째 줄</b> 종가: 음수입니다(-3)');
    expect(text).toContain('<b>4번째 줄</b> 종목코드는 035720이나 BRK.B처럼 씁니다: “&lt;I>”');
    expect(text).toContain('<b>5번째 줄</b> 999999 종목이 없습니다');
    expect(text).toContain('일자는 2026-11-23처럼 적습니다: “2026-13-05”');
    expect(text).toContain('<b>7번째 줄</b> 따옴표가 닫히지 않았습니다');
    expect(text).toContain('SOKBO_QUOTES_SECRET');
  });

  it('rename and halt an instrument, which readers see with the next request', async () => {
    await newsroom.get('/markets/900010');
    const fields = { name: '가온반도체', state: 'halted', reason: '합병 심사', aliases: '가온, GAON' };
    expect((await change(fields)).status).toBe(303);
    const { text } = await newsroom.get('/markets/900010');
    expect(text).toMatch(/가온반도체.*거래정지<\/strong>.*합병 심사.*옛 이름 가온전자.*다른 이름 GAON, 가온/);
    expect((await chief.get(`${address}?done`)).text).toMatch(/옛 이름 가온전자/);
    expect((await newsroom.get('/markets/GAON')).headers.location).toBe('/markets/900010');
    expect((await change({ aliases: '가온' })).status).toBe(303);
    expect((await newsroom.get('/markets/GAON')).status).toBe(404);
  });

  it('refuse a code that is another’s, one that is none, and what was changed meanwhile', async () => {
    const taken = await change({ code: '900020' });
    expect([taken.status, taken.text.includes('NAVI의 코드입니다')]).toEqual([422, true]);
    expect((await change({ code: '가온' })).status).toBe(422);
    expect((await change({ currency: '원' })).status).toBe(422);
    expect((await change({ madeFrom: 'another' })).status).toBe(409);
    expect((await chief.get(`${marketsAddress}/999999`)).status).toBe(404);
  });

  it('name the service at the head of every page', async () => {
    expect((await newsroom.get('/')).text).toContain('href="/markets">시세<');
    expect((await chief.post(`${marketsAddress}/name`, { name: '라씨<로' })).status).toBe(303);
    expect((await newsroom.get('/')).text).toContain('href="/markets">라씨&lt;로<');
    expect((await chief.post(`${marketsAddress}/name`, { name: '' })).status).toBe(422);
  });
});
