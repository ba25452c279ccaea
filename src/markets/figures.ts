const whole = new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 0 });
const upToTwo = new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 2 });
const two = new Intl.NumberFormat('ko-KR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const upToFour = new Intl.NumberFormat('ko-KR', { minimumFractionDigits: 2, maximumFractionDigits: 4 });

const units: Record<string, string> = {
  KRW: '원',
  USD: '달러',
  JPY: '엔',
  CNY: '위안',
  EUR: '유로',
  HKD: '홍콩달러',
  XXX: '',
};

/** A price as its currency is written: 52,300 and 189.50. */
export function priceText(price: number, currency: string): string {
  if (currency === 'KRW' || currency === 'JPY') return upToTwo.format(price);
  return Math.abs(price) < 1 ? upToFour.format(price) : two.format(price);
}

/** What a price is in; an index, whose currency is XXX, is in nothing. */
export function unitOf(currency: string): string {
  return units[currency] ?? currency;
}

export function countText(count: number): string {
  return whole.format(count);
}

export type Change = {
  sign: '▲' | '▼' | '–';
  direction: 'up' | 'down' | 'flat';
  words: string;
  amount: string;
  percent: string;
};

/** How a price stands against the closing price before it; null where there is none. */
export function changeOf(price: number, before: number | null, currency: string): Change | null {
  if (before === null || before === 0) return null;
  const by = price - before;
  const direction = by > 0 ? 'up' : by < 0 ? 'down' : 'flat';
  const sign = { up: '▲', down: '▼', flat: '–' } as const;
  const words = { up: '오름', down: '내림', flat: '보합' };
  const percent = `${by > 0 ? '+' : ''}${two.format((by / before) * 100)}%`;
  return {
    sign: sign[direction],
    direction,
    words: words[direction],
    amount: priceText(Math.abs(by), currency),
    percent: by === 0 ? '0.00%' : percent,
  };
}
