import { beforeAll, expect, it } from 'vitest';
import { guarded, hidden, openGam } from '../../test/membership.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { joinedReader, type ReaderVisitor } from '../../test/reader-visitor.ts';
import { grantByStaff, revokeGrant } from './change-grant.ts';
import { daysLater } from './grant-state.ts';

const start = new Date('2026-06-01T09:00:00+09:00');
const later = (days: number) => daysLater(start, days);
const by = '차분한';

describeNewsroom('gifts', (newsroom) => {
  let article = '';
  const give = async ({ id }: ReaderVisitor) =>
    (await grantByStaff(newsroom.kernel, { readerId: id, product: 'gam' }, by)).result;

  beforeAll(async () => {
    newsroom.setClock(start);
    await openGam(newsroom);
    article = await newsroom.publish('rate-cut', guarded);
  });

  const linkOf = async (reader: ReaderVisitor) => {
    const { text } = await reader.post('/account/gifts', { article });
    return { text, link: /\/news\/\d{14}\?gift=[\w-]{43}/.exec(text)?.[0] ?? '' };
  };

  it('open one article for a week, are bounded by the month, and fall with what was taken back', async () => {
    const reader = await joinedReader(newsroom);
    expect((await linkOf(reader)).text).toContain('선물할 수 없습니다');
    const grant = await give(reader);
    const { link } = await linkOf(reader);
    const opened = await newsroom.get(link);
    expect(opened.text).toContain(hidden);
    expect(opened.headers['cache-control']).toBe('private, no-store');
    expect(opened.headers['x-robots-tag']).toBe('noindex');
    const other = await newsroom.publish('round-up', guarded);
    const token = link.split('?')[1];
    expect((await newsroom.get(`/news/${other}?${token}`)).text).not.toContain(hidden);
    expect((await linkOf(reader)).link).not.toBe('');
    expect((await linkOf(reader)).text).toContain('모두 선물했습니다');
    newsroom.setClock(later(7));
    expect((await newsroom.get(link)).text).not.toContain(hidden);
    newsroom.setClock(later(30));
    const next = (await linkOf(reader)).link;
    expect((await newsroom.get(next)).text).toContain(hidden);
    await revokeGrant(newsroom.kernel, grant, '그만', by);
    expect((await newsroom.get(next)).text).not.toContain(hidden);
    newsroom.setClock(start);
  });
});
