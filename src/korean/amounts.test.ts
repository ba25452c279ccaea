import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  changeOf,
  changeSaid,
  countInWords,
  percentInWords,
  priceInWords,
  roughCount,
  roughMoney,
  signedPercent,
  timesInWords,
} from './amounts.ts';
import { findFigures } from './figures.ts';
import { type ParticlePair, withParticle } from './particles.ts';
import { hangulEnding } from './sound.ts';

test.each<[number, string]>([
  [0, '0'],
  [7, '7'],
  [9_999, '9999'],
  [10_000, '1만'],
  [45_600, '4만5600'],
  [100_000_000, '1억'],
  [100_000_005, '1억5'],
  [1_234_500_000_000, '1조2345억'],
  [-45_600, '-4만5600'],
  [12e16, '12경'],
])('%d is written %s', (count, words) => {
  expect(countInWords(count)).toBe(words);
});

test('prices and amounts carry what they count', () => {
  expect(priceInWords(45_600, 'KRW')).toBe('4만5600원');
  expect(priceInWords(1_234.5, 'USD')).toBe('1234.5달러');
  expect(priceInWords(12, 'CHF')).toBe('12 CHF');
  expect(roughMoney(1_234_567_891_234, 'KRW')).toBe('1조2346억원');
  expect(roughCount(999_999_999_999)).toBe('1조');
  expect(roughCount(123_456)).toBe('12만3456');
  expect([timesInWords(5.98), timesInWords(5), timesInWords(1234.5)]).toEqual(['5.9배', '5배', '1234배']);
});

describe('number style', () => {
  it('is read back as the number that it was, by whoever reads figures of a text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (count) => {
        const [figure] = findFigures(`${countInWords(count)}원`);
        expect([figure?.value, figure?.unit]).toEqual([Number(count.toPrecision(12)), '원']);
      }),
    );
  });

  it('rounds the rough count by less than a tenth of a thousandth of its largest power', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (count) => {
        const [figure] = findFigures(roughCount(count));
        expect(Math.abs((figure?.value ?? 0) - count) / count).toBeLessThanOrEqual(0.00005);
      }),
    );
  });
});

const price = fc.integer({ min: 1, max: 5_000_000 });

describe('a change that is said', () => {
  it('agrees with the prices and with the table, whatever they are', () => {
    fc.assert(
      fc.property(price, price, (before, after) => {
        const { direction, said } = changeOf(before, after);
        expect(direction).toBe(after > before ? 'up' : after < before ? 'down' : 'flat');
        const share = after / before - 1;
        const inTable = signedPercent(share);
        expect(inTable.startsWith('+')).toBe(direction === 'up');
        expect(inTable.startsWith('-')).toBe(direction === 'down');
        // Whoever names a figure names the one of the table, and never nothing.
        expect(said === null ? '0.0%' : said).toBe(inTable.replace(/^[+-]/, ''));
        if (said !== null)
          expect(Math.abs(Number.parseFloat(said) / 100 - Math.abs(share))).toBeLessThan(0.000501);
      }),
    );
  });

  test.each([
    [10_000, 10_000, '보합'],
    [10_000, 10_004, '소폭 올랐다'],
    [10_000, 10_005, '0.1% 올랐다'],
    [10_000, 9_996, '소폭 내렸다'],
    [10_000, 10_345, '3.5% 올랐다'],
    [10_000, 13_000, '30.0% 올랐다'],
  ])('from %d to %d: %s', (before, after, words) => {
    expect(changeSaid(before, after, { up: '올랐다', down: '내렸다', flat: '보합' })).toBe(words);
  });

  it('is a half rounded away from nothing', () => {
    expect([percentInWords(0.0345), percentInWords(0.00049), percentInWords(0.0005)]).toEqual([
      '3.5%',
      '0.0%',
      '0.1%',
    ]);
  });
});

describe('a word with its particle', () => {
  const pairs: ParticlePair[] = ['은/는', '이/가', '을/를', '과/와', '으로/로'];

  it('has both forms where its reading is not sure', () => {
    expect(pairs.map((pair) => withParticle('Chrome', pair))).toEqual([
      'Chrome은(는)',
      'Chrome이(가)',
      'Chrome을(를)',
      'Chrome과(와)',
      'Chrome(으)로',
    ]);
  });

  test.each([
    ['H100', '은/는', 'H100은'],
    ['SK', '은/는', 'SK는'],
    ['LG', '이/가', 'LG가'],
    ['3%', '으로/로', '3%로'],
    ['SK(034730)', '은/는', 'SK(034730)는'],
    ['4만5600원', '으로/로', '4만5600원으로'],
    ['52주 신고가', '을/를', '52주 신고가를'],
    ['서울', '으로/로', '서울로'],
  ] as const)('%s %s: %s', (word, pair, written) => {
    expect(withParticle(word, pair)).toBe(written);
  });

  it('agrees with the last syllable of any Hangul, also before a code in brackets', () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
    const code = fc.integer({ min: 0, max: 999_999 }).map((number) => `(${String(number).padStart(6, '0')})`);
    fc.assert(
      fc.property(
        fc.array(syllable, { minLength: 1, maxLength: 6 }),
        fc.option(code),
        (syllables, behind) => {
          const name = syllables.join('') + (behind ?? '');
          const ending = hangulEnding(syllables.at(-1) as string);
          expect(withParticle(name, '은/는')).toBe(name + (ending === 'vowel' ? '는' : '은'));
          expect(withParticle(name, '으로/로')).toBe(name + (ending === 'consonant' ? '으로' : '로'));
        },
      ),
    );
  });
});
