import { expect, it } from 'vitest';
import { describeNewsroom, type Newsroom } from '../newsroom.ts';

const times = 200;

/** Every page that an article in 경제 > 금융 by 윤가온 stands on while it is the newest. */
const lists = [
  '/',
  '/latest',
  '/archive',
  '/archive?section=economy/finance',
  '/sections/economy',
  '/sections/economy/finance',
  '/reporters/yungaon',
  '/stories/rates',
];

/** One of each kind, for the acts that change the same lists as `publish` does. */
const someLists = ['/', '/latest', '/sections/economy/finance', '/reporters/yungaon', '/stories/rates'];

describeNewsroom('the very next request', (newsroom) => {
  it(`after publish, correct and kill returns shows it on every page, ${times} times`, async () => {
    const reader = startReader(newsroom);
    for (let time = 1; time <= times; time++) {
      const id = await newsroom.publish('rate-cut', { headline: `${time}번째 소식`, story: 'rates' });
      await expectOn(lists, id, `${time}번째 소식`);
      await newsroom.correct(id, 'rate-cut', { headline: `${time}번째 고침` }, `${time}번째 알림`);
      await expectOn(someLists, id, `${time}번째 고침`, `${time}번째 소식`);
      expect((await newsroom.get('/corrections')).text).toContain(`${time}번째 알림`);
      await newsroom.kill(id, '오보');
      await expectNowhere(id, `${time}번째`);
    }
    expect(await reader.stop()).toBeGreaterThan(times);
  }, 120_000);

  async function expectOn(where: string[], id: string, headline: string, before?: string): Promise<void> {
    const paths = [`/news/${id}`, ...where];
    const answers = await Promise.all(paths.map((path) => newsroom.get(path)));
    for (const [index, { status, text }] of answers.entries()) {
      expect(status, paths[index]).toBe(200);
      expect(text.includes(headline), `${paths[index]} shows ${headline}`).toBe(true);
      if (before) expect(text.includes(before), `${paths[index]} still shows ${before}`).toBe(false);
    }
  }

  async function expectNowhere(id: string, mark: string): Promise<void> {
    const paths = [`/news/${id}`, `/news/${id}/editions/2`, '/corrections', ...someLists];
    const answers = await Promise.all(paths.map((path) => newsroom.get(path)));
    expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([410, 410]);
    for (const [index, { text }] of answers.entries()) {
      expect(text.includes(mark), `${paths[index]} still shows ${mark}`).toBe(false);
    }
  }
});

/** A reader who never stops, so that pages are being made or have just been kept whenever something happens. */
function startReader({ get }: Newsroom): { stop: () => Promise<number> } {
  let stopped = false;
  let read = 0;
  const reading = (async () => {
    for (; !stopped; read++) {
      await get(lists[read % lists.length] ?? '/');
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await reading;
      return read;
    },
  };
}
