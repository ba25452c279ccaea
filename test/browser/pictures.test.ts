import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureWith } from '../picture-bytes.ts';
import { expectAccessible } from './accessible.ts';
import { useDesk } from './at-the-desk.ts';

const { server, at } = useDesk();
const lines = (page: Page) => page.locator('.picture-uploads li');

/** As from the desktop or the clipboard. */
async function give(
  page: Page,
  kind: 'drop' | 'paste',
  files: [name: string, bytes: Buffer][],
): Promise<void> {
  const sent = files.map(([name, bytes]) => ({ name, text: bytes.toString('base64') }));
  await page.evaluate(
    ({ kind, sent }) => {
      const data = new DataTransfer();
      for (const { name, text } of sent) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: 'image/jpeg' }));
      }
      const more = { bubbles: true, cancelable: true };
      const event =
        kind === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, ...more })
          : new ClipboardEvent('paste', { clipboardData: data, ...more });
      document.body.dispatchEvent(event);
    },
    { kind, sent },
  );
}

test('pictures are dropped and pasted, found while one types, gone through and described by keyboard', async () => {
  await at('photo', async (page, complaints) => {
    await page.goto(`${server.origin}/desk/pictures`);
    await give(page, 'drop', [
      ['새바다검사.jpg', await pictureWith(1).jpeg().toBuffer()],
      ['산.jpg', await pictureWith(2).jpeg().toBuffer()],
      ['쪽.jpg', Buffer.from('<html>')],
    ]);
    await lines(page).getByText('사진 파일이 아닙니다').waitFor();
    await give(page, 'paste', [['image.png', await pictureWith(3).png().toBuffer()]]);
    await expect.poll(() => lines(page).getByText('받았습니다.').count()).toBe(3);
    await page.locator('.picture-grid li').nth(2).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.insertText('새바다검사');
    await page.locator('.picture-grid li').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.picture-caption').allTextContents()).toEqual(['새바다검사.jpg']);
    await page.locator('[name=q]').fill('');
    await page.locator('.picture-grid li').nth(2).waitFor();
    await page.locator('h1').click();
    for (const key of ['j', 'ArrowRight', 'j', 'k']) await page.keyboard.press(key);
    const second = await page.locator('.picture-print').nth(1).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${second}`);
    await page.locator('.picture-look').click({ position: { x: 2, y: 2 } });
    const [x, y] = [page.locator('[name=focal_x]'), page.locator('[name=focal_y]')];
    expect(Number(await x.inputValue())).toBeLessThan(5);
    await y.fill('90');
    await y.press('ArrowUp');
    expect(await y.inputValue()).toBe('91');
    expect(await page.locator('[data-ratio="1"]').getAttribute('viewBox')).toBe('0 0 240 240');
    await page.locator('[name=caption]').fill('한국은행 “본관”');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('새벽통신');
    await page.keyboard.press('Enter');
    await page.waitForURL('**?done=saved');
    expect(await y.inputValue()).toBe('91');
    expect(complaints).toEqual([expect.stringContaining('422')]);
    await expectAccessible(page, 'picture');
    await page.goto(`${server.origin}/desk/pictures`);
    await page.locator('.picture-caption').getByText('한국은행 “본관”').waitFor();
    await expectAccessible(page, 'pictures');
  });
}, 90_000);

test('a picture whose connection is cut goes on, and after the page is opened anew where it was', async () => {
  const [width, height] = [1_400, 1_000];
  const noise = sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
  const file = join(server.folder, '큰 사진.png');
  writeFileSync(file, await noise.png({ compressionLevel: 0 }).toBuffer());
  await at('reporter', async (page) => {
    page.on('dialog', (dialog) => void dialog.accept());
    const offsets: number[] = [];
    let isCut = false;
    await page.route('**/uploads/*?offset=*', async (route) => {
      const offset = Number(new URL(route.request().url()).searchParams.get('offset'));
      if (isCut) return route.abort();
      offsets.push(offset);
      isCut = offset >= 1_048_576;
      return route.continue();
    });
    await page.goto(`${server.origin}/desk/pictures`);
    await page.locator('[name=pictures]').setInputFiles(file);
    await lines(page).getByText('연결이 끊겼습니다').waitFor();
    await expect
      .poll(async () => Number(await page.locator('progress').getAttribute('value')))
      .toBe(2 * 1_048_576);
    isCut = false;
    await expect
      .poll(async () => Number(await page.locator('progress').getAttribute('value')))
      .toBe(3 * 1_048_576);
    expect(offsets.at(-1)).toBe(2 * 1_048_576);
    await page.reload();
    await lines(page).getByText('큰 사진.png').waitFor();
    offsets.length = 0;
    await page.unroute('**/uploads/*?offset=*');
    page.on('request', (request) => {
      const offset = new URL(request.url()).searchParams.get('offset');
      if (offset) offsets.push(Number(offset));
    });
    await page.locator('[name=pictures]').setInputFiles(file);
    await lines(page).getByText('받았습니다.').waitFor();
    expect(offsets).toEqual([3 * 1_048_576, 4 * 1_048_576]);
    await page.locator('.picture-grid img').first().waitFor();
  });
}, 90_000);
