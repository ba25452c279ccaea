const POWERS: [number, string][] = [
  [1e16, '경'],
  [1e12, '조'],
  [1e8, '억'],
  [1e4, '만'],
];

/** What counts of money are called; others are named by their code. */
const UNITS: Record<string, string> = {
  KRW: '원',
  USD: '달러',
  EUR: '유로',
  JPY: '엔',
  CNY: '위안',
  HKD: '홍콩달러',
  /** No currency, by ISO 4217: an index. */
  XXX: '포인트',
};

/** A whole number as copy has it: 45600 is `4만5600`, 1234500000000 `1조2345억`. */
export function countInWords(count: number): string {
  const sign = count < 0 ? '-' : '';
  let rest = BigInt(Math.round(Math.abs(count)));
  if (rest === 0n) return '0';
  const words: string[] = [];
  for (const [power, name] of POWERS) {
    const part = rest / BigInt(power);
    rest %= BigInt(power);
    if (part > 0n) words.push(`${part}${name}`);
  }
  return sign + words.join('') + (rest > 0n ? rest : '');
}

/** The same without what is too small to tell: the two largest of its powers, rounded. */
export function roughCount(count: number): string {
  const [largest = 1] = POWERS.map(([power]) => power).filter((power) => power <= Math.abs(count));
  const step = Math.max(1, largest / 1e4);
  return countInWords(Math.round(count / step) * step);
}

/** A price: `4만5600원`, `1234.5달러`. */
export function priceInWords(price: number, currency: string): string {
  const unit = UNITS[currency] ?? ` ${currency}`;
  return (Number.isInteger(price) ? countInWords(price) : decimals(price)) + unit;
}

/** An amount of money of which the first figures are enough: `1조2345억원`. */
export function roughMoney(amount: number, currency: string): string {
  return roughCount(amount) + (UNITS[currency] ?? ` ${currency}`);
}

function decimals(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** A share of one in per cent, with one decimal and without its sign: `3.4%`. */
export function percentInWords(share: number): string {
  return `${tenths(share)}%`;
}

/** How often something is more than another, not rounded up: 5.98 times is not six times. */
export function timesInWords(times: number): string {
  const cut = Math.floor(times * 10 + 1e-9) / 10;
  return `${cut >= 100 ? countInWords(Math.floor(cut)) : cut}배`;
}

export type Direction = 'up' | 'down' | 'flat';

/**
 * What became of a value. `said` is how far it went, null where that is less than a decimal tells: whoever says then
 * that it rose by 0.0% contradicts himself.
 */
export function changeOf(before: number, after: number): { direction: Direction; said: string | null } {
  const direction = after > before ? 'up' : after < before ? 'down' : 'flat';
  const share = after / before - 1;
  const isTold = direction !== 'flat' && before > 0 && Number(tenths(share)) !== 0;
  return { direction, said: isTold ? percentInWords(share) : null };
}

/** `3.4% 올랐다`, `소폭 내렸다`, `보합이었다`. */
export function changeSaid(before: number, after: number, forms: Record<Direction, string>): string {
  const { direction, said } = changeOf(before, after);
  if (direction === 'flat') return forms.flat;
  return `${said ?? '소폭'} ${forms[direction]}`;
}

/** For tables, with the sign: `+3.4%`, `-0.2%`; `+0.0%` where something moved that no decimal shows, `0.0%` where nothing did. */
export function signedPercent(share: number): string {
  const sign = share > 0 ? '+' : share < 0 ? '-' : '';
  return `${sign}${tenths(share)}%`;
}

/** Rounds as people do, half away from zero, and not by what a binary fraction happens to be: 0.0345 is 3.5%. */
function tenths(share: number): string {
  return (Math.round(Math.abs(share) * 1000 + 1e-9) / 10).toFixed(1);
}
