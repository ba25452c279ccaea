import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CapturedPage, emptyPage } from './captured-page.ts';
import { parsePage } from './parse-page.ts';
import { savedPages } from './saved-pages.test-kit.ts';

const pages = savedPages();
const lines = [...new Set(pages.filter((page) => !page.html).flatMap((page) => page.text.split('\n')))];
const tags = [
  ...new Set(
    pages.filter((page) => page.html).flatMap((page) => page.text.match(/<[^>]{0,200}>|[^<]{1,80}/g) ?? []),
  ),
];

/** What holds of every page that is read, whatever was captured. */
function expectWellFormed(page: CapturedPage): void {
  expect(Object.keys(page)).toEqual(Object.keys(emptyPage()));
  const texts = [
    page.headline ?? '-',
    ...page.subheads,
    ...page.paragraphs,
    ...page.related.map((story) => story.headline),
  ];
  for (const text of texts) {
    expect(text).toBe(text.trim());
    expect(text).not.toBe('');
    expect(text).not.toMatch(/[\n\r\u200b\ufeff]| {2}/);
    expect(text).toBe(text.normalize('NFC'));
    expect(text.isWellFormed()).toBe(true);
  }
  for (const time of [page.publishedAt, page.modifiedAt, ...page.related.map((story) => story.publishedAt)]) {
    if (time !== null) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/);
  }
  for (const email of page.emails) expect(email).toMatch(/^[^@\s]+@[^@\s]+\.[A-Za-z]+$/);
  expect(new Set(page.emails).size).toBe(page.emails.length);
  for (const { name } of page.byline.reporters) expect(name.trim()).not.toBe('');
  expect(
    page.publishedAt !== null || page.warnings.some((warning) => warning.startsWith('publishedAt:')),
  ).toBe(true);
}

describe('any input is read without an error into a well-formed page', () => {
  test('any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
        expectWellFormed(parsePage({ text })),
      ),
      { numRuns: 300 },
    );
  });

  test('marks that the readers look for, in any order', () => {
    const mark = fc.constantFrom(
      ...'[](){}<>【】〈〉=＝@.·,:/|"“”‘’\'…\n \u00a0★▲■-ⓒ&;#%',
      '다.',
      '뉴스핌',
      '서울',
      '기자',
      '사진',
      '習近平',
      '2024',
      '기사입력',
      '2024-04-10 08:11',
      '\r\n',
      '베스트 기사',
    );
    const text = fc.array(mark, { maxLength: 120 }).map((marks) => marks.join(''));
    fc.assert(
      fc.property(text, (given) => expectWellFormed(parsePage({ text: given }))),
      { numRuns: 1_500 },
    );
  });

  test('lines of saved pages, in any order', () => {
    const text = fc.array(fc.constantFrom(...lines), { maxLength: 40 }).map((chosen) => chosen.join('\n'));
    fc.assert(
      fc.property(text, (given) => expectWellFormed(parsePage({ text: given }))),
      { numRuns: 500 },
    );
  });

  test('saved pages cut anywhere', () => {
    const piece = fc
      .constantFrom(...pages)
      .chain(({ text }) =>
        fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([from, to]) => text.slice(from, to)),
      );
    fc.assert(
      fc.property(piece, (given) => expectWellFormed(parsePage({ text: given }))),
      { numRuns: 400 },
    );
  });

  test('tags and texts of saved pages, in any order', () => {
    const html = fc
      .array(fc.constantFrom(...tags), { maxLength: 60 })
      .map((chosen) => `<html>${chosen.join('')}`);
    fc.assert(
      fc.property(html, (given) => expectWellFormed(parsePage({ text: given }))),
      { numRuns: 400 },
    );
  });

  test('JSON-LD of any shape', () => {
    const json = fc
      .json()
      .map((value) => `<html><script type="application/ld+json">${value}</script><p>본문이다.</p>`);
    const article = fc.object({
      key: fc.constantFrom(
        '@type',
        '@graph',
        'headline',
        'author',
        'datePublished',
        'articleSection',
        'itemListElement',
        'name',
      ),
      maxDepth: 4,
    });
    const typed = article.map(
      (value) =>
        `<html><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`,
    );
    fc.assert(
      fc.property(fc.oneof(json, typed), (given) => expectWellFormed(parsePage({ text: given }))),
      { numRuns: 400 },
    );
  });
});

test('scripts, styles and comments of a saved page are in no field', () => {
  const secret = '숨은 문장이다.';
  const hiding = fc.constantFrom(
    `<script>${secret}</script>`,
    `<style>${secret}</style>`,
    `<!-- ${secret} -->`,
    `<template><p>${secret}</p></template>`,
    `<noscript>${secret}</noscript>`,
    `<p hidden>${secret}</p>`,
  );
  const html = fc.constantFrom(...pages.filter((page) => page.html));
  fc.assert(
    fc.property(html, hiding, fc.nat(), ({ text }, hidden, place) => {
      const ends = [...text.matchAll(/<\/p>/g)].map((end) => end.index + 4);
      const at = ends[place % Math.max(ends.length, 1)] ?? text.length;
      expect(JSON.stringify(parsePage({ text: text.slice(0, at) + hidden + text.slice(at) }))).not.toContain(
        secret,
      );
    }),
    { numRuns: 60 },
  );
});
