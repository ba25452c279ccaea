import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleInput } from '../../articles/article-input.ts';
import { checkParticles } from '../../korean/checks/particle.ts';
import { withBody } from '../../korean/checks/sample-draft.ts';
import { instrumentRuleNames, type RuleName, ruleNames } from '../rules/rules.ts';
import { correctionNotice } from './notice.ts';
import { digestOf, type Told } from './told.ts';
import { writeStory } from './write-story.ts';

const imprint = { agency: '새벽통신', by: '시장데이터팀', section: '증권' };

const price = fc.integer({ min: 1, max: 3_000_000 });
const count = fc.integer({ min: 0, max: 2_000 });
const share = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const day = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const name = fc.constantFrom(
  '새벽반도체',
  '해미르',
  '한울',
  'SK',
  'LG',
  'H100',
  'KT&G',
  'Chrome',
  'NAVER',
  '삼일',
  '3S',
  '<b>나쁜</b>',
);
const code = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'));

/** Whatever numbers a rule may give. */
const numbers = fc.record({
  close: price,
  before: price,
  traded: price,
  price,
  former: price,
  formerDay: day,
  limit: price,
  share: fc.constant(0.3),
  open: price,
  edge: price,
  volume: price,
  mean: price,
  days: fc.constantFrom(5, 10, 15),
  from: price,
  fromDay: day,
  short: price,
  long: price,
  shortDays: fc.constantFrom(5, 20, 60),
  longDays: fc.constantFrom(20, 60, 120),
  up: count,
  down: count,
  same: count,
  upper: count,
  lower: count,
  value: price,
  bestName: name,
  bestCode: code,
  bestClose: price,
  bestShare: share,
  worstName: name,
  worstCode: code,
  worstClose: price,
  worstShare: share,
});

const told = (rule: RuleName) =>
  fc.record({ numbers, day, name, code }).map(
    ({ numbers, day, name, code }): Told => ({
      rule,
      day,
      market: 'KOSDAQ',
      currency: 'KRW',
      instrument: rule === 'market-close' ? null : { id: 7, code, name },
      numbers,
      dataTime: `${day}T15:30:00+09:00`,
      source: '가상시세',
    }),
  );

const written = (facts: Told) => readArticleInput(writeStory(facts, imprint));
const textOf = ({ headline, paragraphs }: ReturnType<typeof written>) => [
  headline,
  ...paragraphs.filter((block) => typeof block === 'string'),
];
const rowsOf = ({ paragraphs }: ReturnType<typeof written>) =>
  new Map(
    paragraphs.flatMap((block) =>
      typeof block !== 'string' && block.type === 'table' ? (block.rows as [string, string][]) : [],
    ),
  );

describe('a story', () => {
  it.each(ruleNames)('of %s has every particle right, and leaves no number open', (rule) => {
    fc.assert(
      fc.property(told(rule), (facts) => {
        const article = written(facts);
        const text = textOf(article);
        const draft = { ...withBody(...text), headline: article.headline };
        expect(checkParticles(draft)).toEqual([]);
        expect(text.join('\n')).not.toMatch(/undefined|NaN|Infinity|\{/);
        expect([...rowsOf(article).values()].join('\n')).not.toMatch(/undefined|NaN|Infinity/);
        expect(article.generated?.ruleAddress).toBe(`/markets/rules/${rule}`);
        expect(text.at(-1)).toContain('자동 생성했습니다');
      }),
      { numRuns: 60 },
    );
  });

  it.each(instrumentRuleNames)('of %s says of the change what its table says', (rule) => {
    fc.assert(
      fc.property(told(rule), (facts) => {
        const article = written(facts);
        const table = rowsOf(article).get('등락률') ?? '';
        const closing = String(article.paragraphs[1]);
        const { close, before } = facts.numbers as { close: number; before: number };
        if (close === before) expect(closing).not.toMatch(/오른|내린/);
        else expect(closing).toContain(close > before ? '오른' : '내린');
        expect(closing).not.toMatch(/(^|[^\d.])0\.0%/);
        const said = /([\d.]+%) (오른|내린)/.exec(closing)?.[1];
        if (said) expect(table.replace(/^[+-]/, '')).toBe(said);
        else expect(table.replace(/^[+-]/, '')).toBe('0.0%');
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same facts, reads in several ways, and keeps its wording when a number is corrected', () => {
    const [facts] = fc.sample(told('high-52w'), { numRuns: 1, seed: 1 }) as [Told];
    expect(writeStory(structuredClone(facts), imprint)).toEqual(writeStory(facts, imprint));
    expect(digestOf({ ...facts, source: '다른 곳', dataTime: '2026-01-01T00:00:00+09:00' })).toBe(
      digestOf(facts),
    );
    const wordings = new Set(
      Array.from({ length: 40 }, (_, id) => {
        const instrument = { id, code: '000001', name: '한울' };
        return textOf(written({ ...facts, instrument })).join('\n');
      }),
    );
    expect(wordings.size).toBeGreaterThan(8);
    const corrected = { ...facts, numbers: { ...facts.numbers, close: 12_345 } };
    const bare = (told: Told) =>
      textOf(written(told))
        .join('\n')
        .replaceAll(/[\d만.,%]+/g, '#')
        .replaceAll(/(오른|내린) /g, '');
    expect(bare(corrected)).toBe(bare({ ...facts, numbers: { ...facts.numbers, close: 12_346 } }));
  });

  it('that is corrected says what changed, from what to what', () => {
    const [facts] = fc.sample(told('high-52w'), { numRuns: 1, seed: 1 }) as [Told];
    const before = { ...facts, numbers: { close: 45_600, before: 44_000, price: 46_000, traded: 120_000 } };
    const after = { ...before, numbers: { ...before.numbers, close: 45_500, traded: 130_000 } };
    expect(correctionNotice(before, after)).toBe(
      '자료로 쓴 시세가 정정되어 종가를 4만5600원에서 4만5500원으로, 거래량을 12만주에서 13만주로 바로잡습니다.',
    );
  });
});
