import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { beginByKey, saved, useDesk, write } from './at-the-desk.ts';
import { settled } from './visits.ts';

const { server, open, act, at } = useDesk();

describe('속보', () => {
  test('is on readers’ screens from anywhere at the desk, and undone', async () => {
    await open('/archive', async (reader) => {
      await settled(reader);
      await at('desk', async (editor, complaints) => {
        await editor.keyboard.press('b');
        await editor.locator('dialog [name=text]').waitFor();
        await editor.keyboard.insertText('동해 해역 <규모 4.1> 지진');
        await editor.keyboard.press('Control+Enter');
        await reader.locator('.ticker').getByText('동해 해역 <규모 4.1> 지진').waitFor();
        await editor.getByRole('button', { name: '10초 안에 취소' }).waitFor();
        await editor.keyboard.press('Enter');
        await reader.locator('.ticker').getByText('동해 해역 <규모 4.1> 지진').waitFor({ state: 'detached' });
        expect(complaints).toEqual([]);
      });
    });
  });
});

const publishOne = () =>
  act(['publish', '-'], {
    headline: '한은, 기준금리 0.25%p 내려',
    section: '경제',
    byline: { places: ['서울'], agency: '새벽통신', reporters: [{ name: '윤가온', title: '기자' }] },
    paragraphs: ['한국은행이 기준금리를 내렸다.'],
  });

test('axe finds nothing on the pages of the desk, light or dark, narrow or wide', async () => {
  await at('chief', async (page) => {
    await beginByKey(page);
    const draft = page.url();
    await write(
      page,
      '한은, 기준금리 0.25%p 내려… “물가 안정 확인”',
      'AI을 쓴 한국은행이 기준금리를  내렸다.\n\n## 배경\n\n- 물가\n- 환율',
    );
    await saved(page);
    await page.locator('.findings .fix').first().waitFor();
    await expectAccessible(page, 'draft');
    await page.goto(`${draft}/versions/2`);
    await expectAccessible(page, 'version');
    await page.goto(`${draft}/preview`);
    await expectAccessible(page, 'preview');
    await page.goto(`${draft}/look`);
    await page.frameLocator('.light iframe').first().locator('h1').waitFor();
    await expectAccessible(page, 'look');
    await page.goto(draft);
    await page.getByRole('button', { name: '송고', exact: true }).click();
    await page.waitForURL('**/desk');
    const article = await publishOne();
    await page.goto(`${server.origin}/desk/articles/${article}`);
    await page.getByText('전문 취소', { exact: true }).click();
    await page.locator('[name=reason]').fill('사실과 다름');
    await page.getByRole('button', { name: '취소 요청' }).click();
    await page.getByRole('heading', { name: '전문 취소 확인 대기' }).waitFor();
    await expectAccessible(page, 'article');
    const boards = ['', '/boards/filed', '/boards/scheduled', '/boards/published', '/boards/killed'];
    for (const board of [...boards, '/bulletins', '/none']) {
      await page.goto(`${server.origin}/desk${board}`);
      await expectAccessible(page, `desk${board.replaceAll('/', '-')}`);
    }
  });
}, 90_000);

test('a board fills itself', async () => {
  await at('desk', async (editor) => {
    await editor.goto(`${server.origin}/desk/boards/filed`);
    await at('reporter', async (reporter) => {
      await beginByKey(reporter);
      await write(reporter, '스스로 나타난 기사', '글이다.');
      await reporter.keyboard.press('Control+Enter');
      await reporter.waitForURL('**/desk');
    });
    await editor.locator('.rows').getByText('스스로 나타난 기사').waitFor();
  });
}, 60_000);
