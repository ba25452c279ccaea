import { beforeAll, describe, expect, it } from 'vitest';
import { importInstruments, importQuotes } from '../../../test/markets.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { checkEditions } from '../../articles/check-editions.ts';
import { followOnce } from '../../kernel/follower-work.ts';
import { addDays } from '../../korean/seoul-time.ts';
import { runMarket } from './run-market.ts';
import { setMarketSettings } from './settings.ts';
import { marketRules } from './slice.ts';
import { tellStories } from './tell-stories.ts';

const instruments = `종목코드,종목명,시장구분,통화
900010,가온전자,KOSPI,KRW
900020,NAVI,KOSPI,KRW
900030,누리<b>바이오,KOSPI,KRW
900040,멈춘해운,KOSPI,KRW
`;
const header = 'code,day,open,high,low,close,volume\n';
const line = (code: string, day: string, close: number, volume = 1_000) =>
  `${code},${day},${close},${close},${close},${close},${volume}\n`;
const today = '2026-11-24';

describeNewsroom('stories of the markets', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  const run = (day = today) => runMarket(newsroom.site, { day, by: 'operator' });
  const follow = async () => {
    const follower = marketRules.follow?.(newsroom.site);
    if (!follower || Array.isArray(follower)) throw new Error('one follower');
    while (await followOnce(newsroom.kernel.store, follower));
  };
  const stories = () =>
    db()
      .selectFrom('market_story')
      .select(['rule', 'subject', 'state', 'article_id', 'edition', 'draft_id'])
      .orderBy('rule')
      .orderBy('subject')
      .execute();
  const storyOf = async (rule: string) => (await stories()).find((story) => story.rule === rule);
  const set = (modes: Record<string, string>, more: object = {}) =>
    setMarketSettings(newsroom.kernel, { modes, section: '경제', ...more }, '차분한');

  beforeAll(async () => {
    newsroom.setClock(`${today}T15:50:00+09:00`);
    await importInstruments(newsroom, instruments);
    const before = Array.from({ length: 30 }, (_, at) => addDays(today, at - 30));
    await importQuotes(
      newsroom,
      header +
        before
          .flatMap((day) => ['900010', '900020', '900030', '900040'].map((code) => line(code, day, 10_000)))
          .join('') +
        line('900010', today, 13_000, 9_000) +
        line('900020', today, 10_100, 6_000) +
        line('900030', today, 7_000),
    );
  });

  it('are told by none of the rules until the newsroom says so, and every case is recorded', async () => {
    const result = await run();
    expect(result).toMatchObject({ instruments: 4, untraded: 1, stories: 0, told: 0 });
    const cases = await db().selectFrom('market_case').select('rule').orderBy('rule').execute();
    expect(cases.map(({ rule }) => rule)).toContain('limit-up');
    expect(await stories()).toEqual([]);
  });

  describe('that the newsroom wants', () => {
    beforeAll(async () => {
      await set({ 'limit-up': 'publish', 'volume-surge': 'desk', 'limit-down': 'publish' }, { perHour: 3 });
      await run();
    });

    it('are published or put before the desk, in the order of their rules and to the limit of the hour', async () => {
      expect((await stories()).map(({ rule, subject, state }) => [rule, subject, state])).toMatchObject([
        ['limit-down', '3', 'published'],
        ['limit-up', '1', 'published'],
        ['volume-surge', '1', 'drafted'],
        ['volume-surge', '2', 'waiting'],
      ]);
      expect(await tellStories(newsroom.site)).toBe(0);
      newsroom.setClock(`${today}T16:51:00+09:00`);
      expect(await tellStories(newsroom.site)).toBe(1);
      const draft = await db().selectFrom('draft').selectAll().orderBy('id').execute();
      expect(draft.map(({ state, author }) => [state, author])).toEqual([
        ['filed', '시장데이터팀'],
        ['filed', '시장데이터팀'],
      ]);
    });

    it('say that a program made them: at the head, in lists, in JSON-LD and in the text', async () => {
      const story = await storyOf('limit-up');
      const { text } = await newsroom.get(`/news/${story?.article_id}`);
      expect(text).toContain('<aside class="made-by-program"');
      expect(text).toContain('href="/markets/rules/limit-up"');
      expect(text).toContain('"digitalSourceType":"https://schema.org/DataDrivenMediaDigitalSource"');
      expect(text).toContain('"author":[{"@type":"Organization","name":"새벽통신 시장데이터팀"}]');
      expect(text).toContain('가상거래소');
      expect(text).toContain('상한가');
      expect((await newsroom.get('/latest')).text).toContain('<span>자동생성</span>');
      const hostile = await storyOf('limit-down');
      expect((await newsroom.get(`/news/${hostile?.article_id}`)).text).not.toContain('<b>바이오');
    });

    it('are the same again, and none is told twice', async () => {
      const before = await stories();
      await Promise.all([run(), run()]);
      expect(await stories()).toEqual(before);
      await follow();
      expect(await stories()).toEqual(before);
      expect(await checkEditions(db())).toEqual([]);
    });

    it('are corrected with a notice that says what changed, once however often it is heard', async () => {
      const { article_id: id } = (await storyOf('limit-up')) ?? {};
      await importQuotes(newsroom, header + line('900010', today, 13_000, 8_000));
      await follow();
      const { text } = await newsroom.get(`/news/${id}`);
      expect(text).toContain('거래량을 9000주에서 8000주로 바로잡습니다.');
      expect(text).toContain('<aside class="made-by-program"');
      expect((await storyOf('limit-up'))?.edition).toBe(2);
      await db().deleteFrom('follower').where('name', '=', 'market-stories').execute();
      await follow();
      expect((await storyOf('limit-up'))?.edition).toBe(2);
      expect(await checkEditions(db())).toEqual([]);
    });

    it('are withdrawn when nothing is left of them, and the case is counted as none', async () => {
      const { article_id: id } = (await storyOf('limit-down')) ?? {};
      await importQuotes(newsroom, header + line('900030', today, 7_010));
      await follow();
      const { status, text } = await newsroom.get(`/news/${id}`);
      expect(status).toBe(410);
      expect(text).toContain('‘하한가’의 조건에 맞지 않게 되었습니다');
      expect((await storyOf('limit-down'))?.state).toBe('withdrawn');
      const voided = await db()
        .selectFrom('market_case')
        .select(['rule', 'void_at'])
        .where('void_at', 'is not', null)
        .execute();
      expect(voided.map(({ rule }) => rule)).toContain('limit-down');
    });

    it('that people have changed are left to them', async () => {
      const { article_id: id } = (await storyOf('limit-up')) ?? {};
      await newsroom.correct(String(id), 'rate-cut', {}, '사람이 고쳤습니다.');
      await importQuotes(newsroom, header + line('900010', today, 12_990));
      await follow();
      expect((await storyOf('limit-up'))?.state).toBe('desk');
      const { status, text } = await newsroom.get(`/news/${id}`);
      expect(status).toBe(200);
      // Whoever corrects it, it stays what a program began.
      expect(text).toContain('<aside class="made-by-program"');
    });

    it('whose draft nobody has touched follow the price to the desk', async () => {
      await importQuotes(newsroom, header + line('900020', today, 10_100, 7_000));
      await follow();
      const story = (await stories()).find(({ rule, subject }) => rule === 'volume-surge' && subject === '2');
      const draft = await db()
        .selectFrom('draft')
        .selectAll()
        .where('id', '=', story?.draft_id ?? 0)
        .executeTakeFirst();
      expect(JSON.stringify(draft?.content)).toContain('7000주');
      await importQuotes(newsroom, header + line('900020', today, 10_100, 1_000));
      await follow();
      const gone = await db()
        .selectFrom('draft')
        .select('state')
        .where('id', '=', story?.draft_id ?? 0)
        .executeTakeFirst();
      expect(gone?.state).toBe('dropped');
    });
  });
});
