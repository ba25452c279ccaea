import { Refused } from '../kernel/refused.ts';
import type { Fault } from './fault.ts';
import { type Given, isDaily, type Quote } from './quote.ts';

type DailyColumns = [
  lines: number[],
  codes: string[],
  days: string[],
  opens: number[],
  highs: number[],
  lows: number[],
  closes: number[],
  volumes: number[],
  asOfs: (number | null)[],
];

/** Quotes on their way from the command line to the server: a batch of days as columns is a third as long as rows. */
type Batch = { daily: DailyColumns; others: { line: number; quote: Quote }[]; faults: Fault[] };

export function writeBatch(given: Given[]): Batch {
  const batch: Batch = { daily: [[], [], [], [], [], [], [], [], []], others: [], faults: [] };
  const [lines, codes, days, opens, highs, lows, closes, volumes, asOfs] = batch.daily;
  for (const each of given) {
    if ('problem' in each) batch.faults.push(each);
    else if (!isDaily(each.quote)) batch.others.push(each);
    else {
      const { code, day, open, high, low, close, volume, asOf } = each.quote;
      lines.push(each.line);
      codes.push(code);
      days.push(day);
      opens.push(open);
      highs.push(high);
      lows.push(low);
      closes.push(close);
      volumes.push(volume);
      asOfs.push(asOf);
    }
  }
  return batch;
}

/** @throws Refused where it is no batch; it comes from our own command line. */
export function readBatch(value: unknown): Given[] {
  const { daily, others, faults } = value as Batch;
  const isBatch =
    [daily, others, faults].every(Array.isArray) && daily.length === 9 && daily.every(Array.isArray);
  if (!isBatch) throw new Refused(422, 'is no batch of quotes');
  const [lines, codes, days, opens, highs, lows, closes, volumes, asOfs] = daily;
  const given: Given[] = lines.map((line, at) => ({
    line,
    quote: {
      code: String(codes[at]),
      day: String(days[at]),
      open: Number(opens[at]),
      high: Number(highs[at]),
      low: Number(lows[at]),
      close: Number(closes[at]),
      volume: Number(volumes[at]),
      asOf: asOfs[at] ?? null,
    },
  }));
  return [...given, ...others, ...faults];
}
