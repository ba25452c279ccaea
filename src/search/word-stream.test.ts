import { expect, it } from 'vitest';
import { pairOf, streamOf } from './word-stream.ts';

const tokens = (text: string) =>
  text.split(' ').flatMap((place, at) => place.split('/').map((word) => ({ text: word, at: at + 1 })));

it('keeps the words of an article in their order, and its headline for those who look there alone', () => {
  const { words, pairs } = streamOf([
    { weight: 'A', tokens: tokens('기준금리/기준 금리') },
    {
      weight: 'C',
      tokens: [
        { text: '동결', at: 1 },
        { text: '이창용', at: 3 },
      ],
    },
  ]);
  expect(words).toBe('|A 기준금리/기준 금리 |C 동결 | 이창용 |A ^기준금리/^기준 ^금리');
  const neighbours = [
    ['기준', '금리'],
    ['기준금리', '금리'],
    ['^기준', '^금리'],
    ['^기준금리', '^금리'],
  ] as const;
  expect(pairs.toSorted()).toEqual(neighbours.map(([first, second]) => pairOf(first, second)).toSorted());
});

it('hashes neighbours in their order to what PostgreSQL keeps in two bytes, and no word of a text is', () => {
  expect(pairOf('기준', '금리')).not.toBe(pairOf('금리', '기준'));
  for (let index = 0; index < 1_000; index++) {
    const pair = pairOf(`말${index}`, '뭉치');
    expect(pair).toBeLessThan(0);
    expect(pair).toBeGreaterThanOrEqual(-(2 ** 15));
  }
});
