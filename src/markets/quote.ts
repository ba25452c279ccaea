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
export type Fault = { line: number; problem: string };

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
export function problemOf(quote: Quote, now: Now): string | null {
  if (!isCode(quote.code)) return `code: takes letters and digits as in 035720 or BRK.B, not “${quote.code}”`;
  if (quote.volume !== null && !(quote.volume >= 0)) return `volume: ${quote.volume} is negative`;
  if (quote.volume !== null && !(quote.volume <= mostVolume)) return `volume: ${quote.volume} is too large`;
  return isDaily(quote) ? problemOfDay(quote, now) : problemOfPrice(quote, now);
}

const prices = ['open', 'high', 'low', 'close'] as const;

function problemOfDay(quote: DailyQuote, { lastDay }: Now): string | null {
  for (const name of prices) {
    const problem = wrongPrice(name, quote[name]);
    if (problem) return problem;
  }
  const { open, high, low, close, day } = quote;
  if (high < low) return `high: ${high} is below the low, ${low}`;
  for (const [name, price] of [
    ['open', open],
    ['close', close],
  ] as const)
    if (price > high || price < low)
      return `${name}: ${price} is not between low and high, ${low} and ${high}`;
  return day > lastDay ? `day: ${day} has not come yet` : null;
}

function problemOfPrice({ price, asOf }: IntradayQuote, { now }: Now): string | null {
  const minute = 60_000;
  if (asOf > now + 5 * minute) return `asOf: ${new Date(asOf).toISOString()} has not come yet`;
  return wrongPrice('price', price);
}

function wrongPrice(name: string, price: number): string | null {
  if (price < 0) return `${name}: ${price} is negative`;
  if (!(price > 0)) return `${name}: takes a price, not ${price}`;
  return price <= mostPrice ? null : `${name}: ${price} is too large`;
}
