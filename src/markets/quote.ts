import { type Fault, type Wrong, wrong } from './fault.ts';

/** A day of an instrument on its way in, by its code. */
export type DailyQuote = {
  code: string;
  day: string;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
  /** The time that it is true of, in milliseconds; null where the source does not say. */
  asOf: number | null;
};

/** What was last paid at a time. */
export type IntradayQuote = { code: string; asOf: number; price: number; volume: number | null };

export type Quote = DailyQuote | IntradayQuote;

/** A quote and where it stands, or what is wrong with what stands there. */
export type Given = { line: number; quote: Quote } | Fault;

export const isDaily = (quote: Quote): quote is DailyQuote => 'day' in quote;

/** Codes are written in capitals; exchanges have no others. */
const codePattern = /^[0-9A-Z][0-9A-Z.-]{0,15}$/;

export const isCode = (text: string) => codePattern.test(text);

/** Above it a double does not hold a price to the cent, nor a volume to the share. */
const mostPrice = 1e12;
const mostVolume = 1e15;

/** `lastDay`: the newest that it can be anywhere. */
type Now = { lastDay: string; now: number };

/** What is wrong with a quote; null where nothing is. */
export function problemOf(quote: Quote, now: Now): Wrong | null {
  const { code, volume } = quote;
  if (!isCode(code)) return wrong('code', { value: code });
  if (volume !== null && !(volume >= 0)) return wrong('negative', { field: 'volume', value: volume });
  if (volume !== null && !(volume <= mostVolume)) return wrong('large', { field: 'volume', value: volume });
  return isDaily(quote) ? problemOfDay(quote, now) : problemOfPrice(quote, now);
}

/** A file that has closing prices alone is told of those. */
const prices = ['close', 'open', 'high', 'low'] as const;

function problemOfDay(quote: DailyQuote, { lastDay }: Now): Wrong | null {
  for (const name of prices) {
    const problem = wrongPrice(name, quote[name]);
    if (problem) return problem;
  }
  const { high, low, day } = quote;
  if (high < low) return wrong('crossed', { high, low });
  for (const field of ['open', 'close'] as const) {
    const value = quote[field];
    if (value > high || value < low) return wrong('outside', { field, value, low, high });
  }
  return day > lastDay ? wrong('future', { field: 'day', value: day }) : null;
}

function problemOfPrice({ price, asOf }: IntradayQuote, { now }: Now): Wrong | null {
  const minute = 60_000;
  if (asOf > now + 5 * minute) return wrong('future', { field: 'time', value: new Date(asOf).toISOString() });
  return wrongPrice('price', price);
}

function wrongPrice(field: string, value: number): Wrong | null {
  if (value < 0) return wrong('negative', { field, value });
  if (!(value > 0)) return wrong('price', { field, value });
  return value <= mostPrice ? null : wrong('large', { field, value });
}
