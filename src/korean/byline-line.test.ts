import { expect, test } from 'vitest';
import { parseBylineLine, parseSignature, takeTrailingByline } from './byline-line.ts';

const people = (line: string) =>
  parseBylineLine(line)?.reporters.map(({ name, title, email }) =>
    [name, title, email].filter(Boolean).join(' '),
  );

test.each([
  ['임서리 기자 seori@example.com', ['임서리 기자 seori@example.com']],
  ['임서리기자', ['임서리 기자']],
  ['기자 = 임서리', ['임서리 기자']],
  ['글·사진 임서리 기자', ['임서리 기자']],
  ['임서리 기자(seori@example.com)', ['임서리 기자 seori@example.com']],
  ['기자명 임서리 기자', ['임서리 기자']],
  ['소하담기자 페이지', ['소하담 기자']],
  [
    '심가온 기자 gaon@example.com, 표도담 기자 dodam@example.com',
    ['심가온 기자 gaon@example.com', '표도담 기자 dodam@example.com'],
  ],
  ['[뉴스핌 Newspim] 김다흰 기자 (dahin@newspim.com)', ['김다흰 기자 dahin@newspim.com']],
  ['[햇살투데이 여름찬 기자 summer@example.com]', ['여름찬 기자 summer@example.com']],
])('%s', (line, expected) => {
  expect(people(line)).toEqual(expected);
});

test('reads the place and the newsroom beside the name', () => {
  expect(parseBylineLine('모스크바=정하람 특파원')?.places).toEqual(['모스크바']);
  expect(parseBylineLine('햇살투데이 | 여름찬 기자')?.agency).toBe('햇살투데이');
});

test.each(['임서리 교수는 말했다.', '정부 관계자', '나래부 장관', '기자회견', '오늘의 주요 일정'])(
  'takes %s for no byline',
  (line) => {
    expect(parseBylineLine(line)).toBeNull();
  },
);

test.each([
  ['김치찌개 냄새"라고 말했다. /표나래 기자', '김치찌개 냄새"라고 말했다.'],
  ['반납하겠다고 밝혔다. 표나래 기자', '반납하겠다고 밝혔다.'],
  ['전했다. (표나래 기자)', '전했다.'],
])('takes the byline off the end of %s', (text, rest) => {
  const read = takeTrailingByline(text);
  expect(read?.text).toBe(rest);
  expect(read?.byline.reporters[0]?.name).toBe('표나래');
});

test('leaves a sentence that ends in a reporter alone', () => {
  expect(takeTrailingByline('상을 받은 사람은 표나래 기자')).toBeNull();
  expect(takeTrailingByline('정부는 대책을 내놓겠다고 밝혔다.')).toBeNull();
});

test('reads the signature of a column', () => {
  expect(parseSignature('성가온 한빛대 교수')?.reporters).toEqual([
    { name: '성가온', title: '한빛대 교수', email: null },
  ]);
  expect(parseSignature('값을 매기지 않는다')).toBeNull();
});
