import { beforeAll, expect, it } from 'vitest';
import { importInstruments, importQuotes, instruments } from '../../../test/markets.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { followOnce } from '../../kernel/follower-work.ts';
import { addInstruments } from '../add-instruments.ts';
import { findCodes } from './codes-in-text.ts';
import { followArticles } from './follow-articles.ts';

it('finds codes in brackets, and takes linear time', () => {
  const codes = (text: string) => findCodes(text).map(({ code, isSure }) => `${code}${isSure ? '' : '?'}`);
  expect(codes('카카오[035720]와 네이버(035420), 엔비디아(NASDAQ:NVDA), 신형우(00104K)')).toEqual([
    '035720',
    '035420',
    'NVDA?',
    '00104K',
  ]);
  expect(codes('(12345) [1234567] (a) [] 202611 （035720） (035 720)')).toEqual(['035720']);
  expect(codes('('.repeat(100_000) + '[0'.repeat(100_000))).toEqual([]);
});

describeNewsroom('codes in articles', (newsroom) => {
  const follow = async () => {
    while ((await followOnce(newsroom.kernel.store, followArticles(newsroom.kernel))) > 0);
  };
  const publish = (...paragraphs: unknown[]) => newsroom.publish('rate-cut', { paragraphs, story: null });
  beforeAll(async () => {
    await importInstruments(newsroom, instruments);
    await importQuotes(newsroom, '일자,종목코드,종가\n2026-01-05,900010,70000\n');
  });

  it('lead to their instruments, where what stands before a word in brackets is a name', async () => {
    const id = await publish(
      '가온전자[900010]와 나비(900020), 세계보건기구(NVDX), 엔비다(NVDX).',
      '그는 “가온전자(900010)가 <b>누리</b>바이오(900030)를” 말했다.',
      '[888888]은 없다.',
    );
    const { text } = await newsroom.get(`/news/${id}`);
    const links = [...text.matchAll(/<a href="\/markets\/(\w+)">([^<]*)<\/a>/g)].map(
      ([, code, words]) => `${code} ${words}`,
    );
    expect(links).toEqual([
      '900010 가온전자[900010]',
      '900020 나비(900020)',
      'NVDX 엔비다(NVDX)',
      '900010 가온전자(900010)',
      '900030 (900030)',
      '900010 가온전자',
      '900020 NAVI',
      'NVDX 엔비다',
      '900030 누리&lt;b>바이오',
    ]);
    expect(text).toMatch(/이 기사의 종목.*70,000/);
    expect(text).not.toContain('누리<b>');
  });

  it('stand in no other link and in no heading', async () => {
    const id = await publish(
      { type: 'heading', text: '가온전자[900010]' },
      {
        type: 'paragraph',
        text: '가온전자[900010] 누리집',
        links: [{ text: '가온전자[900010]', href: 'https://gaon.example/' }],
      },
    );
    const body =
      (await newsroom.get(`/news/${id}`)).text.split('class="body"')[1]?.split('spoken-of')[0] ?? '';
    expect(body).toContain('href="https://gaon.example/"');
    expect(body).not.toContain('/markets/900010');
  });

  it('lead nowhere until somebody has the code, and then at once', async () => {
    const id = await publish('새별로봇(900090)이 상장했다.');
    expect((await newsroom.get(`/news/${id}`)).text).not.toContain('/markets/');
    const instrument = { code: '900090', name: '새별<i>로봇', market: '가상코스닥' };
    await addInstruments(newsroom.kernel, [{ line: 1, instrument }], 'desk');
    expect((await newsroom.get(`/news/${id}`)).text).toContain('<a href="/markets/900090">(900090)</a>');
  });

  it('list the articles on the page of the instrument, page by page, and no killed or embargoed one', async () => {
    const id = await publish('엔비다(NVDX) 하나.');
    const hidden = await publish('엔비다(NVDX) 둘.');
    const embargoUntil = new Date(Date.now() + 3_600_000).toISOString();
    await newsroom.publish('rate-cut', {
      headline: '감춘 소식',
      paragraphs: ['엔비다(NVDX) 셋.'],
      embargoUntil,
      story: null,
    });
    await publish('세계보건기구(NVDX)는 이름이 아니다.');
    expect((await newsroom.get('/markets/NVDX')).text).not.toContain(`/news/${id}`);
    await follow();
    const listed = async (rest = '') => {
      const { text } = await newsroom.get(`/markets/NVDX${rest}`);
      expect(text).not.toContain('감춘 소식');
      return [...(text.split('<aside')[0]?.matchAll(/href="\/news\/(\d{14})"/g) ?? [])].map(
        ([, article]) => article,
      );
    };
    expect((await listed()).slice(0, 2)).toEqual([hidden, id]);
    await newsroom.kill(hidden, '오보');
    expect((await listed())[0]).toBe(id);
    await follow();
    const position = newsroom.kernel.watch.position;
    await newsroom.kernel.store.db
      .updateTable('follower')
      .set({ position: 0 })
      .where('name', '=', 'article-codes')
      .execute();
    await follow();
    expect(newsroom.kernel.watch.position).toBe(position);
    for (let count = 0; count < 12; count++) await publish(`엔비다(NVDX) ${count}.`);
    await follow();
    const first = await newsroom.get('/markets/NVDX');
    const next = /rel="next" href="([^"]+)"/.exec(first.text)?.[1] ?? '';
    const all = [
      ...(await listed()),
      ...(await listed(next.slice('/markets/NVDX'.length).replaceAll('&amp;', '&'))),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.at(-2)).toBe(id);
  });
});
