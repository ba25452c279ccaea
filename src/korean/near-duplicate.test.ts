import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bands, fingerprint, similarity } from './near-duplicate.ts';

const filed = `[서울=새벽통신] 한결음 기자 = 새벽시가 내년 3월부터 시내버스 노선을 열두 곳에서 바꾼다. 새벽시는 24일 시청에서 설명회를 열고 이 같은 개편안을
확정했다고 밝혔다. 새벽역을 지나는 노선은 다섯 개에서 여덟 개로 늘고, 이용객이 하루 40명이 안 되는 외곽 노선 네 개는 부르면 오는 소형 버스로 바뀐다. 서다온 시장은
"출근길 환승이 평균 11분에서 6분으로 줄 것"이라고 말했다. 기사 노조는 쉬는 시간이 줄어든다며 반대해 왔으나 차고지 두 곳을 새로 짓는 조건으로 받아들였다. 시는
다음 달 6일까지 주민 의견을 듣는다.`;
const desked = `새벽시가 내년 3월부터 시내버스 노선을 열두 곳에서 바꾼다. 새벽시는 24일 설명회를 열고 이 같은 개편안을 확정했다고 밝혔다.

새벽역을 지나는 노선은 다섯 개에서 여덟 개로 늘고, 이용객이 하루 40명이 안 되는 외곽 노선 네 개는 부르면 오는 소형 버스로 바뀐다.

서다온 시장은 “출근길 환승이 평균 11분에서 6분으로 줄 것”이라고 말했다. 기사 노조는 쉬는 시간이 줄어든다며 반대해 왔으나 차고지 두 곳을 새로 짓는다는 조건으로
받아들였다. 시는 다음 달 6일까지 주민 의견을 듣는다. 요금은 그대로다.`;

test('two desked versions of one story are near', () => {
  expect(similarity(filed, desked)).toBeGreaterThan(0.7);
  expect(
    bands(fingerprint(filed)).filter((key) => bands(fingerprint(desked)).includes(key)).length,
  ).toBeGreaterThan(3);
});

test.each([
  ['정부는 24일 "예산을 늘렸다"고 밝혔다.', '정부는 24일 “예산을 늘렸다”고 밝혔다', 1],
  ['', '', 1],
  ['', '정부는 밝혔다', 0],
  ['정부', '정부', 1],
  ['가 나 다', '가 나 라', 1 / 3],
  ['가 나 다', '다 나 가', 0],
  ['정부는  밝혔다', '정부는 밝혔다', 1],
])('%s and %s: %d', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected);
});

describe('the demo articles', () => {
  type Article = { section: string; story?: string; paragraphs: (string | object)[] };
  const folder = new URL('../../demo/articles/', import.meta.url);
  const articles = readdirSync(folder).map((name): { of: Article; text: string } => {
    const of: Article = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    return { of, text: of.paragraphs.filter((one) => typeof one === 'string').join('\n') };
  });

  test('of one section are not near each other, unless they are of one story', () => {
    const pairs = articles.flatMap((one, place) =>
      articles.slice(place + 1).map((other) => ({ one, other })),
    );
    const apart = pairs.filter(
      ({ one, other }) =>
        one.of.section === other.of.section && (one.of.story ?? 1) !== (other.of.story ?? 2),
    );
    expect(apart.length).toBeGreaterThan(200);
    expect(Math.max(...apart.map(({ one, other }) => similarity(one.text, other.text)))).toBeLessThan(0.1);
  });

  test('stay near when every tenth word is another', () => {
    for (const { text } of articles.filter((one) => one.text.length > 600)) {
      const changed = text
        .split(' ')
        .map((word, place) => (place % 10 === 9 ? '새로' : word))
        .join(' ');
      expect(similarity(text, changed)).toBeGreaterThan(0.5);
    }
  });
});

test('is the same either way round, and between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(similarity(a, b)).toBe(similarity(b, a));
      expect(similarity(a, a)).toBe(1);
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
      expect(similarity(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});

test('fingerprints are as alike as their texts, within what 32 samples allow', () => {
  const words = fc.array(
    fc.integer({ min: 0, max: 60 }).map((number) => `말${number}`),
    { minLength: 30, maxLength: 120, size: 'max' },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 30 }), (given, cut) => {
      const [a, b] = [given.join(' '), given.slice(cut).join(' ')];
      const [one, other] = [fingerprint(a), fingerprint(b)];
      const equal = one.filter((hash, place) => hash === other[place]).length / one.length;
      // Six standard deviations of 32 draws.
      expect(Math.abs(equal - similarity(a, b))).toBeLessThan(0.54);
      expect(one).toHaveLength(32);
    }),
  );
});

test('a fingerprint is the same on every machine', () => {
  expect(fingerprint('정부는 24일 예산을 늘렸다').slice(0, 3)).toEqual(
    fingerprint('정부는 24일, 예산을 늘렸다.').slice(0, 3),
  );
  expect(fingerprint('')).toEqual(new Array(32).fill(0));
});
