import { everyStep } from '../../kernel/every-step.ts';
import type { Slice } from '../../site/site.ts';
import { followQuotes } from './follow-quotes.ts';
import { operations } from './operations.ts';
import { runByClock } from './run-market.ts';

const minute = 60_000;

/** 라씨로: what programs find in prices, tell, and keep a record of. */
export const marketRules: Slice = {
  operations,
  follow: (site) => ({ name: 'market-stories', deliver: (events) => followQuotes(site, events) }),
  run: (site) => everyStep(site.kernel, { step: minute, delay: 0 }, () => runByClock(site)),
};
