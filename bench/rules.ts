import { monitorEventLoopDelay } from 'node:perf_hooks';
import { breather } from '../src/kernel/breathe.ts';
import type { Bar } from '../src/markets/bars.ts';
import { historyOf } from '../src/markets/rules/history.ts';
import { levelsOf, MarketMeans } from '../src/markets/rules/levels.ts';
import { factsAt } from '../src/markets/rules/rules.ts';
import type { Row } from './main.ts';

const instruments = Number(process.env.BENCH_INSTRUMENTS ?? 10_000);
const days = 250;
/** Drawn once: the same walk with another scale is as hard, and costs no memory. */
const walks = 100;

/** All rules over a year of many instruments, every day of it; and how long others waited meanwhile. */
export async function rules(): Promise<Row[]> {
  const calendar = tradingDays();
  const bars = Array.from({ length: walks }, (_, seed) => walk(calendar, seed + 1));
  const places = new Map(calendar.map((day, place) => [day, place]));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const breathe = breather();
  const means = new MarketMeans(days);
  let found = 0;
  delay.enable();
  const started = performance.now();
  for (let at = 0; at < instruments; at++) {
    const history = historyOf('KOSDAQ', bars[at % walks] as Bar[]);
    for (let place = 1; place < history.bars.length; place++) found += factsAt(history, place).length;
    means.add(levelsOf(history, places));
    await breathe();
  }
  const seconds = (performance.now() - started) / 1000;
  delay.disable();
  const bench = `rules over ${instruments} instruments × ${days} days`;
  return [
    { bench, figure: 'all days', value: seconds, unit: 's' },
    { bench, figure: 'bars a second', value: (instruments * days) / seconds, unit: '1/s' },
    { bench, figure: 'cases', value: found, unit: '' },
    { bench, figure: 'longest wait of others', value: delay.max / 1e6, unit: 'ms' },
  ];
}

/** 250 days of trade are a little more than a year: on holidays there is none. */
function tradingDays(): string[] {
  const found: string[] = [];
  for (let at = Date.UTC(2025, 0, 2); found.length < days; at += 86_400_000) {
    const date = new Date(at);
    if (date.getUTCDay() % 6 !== 0 && date.getUTCDate() % 17 !== 0)
      found.push(date.toISOString().slice(0, 10));
  }
  return found;
}

/** Prices as they wander: some per cent a day, seldom more, now and then with much volume. */
function walk(calendar: string[], seed: number): Bar[] {
  let state = seed * 2_654_435_761;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let close = 1_000 + Math.floor(random() * 100_000);
  return calendar.map((day) => {
    const open = Math.round(close * (1 + (random() - 0.5) * 0.06));
    close = Math.max(100, Math.round(open * (1 + (random() - 0.5) * 0.1)));
    const high = Math.round(Math.max(open, close) * (1 + random() * 0.02));
    const low = Math.round(Math.min(open, close) * (1 - random() * 0.02));
    return {
      day,
      open,
      high,
      low,
      close,
      volume: Math.ceil(10_000 * (random() < 0.02 ? 10 : 1) * (0.5 + random())),
    };
  });
}
