import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuotations } from './quotation.ts';

const quoted = (text: string) =>
  findQuotations(text).map(({ start, end, depth }) => [text.slice(start, end), depth]);

test.each([
  [
    '그는 "가겠다"며 "오겠다"고 말했다.',
    [
      ['"가겠다"', 1],
      ['"오겠다"', 1],
    ],
  ],
  [
    '"\'글로벌 사우스\' 국가와"',
    [
      ['"\'글로벌 사우스\' 국가와"', 1],
      ["'글로벌 사우스'", 2],
    ],
  ],
  [
    '“가 ‘나’ 다”',
    [
      ['“가 ‘나’ 다”', 1],
      ['‘나’', 2],
    ],
  ],
  ["'휴전'이", [["'휴전'", 1]]],
] as [string, [string, number][]][])('%s', (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

test('apostrophes and marks without a partner make none', () => {
  expect(quoted("it's '24년 예산")).toEqual([]);
  expect(quoted('"물러서지 않겠다고 말했다.')).toEqual([]);
  expect(quoted('그는 "가 “나” 다')).toEqual([['“나”', 1]]);
});

test('a quotation ends with its line', () => {
  expect(quoted('"첫째 줄\n둘째 줄" 끝')).toEqual([]);
});

test('quotations lie inside one another or apart, and depth counts those around', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'가 "\'“”‘’.\n') }), (text) => {
      const found = findQuotations(text);
      for (const one of found) {
        expect(one.end).toBeGreaterThan(one.start + 1);
        const around = found.filter(
          (other) => other !== one && other.start <= one.start && other.end >= one.end,
        );
        expect(one.depth).toBe(around.length + 1);
        expect(
          found.some((other) => other.start < one.start && one.start < other.end && other.end < one.end),
        ).toBe(false);
      }
    }),
  );
});
