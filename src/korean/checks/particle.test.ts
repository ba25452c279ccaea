import { expect, test } from 'vitest';
import { checkParticles } from './particle.ts';
import { fixed, selections } from './sample-draft.ts';

test.each([
  ['AI을 쓴다', 'AI를 쓴다'],
  ['HBM는 올랐다', 'HBM은 올랐다'],
  ['H100는 비싸다', 'H100은 비싸다'],
  ['US이 졌다', 'US가 졌다'],
  ['5%을 넘었다', '5%를 넘었다'],
  ['0.25%p을 내렸다', '0.25%p를 내렸다'],
  ['3를 더한다', '3을 더한다'],
  ['2은 짝수다', '2는 짝수다'],
  ['100달러을 넘었다', '100달러를 넘었다'],
  ['3만원를 냈다', '3만원을 냈다'],
  ['40㎞을 달렸다', '40㎞를 달렸다'],
  ['20㎏를 실었다', '20㎏을 실었다'],
  ['EU과 협상했다', 'EU와 협상했다'],
  ['UN와 협의했다', 'UN과 협의했다'],
  ['HBM로 바꿨다', 'HBM으로 바꿨다'],
  ['URL으로 옮긴다', 'URL로 옮긴다'],
  ['FTA으로 묶는다', 'FTA로 묶는다'],
  ['美은 늘렸다', '美는 늘렸다'],
  ['與이 반대했다', '與가 반대했다'],
  ['日는 미뤘다', '日은 미뤘다'],
  ['‘해미르’은 떴다', '‘해미르’는 떴다'],
  ['시진핑(習近平)는 말했다', '시진핑(習近平)은 말했다'],
  ['HBM라는 반도체', 'HBM이라는 반도체'],
  ['CEO으로서 말했다', 'CEO로서 말했다'],
  ['10명를 뽑았다', '10명을 뽑았다'],
  ['ChatGPT을 썼다', 'ChatGPT를 썼다'],
])('%s', (text, right) => {
  expect(fixed(checkParticles, text)).toBe(right);
});

test.each([
  'AI를 쓴다',
  'HBM은 올랐다',
  'H100은 비싸다',
  '5%를 넘었다',
  '종로3가는 붐빈다',
  '13가 백신을 맞았다',
  '과학3로에서',
  '형사2과 직원',
  'AI과를 만든다',
  '1금 2은 1동',
  'OPEC이 감산했다',
  'OPEC가 감산했다',
  'AI(인공지능)은 다르다',
  'AI(인공지능)는 다르다',
  '시진핑(習近平)은 말했다',
  '“물러서지 않겠다”는 뜻',
  '“동결”라고 했다',
  '5%이며 기간은',
  'AI이라는 말',
  'G7으로 불린다',
  'G7로 불린다',
  '3M은 미국 회사다',
  '3-2로 이겼다',
  '7로 나눈다',
  '서울로 간다',
  '일본은행이',
  'A4용지',
  'Chrome는 빠르다',
  '1/2이 줄었다',
  '‘새벽’이 왔다',
  'LG이노텍',
  '美이란 협상',
  '中과 日이',
  '10일은 쉰다',
])('says nothing of %s', (text) => {
  expect(selections(checkParticles, text)).toEqual([]);
});

test('the particle alone is selected, and tables are not read', () => {
  expect(selections(checkParticles, 'AI을 쓰고 CEO으로서 말했다')).toEqual(['을', '으로']);
});
