import { expect, test } from 'vitest';
import { draftOf, selected, selections } from './sample-draft.ts';
import { checkUnbalancedQuotation } from './unbalanced-quotation.ts';

test.each([
  ['그는 “물러서지 않겠다고 말했다.', ['“']],
  ['그는 물러서지 않겠다”고 말했다.', ['”']],
  ['그는 "물러서지 않겠다고 말했다.', ['"']],
  ['그는 ‘끝까지 가겠다는 뜻을 밝혔다.', ['‘']],
  ['그는 끝까지’ 가겠다고 했다.', ['’']],
  ["그는 '끝까지 가겠다는 뜻을 밝혔다.", ["'"]],
  ['“어렵다”며 “끝까지 가겠다고 했다.', ['“']],
  ['“어렵다며 “끝까지 가겠다”고 했다.', ['“']],
  ['“그가 ‘그만하자고 했다”고 전했다.', ['‘']],
  ['“그가 그만하자’고 했다”고 전했다.', ['’']],
  ['“‘해미르’ 간다고 했다.', ['“']],
  ['“하나” 둘” “셋”', ['”']],
  ['“”“', ['“']],
  ['‘민생 예산’ 원칙”', ['”']],
  ['"하나" "둘', ['"']],
  ['‘가’ ‘나 ‘다’', ['‘']],
])('%s', (text, marks) => {
  expect(selections(checkUnbalancedQuotation, text)).toEqual(marks);
});

test.each([
  '그는 “물러서지 않겠다”고 말했다.',
  '그는 "물러서지 않겠다"고 말했다.',
  '“그가 ‘그만하자’고 했다”고 전했다.',
  '“어렵다"며 손을 저었다.',
  '"‘해미르’가 간다"고 했다.',
  "it's",
  '’24년 예산과 ‘민생 예산’',
  "'24년 예산",
  '65" 화면을 샀다.',
  '키 6\'2"의 선수',
  '‘’',
  '',
  '“O’Neil이 왔다”고 했다.',
  '‘가’·‘나’·‘다’',
  '(“가”) [‘나’]',
])('says nothing of %s', (text) => {
  expect(selections(checkUnbalancedQuotation, text)).toEqual([]);
});

test('speech may run over paragraphs, each opened and the last closed', () => {
  expect(selections(checkUnbalancedQuotation, '그는 말했다. “첫째다.', '“둘째다.', '“셋째다.”')).toEqual([]);
  expect(selections(checkUnbalancedQuotation, '그는 말했다. “첫째다.', '둘째다.” 그는 앉았다.')).toEqual([]);
  expect(selections(checkUnbalancedQuotation, '그는 말했다. “첫째다.', '둘째다.')).toEqual(['“']);
});

test('headlines, subheads and captions are read, too', () => {
  const draft = draftOf({
    headline: '한결음 “못 바꿔',
    subheads: ['‘원칙'],
    pictures: [{ caption: '회의 중인” 시장', credit: '', alt: '' }],
  });
  expect(checkUnbalancedQuotation(draft).map(({ where }) => selected(draft, where))).toEqual(['“', '‘', '”']);
});
