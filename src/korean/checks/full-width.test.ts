import { expect, test } from 'vitest';
import { checkFullWidth } from './full-width.ts';
import { fixed, selections } from './sample-draft.ts';

test.each([
  ['말했다．', '말했다.'],
  ['서울，부산', '서울, 부산'],
  ['서울， 부산', '서울, 부산'],
  ['왜？', '왜?'],
  ['안 돼！', '안 돼!'],
  ['５０％', '50%'],
  ['３명', '3명'],
  ['ＡＩ 반도체', 'AI 반도체'],
  ['시진핑（習近平）', '시진핑(習近平)'],
  ['오전 ９：３０', '오전 9:30'],
  ['일정：회의', '일정: 회의'],
  ['가；나', '가; 나'],
  ['（가）', '(가)'],
  ['ｋｇ', 'kg'],
  ['２０２６년 １１월', '2026년 11월'],
])('%s', (text, right) => {
  expect(fixed(checkFullWidth, text)).toBe(right);
});

test.each([
  '말했다.',
  '서울, 부산',
  '50%',
  '“你好，世界！”라고',
  '‘東京、大阪。’',
  '＜끝＞',
  '10∼20',
  '１보'.normalize('NFKC'),
  '‘何？’',
  '「中国，美国」',
  '가·나',
  'ㆍ',
  '…',
  '',
  '￦',
])('says nothing of %s', (text) => {
  expect(selections(checkFullWidth, text)).toEqual([]);
});
