import {
  changeOf,
  priceInWords,
  roughCount,
  roughMoney,
  signedPercent,
  timesInWords,
} from '../../korean/amounts.ts';
import { withParticle } from '../../korean/particles.ts';
import type { Choose } from './choose.ts';
import type { Told } from './told.ts';

const MARKETS: Record<string, string> = { KOSPI: '코스피', KOSDAQ: '코스닥', KONEX: '코넥스' };

/** What a market is called in copy. */
function marketName(market: string): string {
  return MARKETS[market] ?? market;
}

/** The numbers of a story as words. */
export type Said = ReturnType<typeof saying>;

export function saying({ numbers, currency, market, day, instrument }: Told) {
  const number = (name: string) => Number(numbers[name] ?? 0);
  const price = (name: string) => priceInWords(number(name), currency);
  const { direction, said } = changeOf(number('before'), number('close'));
  return {
    number,
    price,
    /** `4만5600원(2025년 3월 4일)` */
    priceOn: (name: string, dayName: string) => `${price(name)}(${dateSaid(String(numbers[dayName]), day)})`,
    /** A mean of prices, to a tenth. */
    average: (name: string) => priceInWords(Math.round(number(name) * 10) / 10, currency),
    money: (name: string) => roughMoney(number(name), currency),
    shares: (name: string) => `${roughCount(number(name))}주`,
    times: timesInWords,
    market: marketName(market),
    /** `27일` */
    today: `${Number(day.slice(8))}일`,
    /** At first mention with its code, which links to its page. */
    full: instrument ? `${instrument.name}(${instrument.code})` : `${marketName(market)} 시장`,
    name: instrument ? instrument.name : marketName(market),
    direction,
    /** `3.4% 오른`, `소폭 내린`; null where nothing moved. */
    moved: direction === 'flat' ? null : `${said ?? '소폭'} ${direction === 'up' ? '오른' : '내린'}`,
    /** For a headline: `3.4%↑`, `보합`. */
    movedShort: direction === 'flat' || said === null ? '보합권' : `${said}${direction === 'up' ? '↑' : '↓'}`,
    changeInTable: signedPercent(number('close') / number('before') - 1),
  };
}

/** `3월 4일`, and with its year where that is another one. */
export function dateSaid(date: string, day: string): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const said = `${Number(month)}월 ${Number(dayOfMonth)}일`;
  return year === day.slice(0, 4) ? said : `${year}년 ${said}`;
}

/** Where the day ended, against the one before. */
export function closing({ moved, price }: Said, choose: Choose): string {
  const close = withParticle(price('close'), '으로/로');
  if (moved === null)
    return choose('closing', [
      `종가는 전 거래일과 같은 ${close} 집계됐다.`,
      `이날 거래는 전 거래일과 같은 ${close} 끝났다.`,
    ]);
  return choose('closing', [
    `종가는 전 거래일보다 ${moved} ${close} 집계됐다.`,
    `이날 거래는 전 거래일보다 ${moved} ${close} 끝났다.`,
    `전 거래일 종가 ${price('before')}보다 ${moved} ${close} 장을 마쳤다.`,
  ]);
}
