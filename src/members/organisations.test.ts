import { beforeAll, expect, it } from 'vitest';
import { guarded, hidden, openGam } from '../../test/membership.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { joinedReader, type ReaderVisitor } from '../../test/reader-visitor.ts';
import { closeOrganisation, setOrganisation, takeSeat } from './organisations.ts';
import { grantsOf } from './queries.ts';

const by = '차분한';

describeNewsroom('organisations', (newsroom) => {
  let article = '';
  const db = () => newsroom.kernel.store.db;
  const reads = async (reader: ReaderVisitor) => (await reader.get(`/news/${article}`)).text.includes(hidden);

  beforeAll(async () => {
    await openGam(newsroom);
    article = await newsroom.publish('rate-cut', guarded);
  });

  const library = {
    product: 'gam',
    name: '늘봄도서관',
    seats: 1,
    domains: ['@Library.example'],
    ranges: ['203.0.113.0/25', '2001:db8:5::/48'],
    from: '2026-01-01',
  };

  it('give seats to those who get mail there, no more than there are, and end with them', async () => {
    const { result: id } = await setOrganisation(newsroom.kernel, library, by);
    const staff = [
      await joinedReader(newsroom, 'one@library.example'),
      await joinedReader(newsroom, 'two@library.example'),
    ];
    const stranger = await joinedReader(newsroom, 'three@other.example');
    await expect(takeSeat(newsroom.kernel, stranger, id)).rejects.toThrow(/none of/);
    const taken = await Promise.allSettled(staff.map((reader) => takeSeat(newsroom.kernel, reader, id)));
    expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const seated = staff[taken.findIndex(({ status }) => status === 'fulfilled')];
    const other = staff.find((each) => each !== seated);
    if (!seated || !other) throw new Error('nobody has a seat');
    expect([await reads(seated), await reads(other)]).toEqual([true, false]);
    const [grant] = await grantsOf(db(), seated.id);
    await seated.post(`/account/membership/grants/${grant?.id}/leave`);
    expect((await other.post(`/account/membership/seats/${id}`)).status).toBe(303);
    expect([await reads(seated), await reads(other)]).toEqual([false, true]);
    await closeOrganisation(newsroom.kernel, id, by);
    expect(await reads(other)).toBe(false);
  });

  it('let their network in, by the address that the proxies say', async () => {
    const { result: id } = await setOrganisation(newsroom.kernel, library, by);
    const gate = newsroom.site.gate;
    const from = (address: string) =>
      gate?.admits(
        newsroom.site,
        { headers: new Headers(), url: new URL('http://x/'), address },
        { id: article, access: 'gam' },
      );
    for (const address of ['203.0.113.7', '::ffff:203.0.113.127', '2001:db8:5::1'])
      expect([address, await from(address)]).toEqual([address, true]);
    for (const address of ['203.0.113.128', '2001:db8:6::1', '', 'unknown'])
      expect([address, await from(address)]).toEqual([address, false]);
    await closeOrganisation(newsroom.kernel, id, by);
    expect(await from('203.0.113.7')).toBe(false);
  });

  it('refuse what is no range, and domains that belong to nobody', async () => {
    const set = (change: object) => setOrganisation(newsroom.kernel, { ...library, ...change }, by);
    await expect(set({ ranges: ['192.0.2.0/99'] })).rejects.toThrow(/no range/);
    await expect(set({ domains: ['gmail.com'] })).rejects.toThrow(/gmail/);
  });
});
