import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { articles } from '../cast.ts';
import { bar, useNewsroom } from './open-newsroom.ts';
import { settled, turnPage } from './visits.ts';

const { server, open, act } = useNewsroom();
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    headline: `소식 ${index + 1}`,
    paragraphs: ['글이다. '.repeat(40)],
  }));
const begin = (posts: number, more = {}) =>
  act(['publish', '-'], { ...articles['rate-cut'], liveBlog: { posts: many(posts), ...more } });
const post = (id: string, headline: string, ...more: string[]) =>
  act(['post', id, '--headline', headline, ...more]);
const correct = (id: string, number: number, headline: string) =>
  act(['correct-post', id, String(number), '-', '--notice', '제목을 바로잡습니다.'], { headline });
const withdraw = (id: string, number: number) =>
  act(['withdraw-post', id, String(number), '--reason', '오보로 확인됐습니다.']);

const shown = (page: Page) =>
  page
    .locator('.posts .post')
    .evaluateAll((posts) => posts.map(({ id }) => Number(id.slice('post-'.length))));
describe('an open live blog', () => {
  test('counts what is new, moves nothing, and shows it when asked', async () => {
    const id = await begin(12);
    await open(`/news/${id}`, async (page, complaints) => {
      await settled(page);
      const read = page.locator('#post-9');
      await read.scrollIntoViewIfNeeded();
      const place = await read.boundingBox();
      const title = await page.title();
      await post(id, '새 소식 하나', '--key');
      await post(id, '새 소식 둘');
      await bar(page).getByRole('button', { name: '새 소식 2건' }).waitFor();
      expect(await page.title()).toBe(`(2) ${title}`);
      await page.locator('#live-head').getByText('새 소식 하나').waitFor();
      await page.waitForTimeout(200);
      expect((await read.boundingBox())?.y).toBeCloseTo(place?.y ?? 0, 0);
      await bar(page).getByRole('button').click();
      await page.getByRole('heading', { name: '새 소식 둘' }).waitFor();
      expect((await shown(page)).slice(0, 3)).toEqual([14, 13, 12]);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('post-14');
      expect(await page.title()).toBe(title);
      expect(await bar(page).textContent()).toBe('');
      expect(complaints).toEqual([]);
    });
  });

  test('has what was corrected or taken back in its place at once, with the trace', async () => {
    const id = await begin(3);
    await open(`/news/${id}`, async (page, complaints) => {
      await settled(page);
      await correct(id, 2, '바로잡은 <소식>');
      await page.locator('#post-2').getByText('바로잡은 <소식>').waitFor();
      await page.locator('#post-2').getByText('제목을 바로잡습니다.').waitFor();
      await withdraw(id, 3);
      await page.locator('#post-3').getByText('이 소식은 취소했습니다.').waitFor();
      expect(await page.locator('main').textContent()).not.toContain('소식 3');
      expect(await bar(page).textContent()).toBe('');
      await act(['live-blog', id, '--end']);
      await page.locator('#live-head').getByText('중계 종료').waitFor();
      expect(complaints).toEqual([]);
    });
  });

  test('gives way when it is killed', async () => {
    const id = await begin(2);
    await open(`/news/${id}`, async (page) => {
      await settled(page);
      await act(['kill', id, '--reason', '오보로 확인됐습니다.']);
      await page.getByText('취소 사유: 오보로 확인됐습니다.').waitFor();
      expect(await page.locator('main').textContent()).not.toContain('소식 1');
    });
  });

  test('told oldest first, has the new ones at its end', async () => {
    const id = await begin(4, { first: 'oldest' });
    await open(`/news/${id}`, async (page) => {
      await settled(page);
      await post(id, '다섯째 소식');
      await bar(page).getByRole('button', { name: '새 소식 1건' }).click();
      await page.getByRole('heading', { name: '다섯째 소식' }).waitFor();
      expect(await shown(page)).toEqual([1, 2, 3, 4, 5]);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('post-5');
    });
  });

  test('that was left and is come back to knows what changed meanwhile', async () => {
    const id = await begin(3);
    await open(`/news/${id}`, async (page) => {
      await settled(page);
      await server.away(async () => {
        await post(id, '서버가 없는 동안의 소식');
        await correct(id, 1, '서버가 없는 동안 바로잡은 소식');
      });
      await bar(page).getByRole('button', { name: '새 소식 1건' }).waitFor({ timeout: 30_000 });
      await page.locator('#post-1').getByText('서버가 없는 동안 바로잡은 소식').waitFor();
      expect(await shown(page)).toEqual([3, 2, 1]);
    });
  }, 60_000);

  test('that is older than the store by the time it listens, as on the way back, looks what has changed', async () => {
    const id = await begin(3);
    await open('/archive', async (page) => {
      const old = await (await fetch(`${server.origin}/news/${id}`)).text();
      await correct(id, 1, '그사이 바로잡은 소식');
      await post(id, '그사이 올라온 소식');
      let asked = 0;
      await page.route(`**/news/${id}`, (route) =>
        asked++ === 0
          ? route.fulfill({ body: old, contentType: 'text/html; charset=utf-8' })
          : route.continue(),
      );
      await page.goto(`${server.origin}/news/${id}`);
      await page.locator('#post-1').getByText('그사이 바로잡은 소식').waitFor();
      await bar(page).getByRole('button', { name: '새 소식 1건' }).waitFor();
      expect(await shown(page)).toEqual([3, 2, 1]);
    });
  });
});

