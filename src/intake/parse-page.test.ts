import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { emptyPage } from './captured-page.ts';
import { parsePage } from './parse-page.ts';
import { savedPages } from './saved-pages.test-kit.ts';

const pages = savedPages();
const reference = fileURLToPath(new URL('../../../shared/reference/captured-page.txt', import.meta.url));

test('there are saved pages of every make', () => {
  expect(pages.length).toBeGreaterThanOrEqual(45);
  expect(pages.filter((page) => page.html).length).toBeGreaterThanOrEqual(8);
});

describe('saved pages', () => {
  test.each(pages)('$name', ({ text, expected }) => {
    expect(parsePage({ text })).toEqual(expected);
  });
});

const captures: [string, (text: string) => string][] = [
  ['with CRLF', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['with a byte-order mark', (text) => `\ufeff${text}`],
  ['with decomposed Hangul', (text) => text.normalize('NFD')],
  ['with blanks at the ends of lines', (text) => text.replace(/(?<=\S)(\r?)$/gm, ' \u00a0$1')],
  ['with no-break blanks', (text) => text.replace(/(?<=\S) (?=\S)/g, '\u00a0')],
  ['with zero-width blanks', (text) => text.replace(/[다의를]/g, '$&\u200b')],
  [
    'with character references',
    (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('·', '&middot;'),
  ],
];

describe.each(captures)('the same pages captured %s', (_, capture) => {
  // A wrapped page's width is part of its text, and a reference in a page of references would be resolved twice.
  const plain = pages.filter((page) => !page.html && !/wrap|entities|flattened/.test(page.name));
  test.each(plain)('$name', ({ text, expected }) => {
    expect(parsePage({ text: capture(text) })).toEqual(expected);
  });
});

test('id and address come first and are kept as given', () => {
  const page = parsePage({ id: '20240410000123', url: 'https://news.example/1', text: '' });
  expect(Object.keys(page)).toEqual(['id', 'url', ...Object.keys(emptyPage()).slice(1)]);
  expect(page).toMatchObject({
    id: '20240410000123',
    url: 'https://news.example/1',
    headline: null,
    paragraphs: [],
  });
  expect(page.warnings).toEqual([
    'headline: none was found on the page',
    'publishedAt: the page has no such time',
    'paragraphs: the page has no article text',
  ]);
});

test('a page that breaks off says so', () => {
  const page = pages.find((one) => one.name === 'cut-off');
  expect(page?.expected.warnings).toEqual(['paragraphs: the last one ends in the middle of a sentence']);
});

describe.skipIf(!existsSync(reference))('the page the product is specified by', () => {
  const page = parsePage({
    id: 'reference',
    text: existsSync(reference) ? readFileSync(reference, 'utf8') : '',
  });

  test('head', () => {
    expect(page).toMatchObject({
      id: 'reference',
      headline: '러시아 외무 "중러관계가 대외정책 우선순위"',
      prefixes: [],
      series: null,
      stage: null,
      subheads: [],
      section: '글로벌',
      subsection: '기타',
      publishedAt: '2024-04-10T08:11:00+09:00',
      modifiedAt: '2024-04-10T08:12:00+09:00',
      byline: {
        places: ['베이징'],
        agency: '뉴스핌',
        source: null,
        reporters: [{ name: '조용성', title: '특파원', email: 'ys1744@newspim.com' }],
      },
      emails: ['ys1744@newspim.com'],
      warnings: [],
    });
  });

  test('body', () => {
    expect(page.paragraphs.map((text) => [text.slice(0, 10), text.slice(-10), text.length])).toEqual([
      ['중국을 방문한 세르', '"이라고 발언했다.', 62],
      ['시진핑(習近平) 중', '교부장이 배석했다.', 108],
      ['시 주석은 라브로프', ' 한다"고 말했다.', 184],
      ['이어 시 주석은 "', '가자"고 발언했다.', 99],
      ['이에 대해 라브로프', ' 있다"고 말했다.', 133],
      ['라브로프 장관은 이', '됐다"고 강조했다.', 118],
      ['한편, 러시아 외무', '르다"고 설명했다.', 155],
    ]);
    expect(page.pictures).toEqual([
      {
        caption: '시진핑 중국 국가주석이 9일 베이징에서 라브로프 러시아 외무장관을 만나 악수를 하고 있다.',
        credit: '신화사=뉴스핌 특약',
      },
    ]);
    expect(page.glosses).toEqual([
      { text: '시진핑', hanja: '習近平' },
      { text: '왕이', hanja: '王毅' },
    ]);
  });

  test('the two stories of the best-of box', () => {
    const [first, second, ...more] = page.related;
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      headline: "SKT '유심 교체' 북새통...내 차례 올까",
      publishedAt: '2025-04-28T12:12:00+09:00',
      reporters: [{ name: '김학선', title: '기자', email: 'yooksa@newspim.com' }],
    });
    expect(second).toMatchObject({
      headline: '"화웨이, 엔비디아 H100 능가 칩 개발"',
      publishedAt: '2025-04-28T12:26:00+09:00',
      reporters: [{ name: '박공식', title: '기자', email: 'kongsikpark@newspim.com' }],
    });
    const leads = page.related.map(({ lead }) => [lead?.slice(0, 12), lead?.slice(-12), lead?.length]);
    expect(leads).toEqual([
      ['가입자 유심(USIM)', '체 서비스를 진행한다.', 176],
      ['중국 화웨이가 미국이 ', '중국 수출을 금지했다.', 487],
    ]);
  });

  test('furniture', () => {
    const names = '전체기사,최신뉴스,GAM,라씨로,KYD,디데이,속보,더보기,안다쇼핑,Top으로 이동';
    expect(page.furniture).toEqual(names.split(','));
  });
});
