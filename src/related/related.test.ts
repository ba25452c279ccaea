import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { type Half, halves, publishSet } from '../../test/related-set.ts';
import { listPage } from '../articles/queries.ts';
import { followOnce } from '../kernel/follower-work.ts';
import { fillDue } from './fill.ts';
import { relatedTo } from './queries.ts';
import { relatedFollower } from './slice.ts';

describeNewsroom('related articles', (newsroom) => {
  const ids = new Map<string, string>();
  const keyOf = (id: string) => [...ids].find(([, each]) => each === id)?.[0] ?? '';
  const follow = () => followOnce(newsroom.kernel.store, relatedFollower(newsroom.site));
  const db = () => newsroom.kernel.store.db;

  it('are on the same subject: better by far than the newest of the section', async () => {
    for (const [key, id] of await publishSet(newsroom)) ids.set(key, id);
    await follow();
    await fillDue(newsroom.kernel);
    const found = async (id: string) =>
      (await relatedTo(db(), id, 5, newsroom.kernel.now())).cards.map((card) => card.id);
    const baseline = async (id: string) => {
      const { section_id } = await db()
        .selectFrom('edition')
        .select('section_id')
        .where('article_id', '=', id)
        .executeTakeFirstOrThrow();
      const { cards } = await listPage(db(), `section:${section_id}`, { limit: 6 });
      return cards
        .map((card) => card.id)
        .filter((each) => each !== id)
        .slice(0, 5);
    };
    for (const [name, each] of Object.entries(halves)) {
      const ours = await measure(each, found);
      const theirs = await measure(each, baseline);
      process.stdout.write(`related, ${name}: ${said(ours)}; newest of the section: ${said(theirs)}\n`);
      if (name !== 'holdOut') continue;
      expect(ours.precision).toBeGreaterThanOrEqual(0.9);
      expect(ours.recall).toBeGreaterThanOrEqual(0.9);
      expect(theirs.precision).toBeLessThan(0.5);
    }
  });

  it('show no killed one, none of the same thread, none that tells the same, and nothing of what is behind a wall', async () => {
    const about = (change: object) => newsroom.publish('rate-cut', { subheads: [], prefixes: [], ...change });
    const paragraphs = [
      '너울섬 등대지기가 물개 새끼 셋을 돌보고 있다.',
      '등대지기는 물개가 다 자라면 바다로 보낸다고 했다.',
    ];
    const own = await about({ headline: '너울섬 등대지기와 물개', paragraphs, story: 'seals', stage: '1보' });
    const thread = await about({
      headline: '너울섬 물개 두 마리 바다로',
      paragraphs: ['등대지기가 물개를 보냈다.'],
      story: 'seals',
    });
    const same = await about({ headline: '등대지기와 물개, 너울섬에서', paragraphs });
    const other = await about({
      headline: '너울섬 등대 백 년',
      paragraphs: ['물개가 사는 너울섬의 등대가 백 살이 됐다.'],
    });
    const walled = await about({
      headline: '섬 살림을 생각한다',
      access: 'registered',
      paragraphs: [
        '여는 글이다.',
        { type: 'wall' },
        '너울섬 등대지기와 물개 이야기는 여기에만 적는다. 너울섬 등대지기, 물개.',
      ],
    });
    await newsroom.publish('rate-cut', {
      headline: '너울섬 등대지기 물개 잔치',
      embargoUntil: '2099-01-01T00:00:00+09:00',
    });
    const box = async () => {
      const { text } = await newsroom.get(`/news/${own}`);
      return [...(/관련 기사<\/h2>.*?<\/section>/s.exec(text)?.[0] ?? '').matchAll(/\/news\/(\d{14})/g)].map(
        ([, id]) => id,
      );
    };
    // Nobody has read it yet: the page is made anew in a moment.
    newsroom.setClock(new Date());
    expect(await box()).toEqual([]);
    await follow();
    newsroom.setClock(new Date(Date.now() + 10_000));
    expect(await box()).toEqual([other]);
    for (const id of [thread, same, walled]) expect(await box()).not.toContain(id);
    const renderings = newsroom.kernel.pages.renderings;
    await about({ headline: '너울섬 물개 돌아오다', paragraphs: ['등대지기가 물개를 다시 만났다.'] });
    await follow();
    expect(await box()).toEqual([other]);
    expect(newsroom.kernel.pages.renderings).toBe(renderings);
    await newsroom.kill(other, '오보');
    expect(await box()).not.toContain(other);
    newsroom.setClock(null);
  });

  /** Precision of the first three, recall in the first five. */
  async function measure({ articles, groups }: Half, found: (id: string) => Promise<string[]>) {
    let [hits, asked, recalled, wanted] = [0, 0, 0, 0];
    for (const { key } of articles) {
      const right = groups
        .filter((group) => group.includes(key))
        .flat()
        .filter((each) => each !== key);
      const shown = (await found(ids.get(key) ?? '')).map(keyOf);
      hits += shown.slice(0, 3).filter((each) => right.includes(each)).length;
      asked += Math.min(3, right.length);
      recalled += shown.slice(0, 5).filter((each) => right.includes(each)).length;
      wanted += right.length;
    }
    return { precision: hits / asked, recall: recalled / wanted };
  }
});

function said({ precision, recall }: { precision: number; recall: number }): string {
  return `precision at 3 ${precision.toFixed(2)}, recall at 5 ${recall.toFixed(2)}`;
}