describe('a page of the archive', () => {
  test('stays as it is while news come, and has what was corrected', async () => {
    const id = await begin(25);
    await open(`/news/${id}/posts?page=1`, async (page) => {
      await settled(page);
      await post(id, '소식 26');
      await correct(id, 8, '바로잡은 소식');
      await page.locator('#post-8').getByText('바로잡은 소식').waitFor();
      expect(await bar(page).textContent()).toBe('');
      expect(await shown(page)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    });
  });
});

test('one post has what was corrected in its place, and says when it was taken back', async () => {
  const id = await begin(2);
  await open(`/news/${id}/posts/1`, async (page, complaints) => {
    await settled(page);
    await correct(id, 1, '바로잡은 소식');
    await page.getByRole('heading', { name: '바로잡은 소식' }).waitFor();
    await withdraw(id, 1);
    await page.getByText('이 소식은 취소했습니다.').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('without script', () => {
  test('a live blog is whole: all its posts by links, each with its own address, in either order', async () => {
    const id = await begin(25);
    await act(['mark-post', id, '2', '--key', '--pin']);
    await withdraw(id, 3);
    await open(
      `/news/${id}`,
      async (page) => {
        expect(await page.locator('.pinned').textContent()).toContain('소식 2');
        const follow = (name: string) => turnPage(page, () => page.getByRole('link', { name }).click());
        const seen = await shown(page);
        const older = page.getByRole('link', { name: '이전 소식 더 보기' });
        while (await older.isVisible()) {
          await turnPage(page, () => older.click());
          seen.push(...(await shown(page)));
        }
        expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
        await page.getByText('이 소식은 취소했습니다.').waitFor();
        await follow('처음부터 보기');
        expect(await shown(page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
        await follow('최신 소식부터 보기');
        const moment = page.locator('.key-moments').getByRole('link', { name: '소식 2' });
        await turnPage(page, () => moment.click());
        expect(new URL(page.url()).pathname).toBe(`/news/${id}/posts/2`);
        await follow('중계에서 보기');
        expect(page.url()).toContain(`/news/${id}/posts?page=1#post-2`);
        await turnPage(page, () => page.locator('#post-5 .post-time a').click());
        await follow('다음 소식');
        expect(new URL(page.url()).pathname).toBe(`/news/${id}/posts/6`);
      },
      { javaScriptEnabled: false },
    );
  });
});
