import { priceInWords, roughCount, signedPercent } from '../../korean/amounts.ts';
import { withParticle } from '../../korean/particles.ts';
import type { Choose } from './choose.ts';
import { saying } from './said.ts';
import type { Worded } from './templates.ts';
import type { Told } from './told.ts';

/** The story of a market's day. It has no close of its own, so that it words all that there is to say. */
export function roundUpWords(told: Told, choose: Choose): Worded & { further: string[] } {
  const said = saying(told);
  const count = (name: string) => `${roughCount(said.number(name))}개`;
  const [up, down, same] = [said.number('up'), said.number('down'), said.number('same')];
  const side =
    up > down
      ? '오른 종목이 더 많았다'
      : up < down
        ? '내린 종목이 더 많았다'
        : '오른 종목과 내린 종목의 수가 같았다';
  return {
    headline: choose('headline', [
      `${said.name} ${said.today} 마감…상승 ${up}·하락 ${down}·보합 ${same}`,
      `${said.name} 마감…${up}개 오르고 ${down}개 내려`,
    ]),
    lead: choose('lead', [
      `${said.today} ${said.full}에서는 오른 종목이 ${count('up')}, 내린 종목이 ${count('down')}, 보합이 ${count('same')}로 ${side}.`,
      `${said.today} ${said.full}이 마감한 결과 ${count('up')} 종목이 오르고 ${count('down')} 종목이 내렸다. ${same === 0 ? '전 거래일과 같은 종목은 없었다' : `${count('same')} 종목은 전 거래일과 같았다`}.`,
    ]),
    detail: [extreme(told, 'best', '오른'), extreme(told, 'worst', '내린')].filter(Boolean).join(' '),
    further: [
      `${limitsSaid(said.number('upper'), said.number('lower'))} 모든 종목의 거래량은 ${withParticle(said.shares('volume'), '으로/로')}, 종가와 거래량을 곱해 더한 금액은 ${withParticle(said.money('value'), '으로/로')} 집계됐다.`,
    ],
    rows: [
      ['상승', count('up')],
      ['하락', count('down')],
      ['보합', count('same')],
      ['상한가', count('upper')],
      ['하한가', count('lower')],
      ['거래량', said.shares('volume')],
      ['종가×거래량', said.money('value')],
    ],
  };
}

function limitsSaid(upper: number, lower: number): string {
  if (upper + lower === 0) return '상한가나 하한가로 마감한 종목은 없었다.';
  return `상한가로 마감한 종목은 ${upper}개, 하한가로 마감한 종목은 ${lower}개였다.`;
}

function extreme({ numbers, currency }: Told, which: 'best' | 'worst', moved: string): string {
  const share = Number(numbers[`${which}Share`] ?? 0);
  if (which === 'best' ? share <= 0 : share >= 0) return '';
  const name = `${numbers[`${which}Name`]}(${numbers[`${which}Code`]})`;
  const close = withParticle(priceInWords(Number(numbers[`${which}Close`]), currency), '으로/로');
  const by = signedPercent(share).replace(/^[+-]/, '');
  return `가장 많이 ${moved} 종목은 ${withParticle(name, '으로/로')}, 전 거래일보다 ${by === '0.0%' ? '소폭' : by} ${moved} ${close} 마감했다.`;
}
