import { beforeAll, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../../test/desk-visitor.ts';
import { formOf } from '../../../test/form-of.ts';
import { importInstruments, importQuotes } from '../../../test/markets.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { addDays } from '../../korean/seoul-time.ts';
import { runMarket } from '../stories/run-market.ts';
import { marketSettingsOf } from '../stories/settings.ts';
import { recordOf } from './queries.ts';

const first = '2026-09-01';
const days = Array.from({ length: 40 }, (_, at) => addDays(first, at));
const last = days.at(-1) as string;

/** Prices that rise and fall in runs, each instrument in its own way, with nothing drawn by chance. */
const closeOf = (id: number, at: number) =>
  10_000 + Math.round(800 * Math.sin((at + id * 3) / (3 + id)) + id * 10 * at);
/** The third is not traded any more after some days. */
const isTraded = (id: number, at: number) => id !== 3 || at < 25;

describeNewsroom('the record of a rule', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  let desk: Colleague;

  beforeAll(async () => {
    newsroom.setClock(`${last}T16:00:00+09:00`);
    desk = await signedIn(newsroom, 'desk');
    await importInstruments(
      newsroom,
      `종목코드,종목명,시장구분,통화\n${[1, 2, 3, 4].map((id) => `90000${id},종목${id}호,KOSDAQ,KRW`).join('\n')}\n`,
    );
    const lines = days.flatMap((day, at) =>
      [1, 2, 3, 4]
        .filter((id) => isTraded(id, at))
        .map((id) => {
          const close = closeOf(id, at);
          return `90000${id},${day},${close},${close},${close},${close},1000`;
        }),
    );
    await importQuotes(newsroom, `code,day,open,high,low,close,volume\n${lines.join('\n')}\n`);
    await runMarket(newsroom.site, { day: last, from: first, by: 'operator' });
  });

  it.each(['run-up', 'run-down'] as const)(
    'of %s counts every case, as one who counts by hand does',
    async (rule) => {
      const sign = rule === 'run-up' ? 1 : -1;
      const close = (id: number, at: number) => closeOf(id, isTraded(id, at) ? at : 24);
      const cases: { id: number; at: number }[] = [];
      for (const id of [1, 2, 3, 4])
        for (let at = 1; at < days.length && isTraded(id, at); at++) {
          let run = 0;
          while (at - run > 0 && sign * (close(id, at - run) - close(id, at - run - 1)) > 0) run++;
          if (run > 0 && run % 5 === 0) cases.push({ id, at });
        }
      const record = await recordOf(db(), rule);
      expect(record.cases).toBe(cases.length);
      expect(cases.length).toBeGreaterThan(3);
      for (const { horizon, known, open, mean, market, byLastPrice } of record.outcomes) {
        const due = cases.filter(({ at }) => at + horizon < days.length);
        const change = (id: number, at: number) => close(id, at + horizon) / close(id, at) - 1;
        const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
        const markets = due.map(({ at }) =>
          average([1, 2, 3, 4].filter((id) => isTraded(id, at + horizon)).map((id) => change(id, at))),
        );
        expect([known, open]).toEqual([due.length, cases.length - due.length]);
        expect(byLastPrice).toBe(due.filter(({ id, at }) => !isTraded(id, at + horizon)).length);
        if (known === 0) continue;
        expect(mean).toBeCloseTo(average(due.map(({ id, at }) => change(id, at))), 9);
        expect(market).toBeCloseTo(average(markets), 9);
      }
    },
  );

  it('stays the same when the rules look again, and grows with the day', async () => {
    const before = await recordOf(db(), 'run-up');
    await runMarket(newsroom.site, { day: last, from: first, by: 'operator' });
    expect(await recordOf(db(), 'run-up')).toEqual(before);
  });

  it('stands beside the rule, for readers', async () => {
    const list = await newsroom.get('/markets/rules');
    expect(list.text).toContain('href="/markets/rules/high-52w"');
    const { status, text } = await newsroom.get('/markets/rules/run-up');
    expect(status).toBe(200);
    expect(text).toContain('5거래일째');
    expect(text).toContain('마지막 가격으로 셌습니다');
    expect(text).toContain('href="/markets/900003"');
    expect((await newsroom.get('/markets/rules/market-close')).text).toContain('성적을 매기지 않습니다');
    for (const path of ['none', 'toString', '%ff']) {
      expect((await newsroom.get(`/markets/rules/${path}`)).status).toBe(404);
    }
  });

  it('is not what the desk sets: it says which cases are told, and sees what is wrong', async () => {
    const address = '/desk/market-rules';
    const form = formOf((await desk.get(address)).text);
    expect(form['run-up']).toBe('off');
    const wrong = await desk.post(address, { ...form, perHour: '', runAt: '15:45' });
    expect([wrong.status, wrong.text.includes('id="perHour-problem"')]).toEqual([422, true]);
    const given = { ...form, 'run-up': 'desk', perHour: '7', section: '경제' };
    expect((await desk.post(address, given)).headers.location).toBe(`${address}?done`);
    expect(await marketSettingsOf(db())).toMatchObject({
      perHour: 7,
      section: '경제',
      modes: { 'run-up': 'desk' },
    });
    const late = await desk.post(address, { ...form, perHour: '9' });
    expect([late.status, late.text.includes('id="perHour-now"')]).toEqual([409, true]);
    expect(late.text).toContain(last);
  });
});
