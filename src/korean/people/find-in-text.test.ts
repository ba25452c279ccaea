import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownText } from '../own-text.ts';
import { oneLine, plainText } from '../plain-text.ts';
import { findInText } from './find-in-text.ts';
import { people, said } from './found.test-kit.ts';

test('the sentence is the evidence, and the words have their place', () => {
  const text = '홍가람 대표가 왔다. 홍 대표는 “‘하나’와 둘”이라고 말했다. 끝.';
  const [one] = findInText(['앞.', text]).quotations;
  expect(one).toEqual({
    text: '‘하나’와 둘',
    isDirect: true,
    speaker: 0,
    speakerText: '홍 대표',
    words: { paragraph: 1, start: 19, end: 26, text: '‘하나’와 둘' },
    sentence: { paragraph: 1, start: 12, end: 35, text: '홍 대표는 “‘하나’와 둘”이라고 말했다.' },
    nested: ['하나'],
  });
});

test.each([
  '“',
  '"',
  '“”',
  '"a" ',
  '“가”며 ',
  '(',
  '가(',
  '다고 ',
  '간다며 ',
  '한다는 뜻을 ',
  '가다고 그는 ',
  '것으로 ',
  '가는 ',
  '나는 ',
  '.',
  '<script>"</script>',
  '😀“',
])('20 kB of %s', (piece) => {
  const text = `홍가람 대표는 ${piece.repeat(20_000 / piece.length)}`;
  expect(findInText([text]).people.length).toBeLessThan(2);
});

test('never throws, offsets fit, and speakers are people of the list', () => {
  const words = [
    '홍가람',
    ' ',
    '대표',
    '는',
    '“',
    '”',
    '"',
    '‘',
    '’',
    '고',
    '말했다',
    '.',
    '(',
    ')',
    '習近平',
    '그는',
    '씨',
    '·',
    ',',
    '이어',
    '😀',
    '<script>',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...words), { maxLength: 40 }), { maxLength: 4 }),
      (given) => {
        const texts = given.map((one) => one.join(''));
        const found = findInText(texts);
        const places = [
          ...found.people.flatMap(({ mentions }) => mentions),
          ...found.quotations.flatMap((one) => [one.words, one.sentence]),
        ];
        for (const { paragraph, start, end, text } of places)
          expect(texts[paragraph]?.slice(start, end)).toBe(text);
        for (const { speaker } of found.quotations)
          expect(speaker === null || found.people[speaker]).toBeTruthy();
      },
    ),
  );
});

const page = new URL('../../../../shared/reference/captured-page.txt', import.meta.url);

test.skipIf(!existsSync(page))('the captured article', () => {
  const lines = plainText(readFileSync(page, 'utf8')).split('\n').map(oneLine);
  const from = lines.findIndex((line) => line.startsWith('[베이징'));
  const text = lines
    .slice(from, from + 16)
    .map(ownText)
    .filter(Boolean);
  expect(people(...text)).toEqual([
    '세르게이 라브로프 | 외무장관,장관 | 세르게이 라브로프/라브로프 외무장관/라브로프 장관/라브로프',
    '시진핑 | 習近平 | 국가주석,주석 | 시진핑/시 주석',
    '왕이 | 王毅 | 정치국위원,외교부장 | 왕이',
    '블라디미르 푸틴 | 대통령 | 블라디미르 푸틴/푸틴 대통령',
  ]);
  expect(said(...text).map((one) => one.replace(/^(.*: .{8}).*/, '$1'))).toEqual([
    '세르게이 라브로프: 중러관계 발전이',
    '시진핑: ~라브로프 장관',
    '시진핑: 저와 푸틴 대통',
    '시진핑: 올해는 양국의 ',
    '시진핑: 중국은 항상 중',
    '세르게이 라브로프: 중국은 세계가 ',
    '세르게이 라브로프: 러시아 대외정책',
    '세르게이 라브로프: 푸틴 대통령의 ',
    '(러시아 외무부): 시 주석은 라브',
    '(러시아 외무부): 푸틴 대통령의 ',
  ]);
});
