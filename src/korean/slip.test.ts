import { expect, it } from 'vitest';
import { slipBetween } from './slip.ts';

it.each([
  ['시진평', '시진핑', 1],
  ['시진펑', '시진핑', 1],
  ['반도채', '반도체', 1],
  ['기준금니', '기준금리', 1],
  ['최상묵', '최상목', 1],
  ['삼성전저', '삼성전자', 1],
  ['이창영', '이창용', 1],
])('%s is a slip for %s', (typed, word, keys) => expect(slipBetween(typed, word)).toBe(keys));

it.each([
  ['유심', '유심'],
  ['미국', '중국'],
  ['대만', '대만족'],
  ['금리', '물가'],
])('%s is none for %s', (typed, word) => expect(slipBetween(typed, word)).toBeNull());
