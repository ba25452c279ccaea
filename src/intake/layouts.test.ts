import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CapturedPage } from './captured-page.ts';
import { compact, flatten, printPage, wrapAnywhere, wrapAtWords } from './page-layouts.test-kit.ts';
import { parsePage } from './parse-page.ts';
import { savedPages } from './saved-pages.test-kit.ts';

// Articles of every saved page whose fields this agency's layout prints in full.
const articles = savedPages()
  .map(({ expected }) => ({ ...expected, subheads: [], related: [] }))
  .filter((page) => /:00\+/.test(page.publishedAt ?? '') && /:00\+/.test(page.modifiedAt ?? ''))
  .filter((page) => page.byline.agency && page.section)
  .filter(
    (page) =>
      page.paragraphs.length > 0 && page.paragraphs.every((text) => /다\.$/.test(text) && text.length >= 24),
  )
  .filter((page) =>
    page.pictures.every(
      (picture) => picture.credit === '뉴스핌DB' || /특약|=뉴스핌/.test(picture.credit ?? ''),
    ),
  );
const article = fc.constantFrom(...articles);

function fieldsOf({
  headline,
  section,
  subsection,
  publishedAt,
  modifiedAt,
  byline,
  paragraphs,
  pictures,
  emails,
  glosses,
}: CapturedPage) {
  return {
    headline,
    section,
    subsection,
    publishedAt,
    modifiedAt,
    byline,
    paragraphs,
    pictures,
    emails,
    glosses,
  };
}

test('there are articles enough to print', () => {
  expect(articles.length).toBeGreaterThan(20);
});

test('a page is read back from the layout it is printed in', () => {
  for (const page of articles) expect(fieldsOf(parsePage({ text: printPage(page) }))).toEqual(fieldsOf(page));
});

test('without its empty lines, too', () => {
  for (const page of articles)
    expect(fieldsOf(parsePage({ text: compact(printPage(page)) }))).toEqual(fieldsOf(page));
});

test('lines wrapped at words at any width are joined back', () => {
  fc.assert(
    fc.property(article, fc.integer({ min: 44, max: 110 }), (page, width) => {
      expect(fieldsOf(parsePage({ text: wrapAtWords(printPage(page), width, true) }))).toEqual(
        fieldsOf(page),
      );
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('a page on one line keeps its fields; where paragraphs ended cannot be known', () => {
  for (const page of articles) {
    const read = fieldsOf(parsePage({ text: flatten(printPage(page)) }));
    expect({ ...read, paragraphs: [read.paragraphs.join(' ')] }).toEqual({
      ...fieldsOf(page),
      paragraphs: [page.paragraphs.join(' ')],
    });
  }
});

test('several blanks where lines ended show where paragraphs did', () => {
  for (const page of articles)
    expect(fieldsOf(parsePage({ text: flatten(printPage(page), '    ') }))).toEqual(fieldsOf(page));
});

test('lines cut anywhere lose and gain no blank', () => {
  for (const page of articles.filter((one) => one.paragraphs.join('').length > 250)) {
    const read = parsePage({ text: wrapAnywhere(printPage(page), 40) });
    expect(read.paragraphs).toEqual(page.paragraphs);
  }
});
