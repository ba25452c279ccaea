import { expect, test } from 'vitest';
import { isAddressOf, romanize } from './romanize.ts';

test.each([
  ['서윤', 'seoyun'],
  ['하늘', 'haneul'],
  ['광희', 'gwanghui'],
  ['넋값', 'neokgap'],
  ['Kim 習', 'Kim 習'],
])('%s is %s', (hangul, latin) => {
  expect(romanize(hangul)).toBe(latin);
});

test.each([
  ['문서윤', 'seoyun.moon@saebyeok.example', true],
  ['금아린', 'Arin_Geum7@saebyeok.example', true],
  ['남궁하늘', 'haneul@saebyeok.example', true],
  ['곽태오', 'seoyun.moon@saebyeok.example', false],
  ['김이', 'ikim@saebyeok.example', false],
])('%s has the address %s: %s', (name, email, is) => {
  expect(isAddressOf(name, email)).toBe(is);
});
