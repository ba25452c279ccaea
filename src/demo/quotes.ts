import { addDays } from '../korean/seoul-time.ts';

/** An instrument of the demo, and what its prices are drawn from. */
export type DemoInstrument = {
  code: string;
  name: string;
  oldName?: string;
  renamedAt?: string;
  haltedAt?: string;
  reason?: string;
  market: string;
  currency?: string;
  aliases?: string[];
  /** Of the last day, and against the day before: as the demo's articles say. */
  close: number;
  change: number;
  /** How far a day goes up or down, in hundredths. */
  swing: number;
  volume: number;
};

type DemoBar = { day: string; open: number; high: number; low: number; close: number; volume: number };

const days = 260;
/** Days of the demo's year on which nothing is traded. */
const holidays = new Set(
  `2025-12-25 2025-12-31 2026-01-01 2026-02-16 2026-02-17 2026-02-18 2026-03-02 2026-05-01 2026-05-05 2026-05-25
  2026-06-03 2026-08-17 2026-09-24 2026-09-25 2026-10-05 2026-10-09`.split(/\s+/),
);

/** Bars up to a day, made backwards from the closing price of the last: always the same ones. */
export function demoBars(instrument: DemoInstrument, last: string): DemoBar[] {
  const draw = drawing(instrument.code);
  const bars: DemoBar[] = [];
  let close = instrument.close;
  for (const day of tradingDays(last)) {
    const before = bars.length === 0 ? close - instrument.change : close / (1 + move(draw, instrument));
    const previous = toTick(before, instrument);
    bars.push(barOf(day, previous, close, instrument, draw));
    close = previous;
  }
  return bars.reverse();
}

function tradingDays(last: string): string[] {
  const found: string[] = [];
  for (let day = last; found.length < days; day = addDays(day, -1)) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(day)) found.push(day);
  }
  return found;
}

/** A little upwards on the whole; no day goes as far as the limit. */
function move(draw: () => number, { swing }: DemoInstrument): number {
  const one = draw() + draw() + draw() - 1.5;
  return Math.max(-0.28, Math.min(0.28, (one * swing * 1.6 + 0.05) / 100));
}

function barOf(
  day: string,
  previous: number,
  close: number,
  instrument: DemoInstrument,
  draw: () => number,
): DemoBar {
  const tick = (price: number) => toTick(price, instrument);
  const open = tick(previous * (1 + ((draw() - 0.5) * instrument.swing * 0.6) / 100));
  const reach = () => 1 + (draw() * instrument.swing * 0.5) / 100;
  const high = Math.max(open, close, tick(Math.max(open, close) * reach()));
  const low = Math.min(open, close, tick(Math.min(open, close) / reach()));
  const busy = 0.55 + draw() * 0.6 + (Math.abs(close / previous - 1) * 100) / instrument.swing / 4;
  return { day, open, high, low, close, volume: Math.round(instrument.volume * busy) };
}

/** Prices go in steps that grow with them, as on the exchange; an index has two decimals. */
function toTick(price: number, { currency }: DemoInstrument): number {
  if (currency === 'XXX') return Math.round(price * 100) / 100;
  const step = [
    [2_000, 1],
    [5_000, 5],
    [20_000, 10],
    [50_000, 50],
    [200_000, 100],
    [500_000, 500],
  ].find(([below]) => price < (below ?? 0))?.[1];
  return Math.round(price / (step ?? 1_000)) * (step ?? 1_000);
}

/** Numbers from 0 to 1 that follow from a word alone (mulberry32). */
function drawing(word: string): () => number {
  let state = [...word].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 16_777_619), 2_166_136_261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
