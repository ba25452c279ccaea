// `npm run side-by-side PAGE`: the captured page and ours, every element of it with the same number, into docs/captured-page.png.
// Long lines of the captured page are drawn as bars: its text belongs to who wrote it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { packageRoot } from '../src/kernel/package-root.ts';
import { launchChromium } from './browser/chromium.ts';
import { openDemoSite } from './browser/demo-site.ts';

/** What a line of the captured page is, and where ours has it. An element without a selector has a page of its own. */
const elements: { name: string; captured: RegExp; ours: string }[] = [
  { name: '전체기사', captured: /전체기사/, ours: '.services a[href="/archive"]' },
  { name: '최신뉴스', captured: /최신뉴스/, ours: '.services a[href="/latest"]' },
  { name: 'GAM', captured: /GAM/, ours: '.services a[href="/gam"]' },
  { name: '라씨로', captured: /라씨로/, ours: '.services a[href="/markets"]' },
  { name: 'KYD', captured: /KYD/, ours: '.services a[href^="/programmes"]' },
  { name: '디데이', captured: /디데이/, ours: '.services a[href="/ddays"]' },
  { name: '분야', captured: /^글로벌 /, ours: '.breadcrumb' },
  { name: '속보', captured: /^속보/, ours: '.ticker h2' },
  { name: '더보기', captured: /더보기/, ours: '.ticker-row .more' },
  { name: '제목', captured: /^[^[].*"$/, ours: 'article.story h1' },
  { name: '기사입력', captured: /기사입력/, ours: '.times div:first-of-type' },
  { name: '최종수정', captured: /최종수정/, ours: '.times div:nth-of-type(2)' },
  { name: '바이라인', captured: /^\[.*\] \S+ 특파원 =/, ours: '.story-meta .byline' },
  { name: '한자 병기', captured: /\(\p{Script=Han}+\)/u, ours: '.body .gloss' },
  { name: '인용', captured: /"며.*"고 말했다/, ours: '.body p:has-text("“")' },
  { name: '다른 매체 인용', captured: /일보가.*전했다/, ours: '.sources' },
  { name: '사진·설명·출처', captured: /특약\]$/, ours: '.story-text figcaption' },
  { name: '기자 연락처', captured: /^\S+@\S+$/, ours: '.contacts' },
  { name: '베스트 기사', captured: /베스트 기사/, ours: '.best h2' },
  { name: '안다쇼핑', captured: /안다쇼핑/, ours: '.boxes .shop h2' },
  { name: 'Top으로 이동', captured: /Top/, ours: 'a[href="#top"]' },
];

/** Lines up to this length are labels and stay; longer ones become bars. */
const longestLabel = 22;
const width = 1280;

const file = process.argv[2];
if (!file) throw new Error('name the file with the text of the captured page');
const site = await openDemoSite();
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(site.origin + (await articleWithAll(site.pages.articles)));
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  const places = await placesOf(page);
  const picture = (await page.screenshot({ fullPage: true })).toString('base64');
  // A page of its own, since ours forbids styles and pictures of others.
  const beside = await browser.newPage({ viewport: { width: 1920, height: 900 } });
  await beside.setContent(sheet(readFileSync(file, 'utf8'), picture, places));
  const whole = await beside.screenshot({ fullPage: true });
  await sharp(whole)
    .resize({ width: 1440 })
    .png({ palette: true })
    .toFile(join(packageRoot, 'docs/captured-page.png'));
} finally {
  await browser.close();
  await site.close();
}

/** An article that has what not every one has. */
async function articleWithAll(articles: string[]): Promise<string> {
  const wanted = ['class="gloss"', 'class="sources"', '<figcaption', 'class="contacts"'];
  for (const path of articles) {
    const html = await (await fetch(site.origin + path)).text();
    if (wanted.every((each) => html.includes(each))) return path;
  }
  throw new Error(`no article of the demo has ${wanted.join(', ')}`);
}

type Place = { left: number; top: number };

/** @throws Error naming the elements that our page does not show */
async function placesOf(page: Page): Promise<Place[]> {
  const boxes = await Promise.all(
    elements.map(({ ours }) =>
      page
        .locator(ours)
        .first()
        .boundingBox({ timeout: 2_000 })
        .catch(() => null),
    ),
  );
  const missing = elements.filter((_, at) => !boxes[at]).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`our page does not show ${missing.join(', ')}`);
  return boxes.map((box) => ({ left: box?.x ?? 0, top: box?.y ?? 0 }));
}

function sheet(captured: string, picture: string, places: Place[]): string {
  const marks = places.map(
    ({ left, top }, at) =>
      `<b style="left:${Math.max(0, left - 14)}px;top:${Math.max(0, top - 14)}px">${at + 1}</b>`,
  );
  return `<style>
    body { margin: 0; display: grid; grid-template-columns: 1fr ${width}px; font: 20px/1.5 sans-serif; color: #222; background: #fff }
    section { padding: 24px 32px; border-right: 2px solid #222 } p { margin: 0 0 14px; min-height: 1em }
    i { display: inline-block; height: 12px; background: #ccc; border-radius: 3px; margin: 0 6px 0 0; vertical-align: middle }
    b { display: inline-grid; place-items: center; width: 26px; height: 26px; border-radius: 50%; background: #14539a; color: #fff; font-size: 15px }
    .ours { position: relative } .ours img { display: block; width: ${width}px } .ours b { position: absolute }
  </style><section>${linesOf(captured)}</section>
  <div class="ours"><img src="data:image/png;base64,${picture}">${marks.join('')}</div>`;
}

function linesOf(captured: string): string {
  const lines = captured.split('\n').filter(Boolean);
  const firsts = elements.map((element) => lines.findIndex((line) => element.captured.test(line)));
  const numbers = (at: number) =>
    elements.flatMap(({ name }, element) =>
      firsts[element] === at ? [`<b>${element + 1}</b> ${isLabel(lines[at] ?? '') ? '' : `${name} `}`] : [],
    );
  return lines
    .map((line, at) => `<p>${numbers(at).join('')}${isLabel(line) ? line : `<br>${bars(line.length)}`}</p>`)
    .join('');
}

function bars(length: number): string {
  return Array.from({ length: Math.ceil(length / 36) }, (_, at) => {
    const share = Math.min(1, (length - at * 36) / 36);
    return `<i style="width:${Math.round(share * 440)}px"></i><br>`;
  }).join('');
}

function isLabel(line: string): boolean {
  return /^(기사입력|최종수정)/.test(line) || (line.length <= longestLabel && !line.includes('@'));
}
