import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../test/browser/chromium.ts';
import { atTheDesk } from './at-the-desk.ts';
import type { Row } from './main.ts';
import { median, p99 } from './measure.ts';
import { startSokbo } from './processes.ts';
import type { Visitor } from './visitor.ts';

const rounds = 100;
const port = 8191;
const origin = `http://127.0.0.1:${port}`;

const drafts = 1_000;

/**
 * From the key that publishes, in the desk's browser, to a reader's screen: an article's headline and a 속보. Then from a
 * key to the next frame on a board of a thousand drafts.
 */
export async function deskPublishing(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-bench-'));
  const env = { SOKBO_DATA: folder, SOKBO_URL: origin };
  const sokbo = await startSokbo(port, env);
  const browser = await launchChromium();
  try {
    const desk = await atTheDesk(port, env, 'chief');
    const editor = await signedIn(await browser.newContext(), desk);
    const reader = await (await browser.newContext()).newPage();
    await reader.goto(`${origin}/latest`);
    const articles: number[] = [];
    const bulletins: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await reader.reload();
      await reader.waitForTimeout(200);
      articles.push(await publish(desk, editor, reader, round));
      bulletins.push(await raise(editor, reader, round));
    }
    return [
      ...rowsOf('an article on an open list', articles),
      ...rowsOf('속보 in the ticker', bulletins),
      ...rowsOf('a board of a thousand rows', await walk(desk, editor)),
    ];
  } finally {
    await browser.close();
    await sokbo.stop();
    rmSync(folder, { recursive: true });
  }
}

async function signedIn(context: BrowserContext, { cookie }: Visitor): Promise<Page> {
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split('=', 2);
    return { name, value, url: origin };
  });
  await context.addCookies(cookies);
  await context.addInitScript(notePresses);
  return context.newPage();
}

/** In the page: the time of a key, by the clock that all pages of one machine share. */
function notePresses(): void {
  const note = ({ key, timeStamp }: KeyboardEvent) => {
    if (key === 'Enter') sessionStorage.setItem('pressed', String(performance.timeOrigin + timeStamp));
  };
  document.addEventListener('keydown', note, { capture: true });
}

async function publish(desk: Visitor, editor: Page, reader: Page, round: number): Promise<number> {
  const draft = await desk.post('/desk/drafts', {});
  const headline = `출고 ${round}: 한은, 기준금리 내려`;
  const fields = {
    headline,
    reporters: '윤가온 기자',
    text: `한국은행이 기준금리를 내렸다고 밝혔다. ${round}`,
  };
  await desk.post(draft, { base: '1', act: 'write', ...fields });
  await editor.goto(origin + draft);
  const publishing = editor.locator('button[value=publish]');
  await publishing.focus();
  const seen = seenAt(reader, '.live-bar', '새 기사 1건');
  await editor.keyboard.press('Enter');
  return (await seen) - (await pressedAt(editor));
}

async function raise(editor: Page, reader: Page, round: number): Promise<number> {
  await editor.waitForURL('**/desk');
  await editor.keyboard.press('b');
  await editor.locator('.composer input[name=text]').fill(`속보 ${round}`);
  const seen = seenAt(reader, 'live-news', `속보 ${round}`);
  await editor.keyboard.press('Control+Enter');
  const milliseconds = (await seen) - (await pressedAt(editor));
  await editor.keyboard.press('Escape');
  return milliseconds;
}

/** When the key was pressed. The page may be another one by now: a form that was sent leads on. */
async function pressedAt(page: Page): Promise<number> {
  for (;;) {
    const at = await page.evaluate(() => sessionStorage.getItem('pressed')).catch(() => null);
    if (at) {
      await page.evaluate(() => sessionStorage.removeItem('pressed')).catch(() => {});
      return Number(at);
    }
    await page.waitForTimeout(20).catch(() => {});
  }
}

/** When a text is there, and drawn: the frame after the one in which it came. */
function seenAt(page: Page, selector: string, text: string): Promise<number> {
  return page.evaluate(
    ([where = '', wanted = '']) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector(where)?.textContent?.includes(wanted))
            return void requestAnimationFrame(look);
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        };
        look();
      }),
    [selector, text],
  );
}

/** How long each press of `j` takes until the next row has the focus and is drawn. */
async function walk(desk: Visitor, editor: Page): Promise<number[]> {
  for (let number = 0; number < drafts; number++) {
    const draft = await desk.post('/desk/drafts', {});
    await desk.post(draft, { base: '1', act: 'write', headline: `천 건 가운데 ${number}번째 기사` });
  }
  await editor.goto(`${origin}/desk`);
  await editor
    .locator('[data-row]')
    .nth(drafts - 1)
    .waitFor();
  await editor.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - timeStamp))),
    );
  });
  for (let press = 0; press < rounds; press++) {
    await editor.keyboard.press('j');
    await editor.waitForTimeout(50);
  }
  return editor.evaluate(() => (window as unknown as { times: number[] }).times);
}

function rowsOf(bench: string, times: number[]): Row[] {
  return [
    { bench, figure: 'key to screen, median', value: median(times), unit: 'ms' },
    { bench, figure: 'key to screen, p99', value: p99(times), unit: 'ms' },
  ];
}
