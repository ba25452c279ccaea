import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { readAndRank } from '../../test/read-and-rank.ts';
import { moveSection } from '../sections/move-section.ts';
import { pinBest } from './pin-best.ts';

describeNewsroom('the page of the best', (newsroom) => {
  let economy: string;
  let global: string;
  beforeAll(async () => {
    economy = await newsroom.publish('rate-cut');
    global = await newsroom.publish('first-report');
  });
  beforeEach(() => pinBest(newsroom.kernel, [], '차분한'));

  const main = async (query = '') => {
    const { status, text } = await newsroom.get(`/best${query}`);
    return { status, text: text.slice(text.indexOf('<main'), text.indexOf('</main>')) };
  };
  const order = async (query = '') =>
    [...(await main(query)).text.matchAll(/href="\/news\/(\d+)"/g)].map(([, id]) => id);

  it('says how it is made, and that it is empty', async () => {
    const { status, text } = await main();
    expect(status).toBe(200);
    expect(text).toContain('아직 순위에 오른 기사가 없습니다.');
    expect(text).toContain('순위를 매기는 방법');
    for (const said of ['5초', '30분', '10분마다', '1시간·24시간·7일', '쿠키를 쓰지 않고']) {
      expect(text).toContain(said);
    }
  });

  describe('when articles were read', () => {
    beforeAll(async () => {
      await readAndRank(newsroom, { [economy]: 9 }, 120);
      await readAndRank(newsroom, { [economy]: 1, [global]: 4 });
    });

    it('shows the order of each window and section, at addresses that it links', async () => {
      expect(await order()).toEqual([economy, global]);
      expect(await order('?window=1h')).toEqual([global, economy]);
      expect(await order('?window=7d')).toEqual([economy, global]);
      expect(await order('?section=global')).toEqual([global]);
      expect(await order('?window=1h&section=economy/finance')).toEqual([economy]);
      const { text } = await main('?window=1h&section=economy/finance');
      expect(text).toContain('1시간 동안 많이 읽은 금융 기사');
      expect(text).toContain('href="/best?window=7d&amp;section=economy%2Ffinance"');
      expect(text).toMatch(/href="\/best\?window=1h&amp;section=economy" aria-current="page"/);
    });

    it('changes with the next ranks', async () => {
      expect(await order('?window=1h')).toEqual([global, economy]);
      await readAndRank(newsroom, { [economy]: 5 });
      expect(await order('?window=1h')).toEqual([economy, global]);
    });

    it('says which articles the desk has put first', async () => {
      await pinBest(newsroom.kernel, [global], '차분한');
      expect(await order()).toEqual([global, economy]);
      const { text } = await main();
      expect(text.match(/편집국 선정<\/span>/g)).toHaveLength(1);
      expect(await order('?section=economy')).toEqual([economy]);
    });

    it('loses an article that is killed at once', async () => {
      const other = await newsroom.publish('round-up');
      await readAndRank(newsroom, { [other]: 100 });
      expect((await order())[0]).toBe(other);
      await newsroom.kill(other, '오보');
      expect(await order()).toEqual([economy, global]);
    });
  });

  it('is linked from the heading of the box', async () => {
    await pinBest(newsroom.kernel, [economy], '차분한');
    expect((await newsroom.get('/latest')).text).toContain(
      '<h2 id="best"><a href="/best">베스트 기사</a></h2>',
    );
  });

  it('is at no address that was made up, and has one address', async () => {
    for (const query of ['?window=2h', '?window=', '?window=toString', '?section=none', '?section=%ff']) {
      expect((await main(query)).status, query).toBe(404);
    }
    const { text } = await newsroom.get('/best?window=24h');
    expect(text).toContain('<link rel="canonical" href="https://saebyeok.example/best"');
  });

  it('follows a section that was moved', async () => {
    await moveSection(newsroom.kernel, 'global/china', 'global/east', '차분한');
    const { status, headers } = await newsroom.get('/best?window=7d&section=global/china');
    expect([status, headers.location]).toEqual([301, '/best?window=7d&section=global%2Feast']);
  });
});
