import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { articles } from '../cast.ts';
import { bar, useNewsroom } from './open-newsroom.ts';
import { settled, turnPage } from './visits.ts';

const { server, open, act } = useNewsroom();
const publish = (headline: string) => act(['publish', '-'], { ...articles['rate-cut'], headline });
const correct = (id: string, headline: string) =>
  act(['correct', id, '-', '--notice', '제목을 바로잡습니다.'], { ...articles['rate-cut'], headline });
const kill = (id: string) => act(['kill', id, '--reason', '오보로 확인됐습니다.']);

const ticker = (page: Page) => page.locator('.ticker');

describe('the ticker of an open page', () => {
  test('fills itself, and what is taken back leaves', async () => {
    await open('/archive', async (page, complaints) => {
      // What was there before the stream is open is not new to it.
      await Promise.all([page.waitForResponse(/\/live\//), page.reload()]);
      const id = await act(['bulletin', '동해 해역 <규모 4.1> 지진', '--level', '긴급']);
      await ticker(page).getByText('동해 해역 <규모 4.1> 지진').waitFor();
      await expect
        .poll(() => page.locator('live-news .unseen').textContent())
        .toBe('긴급 동해 해역 <규모 4.1> 지진');
      await act(['withdraw-bulletin', id]);
      await ticker(page).getByText('동해 해역 <규모 4.1> 지진').waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    });
  });

  test('waits while it is paused, and under the reader’s focus', async () => {
    await open('/archive', async (page) => {
      await page.getByRole('button', { name: '속보 멈추기' }).click();
      await act(['bulletin', '멈춘 동안의 속보']);
      await page.waitForTimeout(500);
      expect(await ticker(page).textContent()).not.toContain('멈춘 동안의 속보');
      await page.getByRole('button', { name: '속보 계속 받기' }).click();
      await ticker(page).getByText('멈춘 동안의 속보').waitFor();
      await ticker(page).getByText('멈춘 동안의 속보').focus();
      await act(['bulletin', '읽는 동안의 속보']);
      await page.waitForTimeout(500);
      expect(await ticker(page).textContent()).not.toContain('읽는 동안의 속보');
      await page.locator('.brand a').focus();
      await ticker(page).getByText('읽는 동안의 속보').waitFor();
    });
  });

  test('has a tone on the page of bulletins, for those who ask for it', async () => {
    await open('/bulletins', async (page, complaints) => {
      const tones = () => page.evaluate(() => (globalThis as unknown as { tones: number }).tones);
      await page.evaluate(() => {
        const told = Object.assign(globalThis, { tones: 0 });
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (...when) {
          told.tones++;
          start.apply(this, when);
        };
      });
      await page.getByRole('button', { name: '소리 켜기' }).click();
      await act(['bulletin', '소리로 알리는 속보']);
      await ticker(page).getByText('소리로 알리는 속보').waitFor();
      expect(await tones()).toBe(1);
      await page.getByRole('button', { name: '소리 끄기' }).click();
      await page.getByRole('button', { name: '소리 켜기' }).waitFor();
      expect(complaints).toEqual([]);
    });
    await open('/bulletins', async (page) => {
      await page.evaluate(() => {
        OscillatorNode.prototype.start = () => document.body.remove();
      });
      await act(['bulletin', '조용한 속보']);
      await ticker(page).getByText('조용한 속보').waitFor();
    });
  });

  test('is the server’s where there is no script', async () => {
    await act(['bulletin', '스크립트 없는 속보']);
    await open(
      '/archive',
      async (page) => {
        await ticker(page).getByText('스크립트 없는 속보').waitFor();
        expect(await page.locator('live-news').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe.each([
  ['최신뉴스', '/latest'],
  ['a section', '/sections/economy'],
  ['the home page', '/'],
])('%s', (_, path) => {
  test('counts what is new, moves nothing, and shows it when asked', async () => {
    await open(path, async (page, complaints) => {
      const before = await page.title();
      const first = page.locator('main article').first();
      await settled(page);
      const place = await first.boundingBox();
      const id = await publish('새로 들어온 소식');
      await bar(page).getByRole('button', { name: '새 기사 1건' }).waitFor();
      expect(await page.title()).toBe(`(1) ${before}`);
      expect(await first.boundingBox()).toEqual(place);
      await correct(id, '새로 고친 소식');
      await bar(page).getByRole('button').click();
      await page.locator('main').getByText('새로 고친 소식').first().waitFor();
      expect(await page.title()).toBe(before);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await correct(id, '거듭 고친 소식');
      await page.locator('main').getByText('거듭 고친 소식').first().waitFor();
      await kill(id);
      await page.locator('main').getByText('거듭 고친 소식').first().waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    });
  });
});

test('a list is the server’s where there is no script: what is new stands there when it is loaded again', async () => {
  await open(
    '/latest',
    async (page) => {
      const id = await publish('스크립트 없이 읽는 새 소식');
      await page.reload();
      await page.locator('main').getByText('스크립트 없이 읽는 새 소식').first().waitFor();
      expect(await bar(page).count()).toBe(0);
      await kill(id);
      await page.reload();
      expect(await page.locator('main').textContent()).not.toContain('스크립트 없이 읽는 새 소식');
    },
    { javaScriptEnabled: false },
  );
});

describe('an open article', () => {
  test('says quietly when it was corrected, and gives way when it is killed', async () => {
    const id = await publish('열어 둔 기사');
    await open(`/news/${id}`, async (page, complaints) => {
      await settled(page);
      const place = await page.locator('h1').boundingBox();
      await correct(id, '고쳐진 기사');
      await bar(page).getByText('이 기사는 바로잡혔습니다.').waitFor();
      expect(await page.locator('h1').textContent()).toContain('열어 둔 기사');
      expect(await page.locator('h1').boundingBox()).toEqual(place);
      await turnPage(page, () => bar(page).getByRole('link', { name: '새로 보기' }).click());
      await page.getByRole('heading', { level: 1, name: '고쳐진 기사' }).waitFor();
      await page.waitForTimeout(300);
      expect(await bar(page).textContent()).toBe('');
      await kill(id);
      await page.getByText('취소 사유: 오보로 확인됐습니다.').waitFor();
      expect(await page.locator('main').textContent()).not.toContain('고쳐진 기사');
      expect(await page.title()).toBe('전문 취소된 기사');
      expect(complaints).toEqual([]);
    });
  });

  test('is what the server says where there is no script', async () => {
    const id = await publish('스크립트 없이 읽는 기사');
    await kill(id);
    await open(
      `/news/${id}`,
      async (page) => {
        await page.getByText('취소 사유: 오보로 확인됐습니다.').waitFor();
      },
      { javaScriptEnabled: false },
    );
  });
});

test('a page that was open while the server was away has missed nothing, and has nothing twice', async () => {
  await open('/latest', async (page) => {
    await settled(page);
    await server.away(async () => {
      const id = await publish('서버가 없는 동안의 기사');
      await act(['bulletin', '서버가 없는 동안의 속보', '--article', id]);
    });
    await bar(page).getByRole('button', { name: '새 기사 1건' }).waitFor({ timeout: 30_000 });
    await ticker(page).getByText('서버가 없는 동안의 속보').waitFor();
    expect(await ticker(page).getByText('서버가 없는 동안의 속보').count()).toBe(1);
  });
}, 60_000);

test('where streams do not come through, the page asks instead', async () => {
  await open('/archive', async (page) => {
    await page.route('**/live/bulletins', (route) => route.fulfill({ status: 503 }));
    await page.reload();
    await act(['bulletin', '물어서 받은 속보']);
    await ticker(page).getByText('물어서 받은 속보').waitFor();
  });
});
