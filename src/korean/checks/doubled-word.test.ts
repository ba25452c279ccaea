import { expect, test } from 'vitest';
import { checkDoubledWord } from './doubled-word.ts';
import { draftOf, fixed, selections } from './sample-draft.ts';

test.each([
  ['정부는 정부는 24일', '정부는 24일'],
  ['처리할 수 수 있다', '처리할 수 있다'],
  ['그는 그는 말했다', '그는 말했다'],
  ['확정한 것으로 것으로 알려졌다', '확정한 것으로 알려졌다'],
  ['예산안을 예산안을 처리', '예산안을 처리'],
  ['국토교통부 국토교통부 관계자', '국토교통부 관계자'],
  ['이에 대해 대해 물었다', '이에 대해 물었다'],
  ['법에 따라 따라 처벌', '법에 따라 처벌'],
  ['철도 등 등 기반 시설', '철도 등 기반 시설'],
  ['시민들이 시민들이 시민들이 모였다', '시민들이 모였다'],
  ['밝혔다 밝혔다.', '밝혔다.'],
  ['관계자는  관계자는 없다. 위원회가 위원회가, 열렸다', '관계자는 없다. 위원회가, 열렸다'],
  ['“좋다”고 시장은 시장은 말했다', '“좋다”고 시장은 말했다'],
  ['추진하기로 추진하기로 했다', '추진하기로 했다'],
  ['이날 이날 오후', '이날 오후'],
])('%s', (text, right) => {
  expect(fixed(checkDoubledWord, text)).toBe(right);
});

test.each([
  '하루 하루가 힘들다',
  '골목 골목을 누볐다',
  '천천히 천천히 걸었다',
  '조금씩 조금씩 늘었다',
  '크게 크게 외쳤다',
  '가고 가고 또 갔다',
  '“안 됩니다 안 됩니다”라고 했다',
  '‘우리는 우리는’이라는 노래',
  '더 더 빨리',
  '지난해 지난해보다',
  '서울 서울역',
  '하나하나 하나하나 챙겼다',
  '정부는 정부의 예산을',
  '정부는, 정부는 그랬다',
  '5개월 개월 수',
  '새벽시 시장',
  '끊임없이 끊임없이 두드렸다',
  '시민들이. 시민들이',
])('says nothing of %s', (text) => {
  expect(selections(checkDoubledWord, text)).toEqual([]);
});

test('what is selected is the second and its blank; tables repeat by right', () => {
  expect(selections(checkDoubledWord, '정부는 정부는 24일')).toEqual([' 정부는']);
  const table = draftOf({ paragraphs: [{ text: '해당없음 해당없음', kind: 'row' }] });
  expect(checkDoubledWord(table)).toEqual([]);
});
