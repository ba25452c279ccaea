import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { BodyView } from './BodyView.tsx';
import { buildBody } from './build.ts';
import { readBody } from './schema.ts';
import { blockTexts, leadOf, leadPicture, pictureIds, withoutPictures } from './text.ts';

const html = (...blocks: Parameters<typeof buildBody>[0]) =>
  renderToString(BodyView({ body: buildBody(blocks) }));

test('speech is marked whole, terms in single marks are not', () => {
  expect(html('그는 “‘글로벌 사우스’와 함께”라고 말했다.')).toContain(
    '<q>“‘글로벌 사우스<span class="j">’와</span> 함께”</q>',
  );
  expect(html("'글로벌 사우스'는 넓다.")).not.toContain('<q>');
  expect(html('"하나"며 "둘"이라고 했다.')).toContain(
    '<q>&quot;하나&quot;</q>며 <q>&quot;둘&quot;</q>이라고',
  );
});

test('a gloss inside a quotation keeps both', () => {
  expect(html('“시안핑(時安平) 주석”이다.')).toMatch(
    /<q>“시안핑<span class="gloss"[^>]*>\(時安平\)<\/span> 주석”<\/q>/,
  );
});

test('what stands in the brackets beside the characters is kept', () => {
  expect(blockTexts(buildBody(['멍하이저우(孟海舟·46) 부회장과 ‘왕이신’(王毅信)']))).toEqual([
    '멍하이저우(孟海舟·46) 부회장과 ‘왕이신’(王毅信)',
  ]);
});

test('text is never markup', () => {
  expect(html('<script>alert(1)</script> & “<b>”')).toContain(
    '&lt;script>alert(1)&lt;/script> &amp; <q>“&lt;b>”</q>',
  );
});

test('text goes in and comes out as it was, and the stored form reads back', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '(習近平)',
    '시진핑',
    '(',
    ')',
    ' ',
    '가',
    'A',
    '😀',
    '·46',
    '\u0301',
  );
  const text = fc.oneof(
    fc.array(piece, { minLength: 1 }).map((parts) => parts.join('')),
    fc.string({ minLength: 1, unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (blocks) => {
      const body = buildBody(blocks);
      expect(blockTexts(body)).toEqual(blocks);
      expect(readBody(JSON.parse(JSON.stringify(body.toJSON()))).eq(body)).toBe(true);
    }),
    { numRuns: 500, examples: [[['시진핑(習近平)시진핑(習近平)']]] },
  );
});

test('figures stand where they were placed, or at the end; one without its picture keeps its caption', () => {
  const figure = { width: 300, height: 200, credit: '새벽통신', alt: null };
  const body = buildBody(
    ['하나', '둘'],
    [
      { ...figure, picture: 7, caption: '첫째', after: 1 },
      { ...figure, picture: null, caption: '없는 사진', after: 9 },
    ],
  );
  const kinds = body.children.map((block) => block.type.name);
  expect(kinds).toEqual(['paragraph', 'figure', 'paragraph', 'figure']);
  expect(pictureIds(body)).toEqual([7]);
  expect(leadPicture(body)).toEqual({ picture: 7, width: 300, height: 200, alt: '첫째' });
  expect(renderToString(BodyView({ body }))).toContain('없는 사진');
});

test('the lead is the text alone, without glosses, cut at a blank', () => {
  const body = buildBody([
    { type: 'heading', text: '소제목' },
    '시안핑(時安平) 주석이 왔다.',
    '가나다 '.repeat(80),
  ]);
  expect(leadOf(body)).toMatch(/^시안핑 주석이 왔다\. 가나다 .*가나다…$/);
  expect(leadOf(body).length).toBeLessThanOrEqual(141);
});

test('a picture can be taken out, and a body of nothing else stays a body', () => {
  const figure = (picture: number) => ({
    picture,
    width: 400,
    height: 300,
    caption: `사진 ${picture}`,
    credit: null,
    alt: null,
    after: 0,
  });
  const body = buildBody(['글'], [figure(1), figure(2)]);
  expect(pictureIds(withoutPictures(body, [1]))).toEqual([2]);
  expect(leadPicture(withoutPictures(body, [1]))?.picture).toBe(2);
  expect(blockTexts(withoutPictures(body, [1, 2]))).toEqual(['글']);
  const alone = withoutPictures(buildBody([], [figure(1)]), [1]);
  expect([pictureIds(alone), blockTexts(alone)]).toEqual([[], []]);
  expect(readBody(alone.toJSON()).eq(alone)).toBe(true);
});
