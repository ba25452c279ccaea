import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

it('sorts keys on every level and writes no blanks', () => {
  expect(canonicalJson({ b: [{ d: 1, c: '가' }], a: null })).toBe('{"a":null,"b":[{"c":"가","d":1}]}');
});

it('leaves out what is undefined, as JSON does', () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
});

it('gives one text for one value, whatever order its keys are in and however often it was stored', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.infiniteStream(fc.nat()), (value, order) => {
      const text = canonicalJson(value);
      expect(canonicalJson(shuffled(value, order))).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

function shuffled(value: unknown, order: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, order)] as const);
  const ranked = entries.map((entry) => ({ entry, rank: order.next().value as number }));
  return Object.fromEntries(ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry));
}
