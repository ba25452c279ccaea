import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readQuery } from './query-language.ts';

const words = (text: string, more: object = {}) => ({ kind: 'words', text, isHeadline: false, ...more });

it.each([
  ['중러 관계', { groups: [[words('중러')], [words('관계')]], excluded: [] }],
  ['금리 OR 물가 -미국', { groups: [[words('금리'), words('물가')]], excluded: [words('미국')] }],
  ['"기준금리 동결"', { groups: [[words('기준금리 동결', { kind: 'phrase' })]], excluded: [] }],
  ['“기준금리 동결', { groups: [[words('기준금리 동결', { kind: 'phrase' })]], excluded: [] }],
  [
    '제목:반도체 기자:조용성',
    {
      groups: [[words('반도체', { isHeadline: true })], [words('조용성', { kind: 'reporter' })]],
      excluded: [],
    },
  ],
  ['12만 명 모인', { groups: [[words('12만명')], [words('모인')]], excluded: [] }],
  ['OR 금리', { groups: [[words('금리')]], excluded: [] }],
  ['HBM3E-12', { groups: [[words('HBM3E-12')]], excluded: [] }],
  ['- " " !!', { groups: [], excluded: [] }],
  ['', { groups: [], excluded: [] }],
])('%s', (text, query) => {
  expect(readQuery(text)).toEqual(query);
});

it('whatever is typed is a query, of bounded size', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
      const { groups, excluded } = readQuery(text);
      expect(groups.length + excluded.length).toBeLessThanOrEqual(24);
    }),
  );
});
