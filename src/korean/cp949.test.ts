import { expect, it } from 'vitest';
import { decodeCp949 } from './cp949.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

it.each([
  ['EUC-KR', 'bcb3b8ed 20 c8afc0b2 41', '설명 환율A'],
  ['the syllables beyond it: the first, one in a word, the last', '8141 20 b9e98c63 20 c652', '갂 백똠 힣'],
  ['symbols and Hanja', 'a1af f9dbcfd0', '’韓國'],
])('decodes %s', (_, bytes, text) => {
  expect(decodeCp949(hex(bytes))).toBe(text);
});

it.each(['bcb3ff', 'bc', 'eba79d'])('takes no %s', (bytes) => {
  expect(() => decodeCp949(hex(bytes))).toThrow(TypeError);
});
