import { isDay, seoulDay } from '../../korean/seoul-time.ts';
import { faultAt, WrongValue } from '../fault.ts';
import type { DailyQuote, Given, IntradayQuote, Quote } from '../quote.ts';
import { type Columns, namesOf, rowsOf, type Values, valuesOf } from './records.ts';

type Name = 'code' | 'day' | 'open' | 'high' | 'low' | 'close' | 'volume' | 'asOf';

const columns: Columns<Name> = {
  code: ['code', '종목코드', 'symbol', 'ticker', '단축코드', '코드', '종목번호', '표준코드'],
  day: ['date', '일자', 'day', '날짜', '거래일', '기준일', '거래일자', '기준일자'],
  open: ['open', '시가', '시작가'],
  high: ['high', '고가'],
  low: ['low', '저가'],
  close: ['close', '종가', 'price', 'last', '현재가', '가격', '체결가'],
  volume: ['volume', '거래량', '누적거래량', 'vol'],
  asOf: ['as of', '기준시각', 'time', '시각', '체결시각', '일시', 'timestamp'],
};

/**
 * Quotes of a file. A row with a day is that day's; one with a time alone says what was paid then.
 * @param code of the instrument that all rows are of, where the file does not say
 */
export async function* readQuotes(
  stream: AsyncIterable<Uint8Array>,
  code?: string | undefined,
): AsyncGenerator<Given[]> {
  const required = [...(code ? [] : [['code'] as const]), ['day', 'asOf'] as const, ['close'] as const];
  for await (const rows of rowsOf(stream, columns, required))
    yield rows.map((row) =>
      'problem' in row ? row : givenOf(row.line, { ...(code && { code }), ...row.values }),
    );
}

const nameOf = namesOf(columns);

/** A quote as JSON has it, by any name of its columns. */
export function readQuote(value: unknown, line: number): Given {
  try {
    return givenOf(line, valuesOf(value, nameOf));
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    return faultAt(line, error.wrong);
  }
}

function givenOf(line: number, values: Values<Name>): Given {
  try {
    return { line, quote: quoteOf(values) };
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    return faultAt(line, error.wrong);
  }
}

function quoteOf(values: Values<Name>): Quote {
  const code = String(values.code ?? '')
    .trim()
    .toUpperCase();
  if (code === '') throw new WrongValue('missing', { field: 'code' });
  return isBlank(values.day) ? intradayOf(code, values) : dailyOf(code, values);
}

function intradayOf(code: string, { asOf, close, volume }: Values<Name>): IntradayQuote {
  if (isBlank(asOf)) throw new WrongValue('missing', { field: 'day' });
  const price = numberOf('price', close);
  if (price === null) throw new WrongValue('missing', { field: 'price' });
  return { code, asOf: timeOf(asOf), price, volume: numberOf('volume', volume) };
}

function dailyOf(code: string, values: Values<Name>): DailyQuote {
  const day = dayOf(values.day);
  const close = numberOf('close', values.close);
  if (close === null) throw new WrongValue('missing', { field: 'close' });
  const volume = numberOf('volume', values.volume) ?? 0;
  const asOf = isBlank(values.asOf) ? null : timeOf(values.asOf);
  const [open, high, low] = [
    numberOf('open', values.open),
    numberOf('high', values.high),
    numberOf('low', values.low),
  ];
  // The exchange writes nought for what was not traded, beside the last price; some files have closing prices alone.
  const isFlat = [open, high, low].every((price) => price === null || (price === 0 && volume === 0));
  if (isFlat) return { code, day, open: close, high: close, low: close, close, volume, asOf };
  if (open === null || high === null || low === null)
    throw new WrongValue('missing', { field: open === null ? 'open' : high === null ? 'high' : 'low' });
  return { code, day, open, high, low, close, volume, asOf };
}

const isBlank = (value: unknown): value is undefined | '' =>
  value === undefined || (typeof value === 'string' && value.trim() === '');

const decimal = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/;

function numberOf(name: string, value: Values<Name>[Name]): number | null {
  if (typeof value === 'number') return value;
  const text = String(value ?? '').trim();
  if (text === '' || text === '-') return null;
  const number = decimal.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  if (Number.isNaN(number)) throw new WrongValue('number', { field: name, value: text });
  return number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Files name few days, and each of them thousands of times. */
const knownDays = new Map<string, string>();

function dayOf(value: Values<Name>['day']): string {
  const text = String(value).trim();
  const known = knownDays.get(text);
  if (known) return known;
  const day = readDay(text);
  if (knownDays.size > 5_000) knownDays.clear();
  knownDays.set(text, day);
  return day;
}

/** `2026-11-23`, `20261123`, `2026.11.23`, `2026/1/5`, `Nov 23 2026`. Where 03/04 is in March or April nobody can know. */
function readDay(text: string): string {
  const figures = /^(\d{4})([-./]?)(\d{1,2})\2(\d{1,2})\.?(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text);
  const words = /^([A-Za-z]{3})[a-z]* (\d{1,2}),? (\d{4})$/.exec(text);
  const isWhole = figures && (figures[2] !== '' || text.length >= 8);
  const month = words && months.indexOf(String(words[1]).toLowerCase()) + 1;
  const parts = isWhole ? [figures[1], figures[3], figures[4]] : [words?.[3], month || undefined, words?.[2]];
  const day = parts.map((part) => String(part ?? '').padStart(2, '0')).join('-');
  if (!isDay(day)) throw new WrongValue('day', { value: text });
  return day;
}

/** With its zone, or meant in Seoul; a number counts seconds or milliseconds since 1970. */
function timeOf(value: Values<Name>['asOf']): number {
  const text = String(value).trim();
  if (/^\d{10}$|^\d{13}$/.test(text)) return text.length === 10 ? Number(text) * 1000 : Number(text);
  const match =
    /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  const [, year, month, date, hour, minute, second = '00', zone = '+09:00'] = match ?? [];
  const at = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}${zone}`);
  if (Number.isNaN(at) || (!match?.[7] && !seoulDay(new Date(at)).endsWith(String(date))))
    throw new WrongValue('time', { value: text });
  return at;
}
