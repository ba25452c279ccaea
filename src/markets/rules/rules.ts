import { crossDown, crossUp } from './crosses.ts';
import { gapDown, gapUp } from './gaps.ts';
import type { History } from './history.ts';
import { limitDown, limitUp } from './limit-hits.ts';
import type { Fact, Rule } from './rule.ts';
import { runDown, runUp } from './runs.ts';
import { volumeSurge } from './volume-surge.ts';
import { yearHigh, yearLow } from './year-extremes.ts';

/** Every rule that looks at one instrument, by the name that its address has. */
const instrumentRules = {
  'limit-up': limitUp,
  'limit-down': limitDown,
  'high-52w': yearHigh,
  'low-52w': yearLow,
  'volume-surge': volumeSurge,
  'gap-up': gapUp,
  'gap-down': gapDown,
  'run-up': runUp,
  'run-down': runDown,
  'cross-up-5-20': crossUp(5, 20),
  'cross-down-5-20': crossDown(5, 20),
  'cross-up-20-60': crossUp(20, 60),
  'cross-down-20-60': crossDown(20, 60),
  'cross-up-60-120': crossUp(60, 120),
  'cross-down-60-120': crossDown(60, 120),
} as const satisfies Record<string, Rule>;

export type InstrumentRuleName = keyof typeof instrumentRules;
export const instrumentRuleNames = Object.keys(instrumentRules) as InstrumentRuleName[];

/** What is told of a whole market when it has closed. */
const roundUp: Omit<Rule, 'find'> = {
  title: '마감 시황',
  definition: [
    '한 시장의 모든 종목을 그날 종가로 집계합니다. 전 거래일보다 오른 종목, 내린 종목, 같은 종목의 수와 상한가·하한가 종목의 수, 가장 많이 오르고 내린 종목, 거래량의 합을 냅니다.',
    '그날 거래가 없었던 종목과, 기준가격이 바뀌어 전 거래일 종가와 비교할 수 없는 종목은 등락에 넣지 않습니다.',
  ],
  thresholds: [['집계하는 시장', '그날 시세가 들어온 시장마다 한 건']],
  leaning: null,
  rank: 0,
};

export const ruleNames = ['market-close', ...instrumentRuleNames] as const;
export type RuleName = (typeof ruleNames)[number];

export function isRule(name: string): name is RuleName {
  return (ruleNames as readonly string[]).includes(name);
}

export function ruleOf(name: RuleName): Omit<Rule, 'find'> {
  return name === 'market-close' ? roundUp : instrumentRules[name];
}

/** What all rules find on one day of an instrument's, with the prices that every story speaks of. */
export function factsAt(history: History, at: number): Fact<InstrumentRuleName>[] {
  const bar = history.bars[at];
  const before = history.since(at) === at ? undefined : history.bars[at - 1];
  if (!bar || !before) return [];
  const facts: Fact<InstrumentRuleName>[] = [];
  for (const rule of instrumentRuleNames) {
    const found = instrumentRules[rule].find(history, at);
    if (found)
      facts.push({
        rule,
        day: bar.day,
        numbers: { close: bar.close, before: before.close, traded: bar.volume, ...found },
      });
  }
  return facts;
}
