import { expect, test } from 'vitest';
import { checkPictures } from './picture.ts';
import { draftOf } from './sample-draft.ts';

const found = (...pictures: [caption: string, credit: string, alt: string][]) =>
  checkPictures(
    draftOf({ pictures: pictures.map(([caption, credit, alt]) => ({ caption, credit, alt })) }),
  ).map(({ message, severity, where }) => `${where.index} ${message.key.slice(8)} ${severity}`);

const [caption, credit, alt] = ['24일 새벽시청 앞.', '새벽통신', '시청 앞에 선 버스'];

test.each<[[string, string, string][], string[]]>([
  [[['', credit, alt]], ['0 caption error']],
  [[[caption, '', alt]], ['0 credit error']],
  [[[caption, credit, '']], ['0 alt warning']],
  [[['', '', alt]], ['0 caption error', '0 credit error']],
  [[['', credit, '']], ['0 caption error', '0 alt warning']],
  [[[caption, '', '']], ['0 credit error', '0 alt warning']],
  [[['', '', '']], ['0 caption error', '0 credit error', '0 alt warning']],
  [[[' ', credit, alt]], ['0 caption error']],
  [[[caption, '\t', alt]], ['0 credit error']],
  [[[caption, credit, '\u3000']], ['0 alt warning']],
  [[[caption, '\u00a0', alt]], ['0 credit error']],
  [[['\n', credit, alt]], ['0 caption error']],
  [
    [
      [caption, credit, alt],
      ['', credit, alt],
    ],
    ['1 caption error'],
  ],
  [
    [
      ['', credit, alt],
      [caption, '', alt],
    ],
    ['0 caption error', '1 credit error'],
  ],
  [
    [
      [caption, credit, alt],
      [caption, credit, alt],
      [caption, credit, ''],
    ],
    ['2 alt warning'],
  ],
])('%j', (pictures, expected) => {
  expect(found(...pictures)).toEqual(expected);
});

test.each([
  ['24일 새벽시청 앞.', '새벽통신', '버스'],
  ['버스', '로이터', '버스'],
  ['가', '나', '다'],
  ['24일 회의.', '신화사=새벽통신 특약', '회의장'],
  ['24일 회의.', '공동취재단', '회의장'],
  ['24일 회의.', '새벽시 제공', '회의장'],
  ['24일 회의.', 'AP', '회의장'],
  ['▲ 24일 회의.', '독자 제공', '회의장'],
  ['“회의”', '사진=새벽통신DB', '회의장'],
  [' 24일 회의. ', '새벽통신 ', ' 회의장'],
  ['😀', '😀', '😀'],
  ['1', '2', '3'],
  ['시진핑(習近平)', '중신사', '시진핑'],
  ['그래픽', '새벽통신 그래픽팀', '꺾은선 그래프'],
  ['표', '통계청', '표'],
])('says nothing of %j', (...picture) => {
  expect(found(picture)).toEqual([]);
});

test('a draft without pictures is none of its business', () => {
  expect(found()).toEqual([]);
});
