import type { Bar } from '../bars.ts';
import type { Rule } from './rule.ts';

const meanDays = 20;
const leastTimes = 5;

export const volumeSurge: Rule = {
  title: '거래량 급증',
  definition: [
    '그날의 거래량이 직전 20거래일 평균의 5배 이상인 경우입니다. 평균에 그날은 넣지 않습니다.',
    '거래가 있었던 날만 세며, 그런 날이 20일이 되지 않으면 따지지 않습니다.',
  ],
  thresholds: [
    ['평균을 내는 기간', `직전 ${meanDays}거래일`],
    ['평균 대비', `${leastTimes}배 이상`],
  ],
  leaning: null,
  rank: 3,
  find: (history, at) => {
    if (at - history.since(at) < meanDays) return null;
    let sum = 0;
    for (let place = at - meanDays; place < at; place++) sum += (history.bars[place] as Bar).volume;
    const mean = sum / meanDays;
    const { volume } = history.bars[at] as Bar;
    return volume >= mean * leastTimes ? { volume, mean } : null;
  },
};
