import { describe, expect, test } from 'vitest';
import { checkBlankBeforeMark, checkDoubledBlank } from './blanks.ts';
import { fixed, selections } from './sample-draft.ts';

describe('doubled blanks', () => {
  test.each([
    ['정부는  24일', '정부는 24일'],
    ['가   나', '가 나'],
    ['가  나  다', '가 나 다'],
    ['말했다.  그는', '말했다. 그는'],
    ['“가  나”', '“가 나”'],
    ['가 \u00a0나', '가 나'],
    ['가\u00a0\u00a0나', '가 나'],
    ['가\u3000\u3000나', '가 나'],
    ['  가', ' 가'],
    ['가  ', '가 '],
    ['3  %', '3 %'],
    ['AI  반도체', 'AI 반도체'],
    ['가  \n나', '가 \n나'],
    ['(  )', '( )'],
    ['😀  😀', '😀 😀'],
  ])('%j', (text, right) => {
    expect(fixed(checkDoubledBlank, text)).toBe(right);
  });

  test.each([
    '',
    ' ',
    '가 나',
    '가\t\t나',
    '가\u3000나',
    '가\n\n나',
    '가\u00a0나',
    '가 \n 나',
    '가\t 나',
    '3 %',
    '…',
    '가 ( 나',
    '_ _',
    '가 · 나',
    '\u200b\u200b',
  ])('says nothing of %j', (text) => {
    expect(selections(checkDoubledBlank, text)).toEqual([]);
  });
});

describe('blanks before a mark', () => {
  test.each([
    ['말했다 .', '말했다.'],
    ['그는 , 이어', '그는, 이어'],
    ['왜 ?', '왜?'],
    ['안 돼 !', '안 돼!'],
    ['말했다  .', '말했다.'],
    ['“왜 ?”라고', '“왜?”라고'],
    ['5% , 6%', '5%, 6%'],
    ['(가) , 나', '(가), 나'],
    ['”고 말했다 . 그는', '”고 말했다. 그는'],
    ['AI , 반도체', 'AI, 반도체'],
    ['3 , 4', '3, 4'],
    ['“가” , “나”', '“가”, “나”'],
    ['말했다\u00a0.', '말했다.'],
    ['끝났다 .\n다음', '끝났다.\n다음'],
    ['(왜 ?)', '(왜?)'],
  ])('%s', (text, right) => {
    expect(fixed(checkBlankBeforeMark, text)).toBe(right);
    expect(selections(checkBlankBeforeMark, text)[0]).toMatch(/^[ \u00a0]+[.,?!]$/);
  });

  test.each([
    '말했다.',
    '닷넷 .NET을',
    '그러나 ...',
    '그러나 …',
    '가 .com',
    '값은 .5다',
    '가 ?!나',
    '. 가',
    ' , 가',
    '가 · 나',
    '가 !important',
    '가 ..',
    '가 -',
    '가 ”',
    '\n.',
  ])('says nothing of %j', (text) => {
    expect(selections(checkBlankBeforeMark, text)).toEqual([]);
  });
});
