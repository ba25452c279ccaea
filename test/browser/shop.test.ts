import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { useDesk } from './at-the-desk.ts';
import { useReader } from './visits.ts';

const reader = useReader();
const { server, at } = useDesk();

const boxOnArticle = () => reader.site.pages['article-picture'];

test('the box is whole without script, stands outside the article, moves nothing and is not printed', async () => {
  for (const width of [360, 1280]) {
    const options = { viewport: { width, height: 800 }, javaScriptEnabled: false };
    await reader.visit(boxOnArticle(), options, async (page, complaints) => {
      const box = page.locator('.boxes .shop');
      await box.scrollIntoViewIfNeeded();
      expect(await box.locator('h2').innerText()).toMatch(/온새미쇼핑\s+광고/);
      expect(await box.locator('li').count()).toBe(2);
      expect(await page.locator('main .shop, article .shop').count()).toBe(0);
      const ways = await box
        .locator('li a')
        .evaluateAll((links) =>
          links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')?.replace(/\d+$/, '')]),
        );
      expect(new Set(ways.map((way) => way.join(' ')))).toEqual(
        new Set(['sponsored nofollow noopener /shop/go/']),
      );
      // A picture that has not come yet takes the place that it will have.
      const image = box.locator('img').first();
      const before = await image.boundingBox();
      await image.evaluate((each: HTMLImageElement) => each.decode());
      expect(await image.boundingBox()).toEqual(before);
      expect(before?.height).toBe(before?.width);
      await page.emulateMedia({ media: 'print' });
      expect(await box.isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    });
  }
}, 60_000);

test('no address outside is asked, and a box that comes into view is told of once', async () => {
  await reader.visit('about:blank', { viewport: { width: 360, height: 640 } }, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.addInitScript(() => Object.defineProperty(navigator, 'webdriver', { get: () => false }));
    await page.goto(reader.site.origin + boxOnArticle());
    await page.waitForTimeout(500);
    const views = () => asked.filter((each) => each.endsWith('/shop/views'));
    expect(views()).toEqual([]);
    const told = page.waitForResponse((response) => response.url().endsWith('/shop/views'));
    await page.locator('.boxes .shop').scrollIntoViewIfNeeded();
    expect((await told).status()).toBe(204);
    expect(views()).toHaveLength(1);
    expect(asked.filter((each) => !each.startsWith(reader.site.origin))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
}, 60_000);

test('the page of the shop and its pages at the desk can be used by everybody', async () => {
  await reader.visit('/shop', {}, (page) => expectAccessible(page, 'shop'));
  await reader.visit(boxOnArticle(), {}, (page) => expectAccessible(page, 'shop-box'));
  await at('chief', async (page, complaints) => {
    const desk = `${server.origin}/desk/shop`;
    await page.goto(`${desk}/merchants/new`);
    await page.locator('[name=name]').fill('손살림(가상)');
    await page.locator('[name=feed]').fill('http://127.0.0.1:9/feed.tsv');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('저장했습니다.').waitFor();
    await page.waitForFunction(async () => {
      const text = await (await fetch(location.href)).text();
      return text.includes('내부망 주소라');
    });
    await page.reload();
    await expectAccessible(page, 'shop-merchant');
    for (const [name, price] of [
      ['나무 밥그릇', '18500'],
      ['왕골 돗자리', 'USD 21.50'],
    ]) {
      await page.goto(`${desk}/products/new`);
      await page.locator('[name=name]').fill(name ?? '');
      await page.locator('[name=address]').fill('https://onsallim.example/1');
      await page.locator('[name=price]').fill(price ?? '');
      await page.locator('[name=picture]').setInputFiles('demo/products/rice-bowl.webp');
      await page.locator('[name=price]').press('Enter');
      await page.getByRole('status').getByText('저장했습니다.').waitFor();
    }
    await expectAccessible(page, 'shop-product');
    await page.goto(`${desk}/products`);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: '고른 상품 거절' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('1개를 거절했습니다.').waitFor();
    await expectAccessible(page, 'shop-products');
    await page.goto(`${desk}/slots?q=${encodeURIComponent('나무 밥그릇')}`);
    await page.getByRole('button', { name: /^상자에 넣기/ }).press('Enter');
    await page.locator('#place-1').getByRole('button', { name: /^떼기/ }).waitFor();
    await expectAccessible(page, 'shop-slots');
    await page.getByRole('button', { name: '저장', exact: true }).press('Enter');
    await page.getByRole('status').getByText('저장했습니다.').waitFor();
    expect(await (await fetch(server.origin)).text()).toContain('나무 밥그릇');
    for (const name of ['waiting', 'merchants', 'counts', 'settings']) {
      await page.goto(`${desk}/${name}`);
      await expectAccessible(page, `shop-${name}`);
    }
    expect(complaints).toEqual([]);
  });
}, 120_000);
