import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importInstruments, instruments } from '../../test/markets.ts';
import { type Newsroom, openNewsroom } from '../../test/newsroom.ts';
import { describeStores } from '../../test/stores.ts';
import { sign } from './signature.ts';

const secret = `whsec_${randomBytes(32).toString('base64')}`;

describeStores('quotes that are pushed', (stores) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(stores, { SOKBO_QUOTES_SECRET: secret });
    await importInstruments(newsroom, instruments);
  });
  afterAll(() => newsroom.close());

  const push = async (body: object | string, change: Record<string, string> = {}, key = secret) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const id = change['webhook-id'] ?? `msg_${randomBytes(8).toString('hex')}`;
    const timestamp = change['webhook-timestamp'] ?? String(Math.floor(Date.now() / 1000));
    const signature = sign(key, id, timestamp, text);
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
      ...change,
    };
    const { status, text: answer } = await newsroom.get('/api/quotes', {
      method: 'POST',
      body: text,
      headers,
    });
    return { status, ...JSON.parse(answer) };
  };
  const quotes = (price: number) => ({
    source: '가상거래소',
    delayMinutes: 20,
    quotes: [
      { code: '900010', time: '2026-01-05T10:31:00+09:00', price },
      { code: '900020', date: '2026-01-05', open: 1, high: 2, low: 1, close: 2, volume: 3 },
      { code: '900020', date: '2026-01-05', open: 1, high: 0, low: 1, close: 2 },
      7,
    ],
  });

  it('are stored where the signature is right, each by itself', async () => {
    expect(await push(quotes(5))).toMatchObject({
      status: 200,
      added: 2,
      bad: 2,
      faults: [{ line: 3 }, { line: 4 }],
    });
  });

  it('are stored once, however often they come', async () => {
    const again = { 'webhook-id': 'msg_again' };
    expect(await push(quotes(6), again)).toMatchObject({ status: 200, corrected: 1 });
    const { position } = newsroom.kernel.watch;
    expect(await push(quotes(6), again)).toMatchObject({ status: 200, corrected: 1, repeated: true });
    expect(newsroom.kernel.watch.position).toBe(position);
  });

  it('are refused with a wrong signature, too late, too long, or without sense', async () => {
    expect(await push(quotes(7), {}, `whsec_${randomBytes(32).toString('base64')}`)).toMatchObject({
      status: 401,
    });
    expect(await push(quotes(7), { 'webhook-signature': 'v1,' })).toMatchObject({ status: 401 });
    const old = String(Math.floor(Date.now() / 1000) - 301);
    expect(await push(quotes(7), { 'webhook-timestamp': old })).toMatchObject({ status: 401 });
    expect(await push(quotes(7), { 'webhook-timestamp': 'NaN' })).toMatchObject({ status: 401 });
    expect(await push('{')).toMatchObject({ status: 422 });
    expect(await push({ source: 'x', quotes: [] })).toMatchObject({ status: 422, field: 'quotes' });
    expect(await push(' '.repeat(2_000_001))).toMatchObject({ status: 413 });
  });
});
