import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedIn } from '../../../test/desk-visitor.ts';
import { guarded, hidden, openGam } from '../../../test/membership.ts';
import { type Newsroom, openNewsroom } from '../../../test/newsroom.ts';
import { openPortOne, signedEvent } from '../../../test/portone.ts';
import { joinedReader, type ReaderVisitor } from '../../../test/reader-visitor.ts';
import { describeStores } from '../../../test/stores.ts';
import { followOnce } from '../../kernel/follower-work.ts';
import { deleteReader } from '../../readers/delete-reader.ts';
import { followDeletions } from '../forget-reader.ts';
import { grantsOf } from '../queries.ts';

const price = 9_900;

describeStores('payments by PortOne, with signed test events', (stores) => {
  let newsroom: Newsroom;
  let portOne: Awaited<ReturnType<typeof openPortOne>>;
  let plan = 0;
  let article = '';

  beforeAll(async () => {
    portOne = await openPortOne();
    newsroom = await openNewsroom(stores, portOne.settings);
    plan = await openGam(newsroom, price);
    article = await newsroom.publish('rate-cut', guarded);
  });
  afterAll(async () => {
    await newsroom.close();
    portOne.close();
  });

  const reads = async (reader: ReaderVisitor) => (await reader.get(`/news/${article}`)).text.includes(hidden);
  const db = () => newsroom.kernel.store.db;
  const stateOf = async (id: string) =>
    (await db().selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
  const tell = ({ body, headers }: ReturnType<typeof signedEvent>) =>
    newsroom.get('/payments/portone', { method: 'POST', body, headers });
  /** Somebody at the button that opens the provider's window. */
  const begin = async () => {
    const reader = await joinedReader(newsroom);
    const page = await reader.post('/account/checkout', { plan: String(plan) });
    return { reader, page, id: /data-payment="([^"]+)"/.exec(page.text)?.[1] ?? '' };
  };

  it('what is paid is given, whatever comes twice', async () => {
    const { reader, id } = await begin();
    portOne.set(id, 'PAID', price);
    const event = signedEvent('Transaction.Paid', id);
    expect((await tell(event)).status).toBe(200);
    expect(await reads(reader)).toBe(true);
    const again = [event, event, signedEvent('Transaction.Paid', id)];
    expect((await Promise.all(again.map(tell))).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await grantsOf(db(), reader.id)).toHaveLength(1);
    expect((await reader.get(`/account/payments/${id}`)).headers.location).toContain('done=paid');
  });

  it('only the page of the payment loads what is not ours', async () => {
    const { reader, page } = await begin();
    expect(page.text).toContain('https://cdn.portone.io/v2/browser-sdk.js');
    expect(page.headers['content-security-policy']).toContain("script-src 'self' https://cdn.portone.io");
    for (const path of [
      '/account/membership',
      `/account/checkout?plan=${plan}`,
      '/gam',
      `/news/${article}`,
    ]) {
      const other = await reader.get(path);
      expect([path, other.status]).toEqual([path, 200]);
      expect(other.text + other.headers['content-security-policy']).not.toContain('portone.io');
    }
  });

  it('what is not signed, signed by another, for other bytes or long ago does nothing', async () => {
    const { reader, id } = await begin();
    portOne.set(id, 'PAID', price);
    const event = signedEvent('Transaction.Paid', id);
    const [_, signature = ''] = event.headers['webhook-signature'].split(',');
    const forged = { ...event.headers, 'webhook-signature': `v1,${signature.slice(0, -4)}AAA=` };
    const old = signedEvent('Transaction.Paid', id, { at: Date.now() - 6 * 60_000 });
    const { 'webhook-signature': __, ...unsigned } = event.headers;
    for (const wrong of [
      { ...event, headers: forged },
      { ...event, body: event.body.replace('Paid', 'Paid ') },
      { ...event, headers: { ...event.headers, 'webhook-id': 'another' } },
      { ...event, headers: unsigned as typeof event.headers },
      old,
    ])
      expect((await tell(wrong)).status).toBe(401);
    expect(await reads(reader)).toBe(false);
  });

  it('what is told out of order ends where the payment stands', async () => {
    const { reader, id } = await begin();
    portOne.set(id, 'CANCELLED', price, price);
    const cancelled = signedEvent('Transaction.Cancelled', id);
    const paid = signedEvent('Transaction.Paid', id, { at: Date.now() - 60_000 });
    expect((await tell(cancelled)).status).toBe(200);
    expect((await tell(paid)).status).toBe(200);
    expect((await stateOf(id))?.state).toBe('refunded');
    // Asked before the refund, and done after it: it must not bring the payment back.
    portOne.set(id, 'PAID', price);
    expect((await tell(signedEvent('Transaction.Paid', id))).status).toBe(200);
    expect((await stateOf(id))?.state).toBe('refunded');
    expect([await reads(reader), (await grantsOf(db(), reader.id)).length]).toEqual([false, 0]);
  });

  it('while the provider cannot be asked it is told to come again, and then all is done', async () => {
    const { reader, id } = await begin();
    portOne.set(id, 'PAID', price);
    portOne.away(true);
    const event = signedEvent('Transaction.Paid', id);
    expect((await tell(event)).status).toBe(503);
    portOne.away(false);
    expect(await reads(reader)).toBe(false);
    expect((await tell(event)).status).toBe(200);
    expect(await reads(reader)).toBe(true);
  });

  it('another amount than was asked gives nothing, and the desk sees it', async () => {
    const { reader, id } = await begin();
    portOne.set(id, 'PAID', 100);
    await tell(signedEvent('Transaction.Paid', id));
    expect(await reads(reader)).toBe(false);
    const chief = await signedIn(newsroom, 'chief');
    expect((await chief.get('/desk/members/payments')).text).toContain('정한 값과 다름');
  });

  it('the desk refunds by the rule, the reader is out at once, and the record stays without a name', async () => {
    const { reader, id } = await begin();
    portOne.set(id, 'PAID', price);
    await tell(signedEvent('Transaction.Paid', id));
    newsroom.setClock(new Date(Date.now() + 10 * 86_400_000));
    const chief = await signedIn(newsroom, 'chief');
    const refund = (reason: string) => chief.post(`/desk/members/payments/${id}/refund`, { reason });
    expect((await refund('')).text).toContain('까닭을');
    expect((await refund('원하셔서')).status).toBe(303);
    newsroom.setClock(null);
    const row = await stateOf(id);
    expect(row).toMatchObject({ state: 'refunded-in-part', refund_reason: '원하셔서' });
    expect(row?.refunded).toBeGreaterThan(price / 2);
    expect(row?.refunded).toBeLessThan(price);
    newsroom.setClock(new Date(Date.now() + 10 * 86_400_000 + 60_000));
    expect(await reads(reader)).toBe(false);
    newsroom.setClock(null);
    await deleteReader(newsroom.kernel, reader.id, 'reader');
    while ((await followOnce(newsroom.kernel.store, followDeletions(newsroom.kernel))) > 0);
    expect(await stateOf(id)).toMatchObject({ reader_id: null, amount: price });
  });
});
