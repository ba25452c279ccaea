import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHeadline } from './headline.ts';

test.each([
  ['[단독] 예산 늘린다', '예산 늘린다', ['단독'], null, null],
  ['[단독][르포] 섬마을', '섬마을', ['단독', '르포'], null, null],
  ['[단독·영상] 섬마을', '섬마을', ['단독', '영상'], null, null],
  ['【영상】 반딧불이 (종합2보)', '반딧불이', ['영상', '종합2보'], null, '종합2보'],
  ['〈르포〉 남극에서', '남극에서', ['르포'], null, null],
  ['<특징주> 가람전자', '가람전자', ['특징주'], null, null],
  ['(속보) 지진 발생', '지진 발생', ['속보'], null, null],
  ['[1보] 지진 발생', '지진 발생', ['1보'], null, '1보'],
  ['[속보] 예산안 통과(1보)', '예산안 통과', ['속보', '1보'], null, '1보'],
  ['키이우 정전(종합 3보)', '키이우 정전', ['종합3보'], null, '종합3보'],
  ['금리 인하 [종합]', '금리 인하', ['종합'], null, '종합'],
  ['[인터뷰②] "바다가 학교"', '"바다가 학교"', ['인터뷰②'], null, null],
  ['[중국 핫!이슈] 음악회', '음악회', [], '중국 핫!이슈', null],
  ['[조선 르네상스] [심층] 웃는다', '웃는다', ['심층'], '조선 르네상스', null],
  ['[인사] 나래부', '나래부', ['인사'], null, null],
  ['유가, OPEC+ [오펙플러스] 감산(上)', '유가, OPEC+ [오펙플러스] 감산(上)', [], null, null],
  ['<서울의 새벽> 300만 돌파', '<서울의 새벽> 300만 돌파', [], null, null],
  ['[속보]', '[속보]', [], null, null],
  ['"러시아 우선순위"', '"러시아 우선순위"', [], null, null],
] as [string, string, string[], string | null, string | null][])(
  '%s',
  (raw, headline, prefixes, series, stage) => {
    expect(parseHeadline(raw)).toEqual({ headline, prefixes, series, stage });
  },
);

test('a headline is never lost, whatever its brackets', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'[]()<>【】가나 단독종합1보"'), minLength: 1 }),
      (raw) => {
        const { headline } = parseHeadline(raw);
        expect(headline === '').toBe(raw.trim() === '');
        expect(raw.replace(/\s+/g, ' ')).toContain(headline);
      },
    ),
  );
});

test('a newsroom’s own labels and stages are known beside the usual ones', () => {
  const own = { labels: ['새벽 포커스'], stages: ['속속보'] };
  expect(parseHeadline('[새벽포커스] (속속보·단독) 한은, 금리 내려', own)).toEqual({
    headline: '한은, 금리 내려',
    prefixes: ['새벽포커스', '속속보', '단독'],
    series: null,
    stage: '속속보',
  });
});
