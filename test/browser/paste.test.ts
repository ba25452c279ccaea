import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BodyView } from '../../src/body/BodyView.tsx';
import { buildBody } from '../../src/body/build.ts';
import { everyKind, figure } from '../../src/body/every-kind.test-kit.ts';
import { packageRoot } from '../../src/kernel/package-root.ts';
import { stylesheetOf } from '../../src/site/styles.ts';
import { launchChromium } from './chromium.ts';

const folder = join(packageRoot, 'test/paste');
const clipboards = readdirSync(folder).filter((file) => file.endsWith('.html'));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});

afterAll(() => browser?.close());

test('a browser reads clipboards as Node does', async () => {
  const script = buildSync({
    stdin: {
      contents: `import { cleanPaste } from './src/body/paste/clean-paste.ts';
        window.pasted = (html) => cleanPaste(new DOMParser().parseFromString(html, 'text/html'), '');`,
      resolveDir: packageRoot,
    },
    bundle: true,
    write: false,
  });
  await page.addScriptTag({ content: script.outputFiles[0]?.text });
  for (const clipboard of clipboards) {
    const html = readFileSync(join(folder, clipboard), 'utf8');
    const found = await page.evaluate((html) => Reflect.get(window, 'pasted')(html), html);
    const expected = readFileSync(join(folder, clipboard.replace(/html$/, 'json')), 'utf8');
    expect(found, clipboard).toEqual(JSON.parse(expected));
  }
});

test('axe finds nothing wrong with any node of a body', async () => {
  const gallery = [1, 2].map(() => figure(null, { gallery: '모음', caption: '설명' }));
  const body = buildBody(everyKind('“시안핑(時安平)” 주석의 글'), gallery);
  const { css } = stylesheetOf(['articles/article', 'body/body', 'body/rare']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setContent(`<!doctype html><html lang="ko"><title>본문</title><style>${css}</style>
      <main><h1>제목</h1>${renderToString(BodyView({ body }))}</main></html>`);
    await page.addScriptTag({ path: join(packageRoot, 'node_modules/axe-core/axe.min.js') });
    const { violations } = await page.evaluate(() => Reflect.get(window, 'axe').run());
    expect(violations).toEqual([]);
  }
});
