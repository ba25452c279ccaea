import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedAsHangul, typedAsLatin } from './keyboard.ts';

describe('the wrong keyboard', () => {
  it.each([
    ['qksehcp', '반도체'],
    ['tlwlsvld', '시진핑'],
    ['rlwnsrmafl ehdruf', '기준금리 동결'],
    ['rkqtdl', '값이'],
    ['dhkqtk', '왑사'],
    ['Rkcl', '까치'],
    ['rhksfl 2', '관리 2'],
    ['Qksehcp', '빤도체'],
    ['GKSRNR', '한국'],
  ])('%s was meant to be %s', (typed, meant) => expect(typedAsHangul(typed)).toBe(meant));

  it.each(['HBM', 'samsung', '반도체', 'qksehcp 반', '', '2026'])('%s is what it is', (typed) =>
    expect(typedAsHangul(typed)).toBeNull(),
  );

  it.each([
    ['ㅗ므', 'ham'],
    ['ㅔㅣ무', 'plan'],
    ['ㅛㅐㅕ', 'you'],
  ])('%s was meant to be %s', (typed, meant) => expect(typedAsLatin(typed)).toBe(meant));

  it('gives back all that is typed by its keys, but for what is all in capitals, as with the lock on', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[가-힣]{1,8}$/), (text) => {
        const keys = typedAsLatin(text) ?? '';
        fc.pre(keys !== keys.toUpperCase());
        expect(typedAsHangul(keys)).toBe(text);
      }),
    );
  });
});
