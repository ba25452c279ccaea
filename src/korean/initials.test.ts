import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsWith, hasInitial, initialsOf, jamoOf } from './initials.ts';

describe('what is typed so far', () => {
  it.each([
    ['시진핑', 'ㅅㅈㅍ'],
    ['값 인상', 'ㄱㅇㅅ'],
    ['SK하이닉스', 'skㅎㅇㄴㅅ'],
    ['까치 Ⅱ', 'ㄲㅊⅱ'],
  ])('%s has the initials %s', (text, initials) => expect(initialsOf(text)).toBe(initials));

  it.each([
    ['시진핑', 'ㅅㅣㅈㅣㄴㅍㅣㅇ'],
    ['과값', 'ㄱㅗㅏㄱㅏㅂㅅ'],
    ['HBM3E', 'hbm3e'],
  ])('%s is typed %s', (text, keys) => expect(jamoOf(text)).toBe(keys));

  it.each(['ㅅ', 'ㅅㅈㅍ', '시ㅈ', '시지', '싲', '시진ㅍ', 'ㅅ진', '시진핑', ' 시 진'])(
    '%s is the beginning of 시진핑',
    (typed) => expect(beginsWith('시진핑', typed)).toBe(true),
  );

  it.each(['', 'ㅈ', '진', '시진핑의', 'ㅅㅈㅍㅇ', '신진', '시짆', 'tl'])('%s is none of it', (typed) =>
    expect(beginsWith('시진핑', typed)).toBe(false),
  );

  it('takes consonants that a keyboard joined for two syllables', () => {
    expect(beginsWith('한국은행', 'ㅎㄱㅇㅎ')).toBe(true);
    expect(beginsWith('국산', 'ㄳ')).toBe(true);
    expect([hasInitial('시ㅈ'), hasInitial('시지')]).toEqual([true, false]);
  });

  it('knows every word by its initials and by each of its beginnings', () => {
    const word = fc.stringMatching(/^[가-힣]{1,6}$/);
    fc.assert(
      fc.property(word, fc.nat(), (text, cut) => {
        expect(beginsWith(text, initialsOf(text))).toBe(true);
        expect(beginsWith(text, text.slice(0, 1 + (cut % text.length)))).toBe(true);
      }),
    );
  });
});
