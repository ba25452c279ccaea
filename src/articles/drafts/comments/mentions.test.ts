import { expect, it } from 'vitest';
import { mentionsIn } from './mentions.ts';

const people = ['김민', '김민수', '도하린', 'Kim', '제갈 공명', '도하린'].map((name, index) => ({
  id: String(index),
  name,
}));
const named = (text: string) => mentionsIn(text, people).flatMap(({ ids }) => ids);

it.each([
  ['@김민수가 확인해 주세요', ['1']],
  ['@김민 기자님', ['0']],
  ['(@제갈 공명에게) 물었다', ['4']],
  ['@Kim, look', ['3']],
  ['@도하린', ['2', '5']],
  ['@김민@김민수', ['0']],
  ['@Kimberly', []],
  ['harin@도하린', []],
  ['@ 김민', []],
  ['@모르는이', []],
  ['@', []],
])('%s', (text, ids) => {
  expect(named(text)).toEqual(ids);
});

it('leaves the text as it was', () => {
  const text = '앞 @김민수가 뒤 @도하린\n<b>@Kim</b>';
  expect(
    mentionsIn(text, people)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
