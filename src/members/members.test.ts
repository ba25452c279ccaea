import { beforeAll, describe, expect, it } from 'vitest';
import { guarded, hidden, openGam, vouchers } from '../../test/membership.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { joinedReader, type ReaderVisitor } from '../../test/reader-visitor.ts';
import { followOnce } from '../kernel/follower-work.ts';
import { deleteReader } from '../readers/delete-reader.ts';
import { declineRenewal, grantByStaff, revokeGrant } from './change-grant.ts';
import { followDeletions } from './forget-reader.ts';
import { admitsAt } from './grant-state.ts';
import { mailEnding } from './mail-ending.tsx';
import { grantsOf, memberCounts } from './queries.ts';
import { redeemVoucher } from './vouchers.ts';

const start = new Date('2026-06-01T09:00:00+09:00');
const later = (days: number, milliseconds = 0) =>
  new Date(start.getTime() + days * 86_400_000 + milliseconds);
const by = '차분한';

describeNewsroom('members', (newsroom) => {
  let article = '';
  const db = () => newsroom.kernel.store.db;
  const reads = async (reader: ReaderVisitor, id = article) =>
    (await reader.get(`/news/${id}`)).text.includes(hidden);
  const give = async (reader: ReaderVisitor, until = '', graceDays = 0) =>
    (await grantByStaff(newsroom.kernel, { readerId: reader.id, product: 'gam', until, graceDays }, by))
      .result;

  beforeAll(async () => {
    newsroom.setClock(start);
    await openGam(newsroom);
    article = await newsroom.publish('rate-cut', guarded);
  });

  describe('the gate', () => {
    it('lets a member in until the last instant, and shows the wall at the next request', async () => {
      const reader = await joinedReader(newsroom);
      expect(await reads(reader)).toBe(false);
      await give(reader, '2026-06-10', 2);
      expect(await reads(reader)).toBe(true);
      const end = new Date('2026-06-13T00:00:00+09:00');
      newsroom.setClock(new Date(end.getTime() - 1));
      expect(await reads(reader)).toBe(true);
      newsroom.setClock(end);
      expect(await reads(reader)).toBe(false);
      newsroom.setClock(start);
    });

    it('lets nobody in whose grant was taken back, from the acknowledgement on', async () => {
      const reader = await joinedReader(newsroom);
      const grant = await give(reader);
      expect(await reads(reader)).toBe(true);
      await revokeGrant(newsroom.kernel, grant, '약속과 달라서', by);
      expect(await reads(reader)).toBe(false);
      expect((await reader.get('/account/membership')).text).toContain('약속과 달라서');
    });

    it('has one wall for everyone, with the price and the ways in', async () => {
      const stranger = await newsroom.get(`/news/${article}`);
      const reader = await joinedReader(newsroom);
      expect((await reader.get(`/news/${article}`)).text).toBe(stranger.text);
      for (const part of ['GAM 회원에게 보입니다', '9,900원', `next=%2Fnews%2F${article}`, 'href="/gam"'])
        expect(stranger.text).toContain(part);
    });
  });

  describe('vouchers', () => {
    it('two at once use the last use once, and nobody uses one twice', async () => {
      const [code = ''] = await vouchers(newsroom, { uses: 2 });
      const readers: ReaderVisitor[] = [];
      while (readers.length < 4) readers.push(await joinedReader(newsroom));
      const tries = await Promise.allSettled(
        readers.map(({ id }) => redeemVoucher(newsroom.kernel, code, id)),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      const admitted = await Promise.all(readers.map((reader) => reads(reader)));
      expect(admitted.filter(Boolean)).toHaveLength(2);
      const [twice = ''] = await vouchers(newsroom, { uses: 9 });
      const both = await Promise.allSettled(
        [1, 2].map(() => redeemVoucher(newsroom.kernel, twice, readers[0]?.id ?? '')),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('one behind another goes on where that ends', async () => {
      const reader = await joinedReader(newsroom);
      const codes = await vouchers(newsroom, { count: 2, days: 10 });
      await Promise.all(codes.map((code) => redeemVoucher(newsroom.kernel, code, reader.id)));
      const grants = await grantsOf(db(), reader.id);
      expect(grants.map(({ ends_at }) => ends_at)).toEqual([later(20), later(10)]);
    });

    it('are told apart by what is wrong with them, and guesses are bounded', async () => {
      const open = await joinedReader(newsroom);
      const [code = ''] = await vouchers(newsroom);
      const next = `/news/${article}`;
      expect((await open.post('/account/voucher', { code, next })).headers.location).toBe(next);
      expect(await reads(open)).toBe(true);
      expect((await open.get('/account')).text).toMatch(/<b>GAM<\/b> \d+년 \d+월 \d+일/);
      const reader = await joinedReader(newsroom);
      const [old = ''] = await vouchers(newsroom, { until: '2026-06-01' });
      const say = async (code: string) => (await reader.post('/account/voucher', { code, next: '' })).text;
      newsroom.setClock(later(1));
      expect(await say(old)).toContain('기한이 지났거나');
      expect(await say('AAAA-AAAA-AAAA-AAAA')).toContain('그런 이용권 번호가 없습니다');
      for (let tries = 0; tries < 8; tries++) await say('없는 번호');
      expect(await say(old)).toContain('너무 여러 번');
      newsroom.setClock(start);
    });
  });

  it('a reader is told once that a grant ends, and not where it goes on or was declined', async () => {
    const tells = await joinedReader(newsroom);
    const declines = await joinedReader(newsroom);
    const goesOn = await joinedReader(newsroom);
    const grants = [
      await give(tells, '2026-06-30', 3),
      await give(declines, '2026-06-30'),
      await give(goesOn, '2026-06-30'),
    ];
    await declineRenewal(newsroom.kernel, { id: grants[1] ?? 0, readerId: declines.id }, true);
    const [code = ''] = await vouchers(newsroom);
    await redeemVoucher(newsroom.kernel, code, goesOn.id);
    newsroom.setClock(later(22));
    const sent: string[] = [];
    const send = async ({ to, text }: { to: { address: string }; text: string }) => {
      expect(text).toContain('6월 30일');
      sent.push(to.address);
    };
    for (const grant of [...grants, ...grants]) await mailEnding(newsroom.kernel, send, grant);
    expect(sent).toEqual([tells.email]);
    newsroom.setClock(start);
  });

  it('counts by the very rule that lets in, at every boundary', async () => {
    const all = await db().selectFrom('reader').select(['id', 'email']).execute();
    for (const now of [
      start,
      later(10),
      later(20),
      later(29.625),
      later(32.625),
      later(32.625, -1),
      later(400),
    ]) {
      const counted = await memberCounts(db(), now);
      const grants = (await Promise.all(all.map(({ id }) => grantsOf(db(), id)))).flat();
      const open = grants.filter((grant) => admitsAt(grant, now));
      for (const source of ['staff', 'voucher'] as const) {
        const readers = new Set(
          open.filter((each) => each.source === source).map(({ reader_id }) => reader_id),
        );
        const row = counted.find((each) => each.source === source);
        expect([now, source, Number(row?.readers ?? 0)]).toEqual([now, source, readers.size]);
      }
    }
  });

  it('forgets a reader who has left', async () => {
    const reader = await joinedReader(newsroom);
    await give(reader);
    await reader.post('/account/gifts', { article });
    const { text } = await reader.get('/account/data.json');
    expect(JSON.parse(text)).toMatchObject({});
    expect(text).toContain('"source": "staff"');
    await deleteReader(newsroom.kernel, reader.id, 'reader');
    const follower = followDeletions(newsroom.kernel);
    while ((await followOnce(newsroom.kernel.store, follower)) > 0);
    expect(await grantsOf(db(), reader.id)).toEqual([]);
    const gifts = await db().selectFrom('gift').selectAll().where('reader_id', '=', reader.id).execute();
    expect(gifts).toEqual([]);
  });

  it('the page of a product stands at its address, with its articles, and moves with it', async () => {
    const page = await newsroom.get('/gam');
    expect(page.status).toBe(200);
    for (const part of ['<h1>GAM</h1>', `/news/${article}`, '투자 유의', '<h3>금융</h3>', '9,900원'])
      expect(page.text).toContain(part);
    expect(page.text).not.toContain(hidden);
    expect((await newsroom.get('/members/gam')).headers.location).toBe('/gam');
    expect((await newsroom.get('/')).text).toContain('<a href="/gam">GAM</a>');
    expect((await newsroom.get('/members/none')).status).toBe(404);
    expect((await newsroom.get('/nothing')).status).toBe(404);
  });
});
