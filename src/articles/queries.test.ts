import { beforeAll, describe, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { storyByKey } from '../stories/queries.ts';
import { articleIdAtAddress } from './address.ts';
import { articleAt, editionsOf, editionText } from './article-at.ts';
import { cardsOf, listPage, storyCards } from './queries.ts';

const embargoUntil = '2099-01-01T00:00:00+09:00';

describeNewsroom('questions about articles', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  let first: string;
  let roundUp: string;
  let killed: string;
  let embargoed: string;

  beforeAll(async () => {
    const at = (time: string) => ({ publishedAt: `2024-04-10T${time}+09:00` });
    first = await newsroom.publish('first-report', at('08:11:00'));
    roundUp = await newsroom.publish('round-up', at('19:30:00'));
    killed = await newsroom.publish('rate-cut', { ...at('12:00:00'), story: 'lavrov-in-beijing' });
    embargoed = await newsroom.publish('rate-cut', { embargoUntil, story: 'lavrov-in-beijing' });
    await newsroom.correct(killed, 'rate-cut', {}, '바로잡습니다.');
    await newsroom.kill(killed, '오보');
  });

  it('a card says what lists show', async () => {
    const [card] = await cardsOf(db(), [roundUp]);
    expect(card).toMatchObject({
      id: roundUp,
      headline: '라브로프, 시안핑 만나 “관계 새 장”',
      stage: '종합',
      lead: '두 사람은 한 시간 동안 이야기를 나눴다. “오래된 벗”이라며 “자주 보자”고 했다.',
      section_name: '기타',
      section_path: 'global/etc',
      byline: { places: ['베이징'], reporters: [{ name: '도하린', title: '특파원' }] },
      first_published_at: new Date('2024-04-10T19:30:00+09:00'),
    });
  });

  it('cards come in the order asked for, only of what is published', async () => {
    const cards = await cardsOf(db(), [roundUp, embargoed, 'none', killed, first]);
    expect(cards.map(({ id }) => id)).toEqual([roundUp, first]);
    expect(await cardsOf(db(), [])).toEqual([]);
  });

  it('a story has its articles in the order in which they appeared', async () => {
    const story = await storyByKey(db(), 'lavrov-in-beijing');
    expect(story?.title).toBe('라브로프 방중');
    expect((await storyCards(db(), story?.id ?? 0)).map(({ id }) => id)).toEqual([first, roundUp]);
    expect(await storyByKey(db(), 'none')).toBeUndefined();
  });

  it('a day of the archive lasts from midnight to midnight in Seoul', async () => {
    const times = [
      '2024-04-11T23:59:59.999+09:00',
      '2024-04-12T00:00:00+09:00',
      '2024-04-12T23:59:59.999+09:00',
    ];
    const ids = [];
    for (const publishedAt of times) ids.push(await newsroom.publish('script-tag', { publishedAt }));
    const of = async (day: string) =>
      (await listPage(db(), 'latest', { limit: 20, days: { first: day, last: day } })).cards.map(
        ({ id }) => id,
      );
    expect(await of('2024-04-11')).toEqual([ids[0]]);
    expect(await of('2024-04-12')).toEqual([ids[2], ids[1]]);
    expect(await of('2024-04-13')).toEqual([]);
  });

  it('a list names the page after it only where there is one', async () => {
    const days = { first: '2024-04-10', last: '2024-04-10' };
    expect((await listPage(db(), 'latest', { limit: 2, days })).next).toBeNull();
    const { next } = await listPage(db(), 'latest', { limit: 1, days });
    expect(next).toEqual({ listedAt: new Date('2024-04-10T19:30:00+09:00'), id: roundUp });
    const last = await listPage(db(), 'latest', { limit: 1, days, before: next });
    expect([last.cards.map(({ id }) => id), last.next]).toEqual([[first], null]);
    expect(await listPage(db(), 'section:999', { limit: 5 })).toEqual({ cards: [], next: null });
  });

  describe('what is not published', () => {
    it('is a notice, or nothing', async () => {
      expect(await articleAt(db(), killed)).toEqual({
        state: 'killed',
        id: killed,
        killedAt: expect.any(Date),
        reason: '오보',
      });
      expect([await articleAt(db(), embargoed), await articleAt(db(), 'none')]).toEqual([null, null]);
    });

    it('has no editions to look at', async () => {
      for (const id of [killed, embargoed]) {
        expect(await editionsOf(db(), id)).toEqual([]);
        expect(await editionText(db(), id, 1)).toBeNull();
      }
    });
  });

  it('an address that nobody had leads nowhere', async () => {
    expect(await articleIdAtAddress(db(), '/news/view/20240410000123')).toBeNull();
  });
});
