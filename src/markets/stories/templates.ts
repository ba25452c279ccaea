import { withParticle } from '../../korean/particles.ts';
import type { InstrumentRuleName } from '../rules/rules.ts';
import type { Choose } from './choose.ts';
import type { Said } from './said.ts';

/** The parts of a story that its rule words; the others all stories share. */
export type Worded = {
  headline: string;
  lead: string;
  detail: string;
  /** Rows of the table, beside close, change and volume. */
  rows: [string, string][];
};

type Template = (said: Said, choose: Choose) => Worded;

const p = withParticle;

export const templates: Record<InstrumentRuleName, Template> = {
  'high-52w': (said, choose) => yearExtreme(said, choose, { best: '최고가', new: '신고가', to: '올라' }),
  'low-52w': (said, choose) => yearExtreme(said, choose, { best: '최저가', new: '신저가', to: '내려' }),
  'limit-up': (said, choose) => limit(said, choose, { limit: '상한가', moved: '올라', way: '치솟아' }),
  'limit-down': (said, choose) => limit(said, choose, { limit: '하한가', moved: '내려', way: '떨어져' }),
  'gap-up': (said, choose) =>
    gap(said, choose, { gap: '갭 상승', edge: '고가', beyond: '웃도는', side: '위' }),
  'gap-down': (said, choose) =>
    gap(said, choose, { gap: '갭 하락', edge: '저가', beyond: '밑도는', side: '아래' }),
  'run-up': (said, choose) => run(said, choose, { noun: '상승', going: '올랐다', kept: '오름세를' }),
  'run-down': (said, choose) => run(said, choose, { noun: '하락', going: '내렸다', kept: '내림세를' }),
  'volume-surge': volumeSurge,
  'cross-up-5-20': (said, choose) => cross(said, choose, true),
  'cross-down-5-20': (said, choose) => cross(said, choose, false),
  'cross-up-20-60': (said, choose) => cross(said, choose, true),
  'cross-down-20-60': (said, choose) => cross(said, choose, false),
  'cross-up-60-120': (said, choose) => cross(said, choose, true),
  'cross-down-60-120': (said, choose) => cross(said, choose, false),
};

type ExtremeWords = { best: string; new: string; to: string };

function yearExtreme(said: Said, choose: Choose, words: ExtremeWords): Worded {
  const price = said.price('price');
  return {
    headline: choose('headline', [
      `${said.name}, 52주 ${words.new}…장중 ${price}`,
      `${said.name} 52주 ${words.new} 기록…종가 ${said.price('close')}`,
      `‘52주 ${words.new}’ ${said.name}, 장중 ${price}까지`,
    ]),
    lead: choose('lead', [
      `${p(said.full, '이/가')} ${said.today} ${said.market} 시장에서 장중 ${price}까지 ${words.to} 52주 ${words.new}를 기록했다.`,
      `${p(said.full, '은/는')} ${said.today} 장중 ${price}까지 ${words.to} 52주 ${words.best}를 새로 썼다.`,
      `${said.today} ${said.market} 시장에서 ${p(said.full, '이/가')} 장중 ${price}까지 ${words.to} 최근 1년 사이 ${words.best}를 바꿨다.`,
    ]),
    detail: `종전 52주 ${words.best}는 ${p(said.priceOn('former', 'formerDay'), '으로/로')} 기록돼 있다.`,
    rows: [
      [`장중 ${words.best}`, price],
      [`종전 52주 ${words.best}`, said.priceOn('former', 'formerDay')],
    ],
  };
}

type LimitWords = { limit: string; moved: string; way: string };

function limit(said: Said, choose: Choose, words: LimitWords): Worded {
  const close = said.price('close');
  return {
    headline: choose('headline', [
      `${said.name}, ${words.limit} 마감…${close}`,
      `${said.name} ${words.limit}…${close}에 거래 마쳐`,
    ]),
    lead: choose('lead', [
      `${p(said.full, '이/가')} ${said.today} ${said.market} 시장에서 ${words.limit}인 ${close}까지 ${words.moved} 거래를 마쳤다.`,
      `${p(said.full, '은/는')} ${said.today} 하루 가격제한폭까지 ${words.way} ${words.limit}로 장을 마감했다.`,
    ]),
    detail: `${words.limit}는 전 거래일 종가 ${p(said.price('before'), '을/를')} 기준으로 가격제한폭 ${said.number('share') * 100}%를 호가 단위에 맞춰 셈한 값이다.`,
    rows: [[words.limit, said.price('limit')]],
  };
}

type GapWords = { gap: string; edge: string; beyond: string; side: string };

function gap(said: Said, choose: Choose, words: GapWords): Worded {
  const [open, edge] = [said.price('open'), said.price('edge')];
  return {
    headline: choose('headline', [
      `${said.name}, ${words.gap}…시가 ${open}`,
      `${said.name} ${open}에 출발해 ‘${words.gap}’`,
    ]),
    lead: choose('lead', [
      `${p(said.full, '이/가')} ${said.today} 전 거래일 ${words.edge} ${p(edge, '을/를')} ${words.beyond} ${open}에 거래를 시작해 ‘${words.gap}’을 나타냈다.`,
      `${p(said.full, '은/는')} ${said.today} ${said.market} 시장에서 ${open}에 출발했다. 전 거래일 ${words.edge}인 ${edge}보다 ${words.side}에서 시작한 ‘${words.gap}’이다.`,
    ]),
    detail: '장중에도 두 거래일의 가격 범위는 겹치지 않았다.',
    rows: [
      ['시가', open],
      [`전 거래일 ${words.edge}`, edge],
    ],
  };
}

type RunWords = { noun: string; going: string; kept: string };

function run(said: Said, choose: Choose, words: RunWords): Worded {
  const days = said.number('days');
  return {
    headline: choose('headline', [
      `${said.name}, ${days}거래일 연속 ${words.noun}…${said.price('close')}`,
      `${said.name} ${days}일째 ${words.noun}…종가 ${said.price('close')}`,
    ]),
    lead: choose('lead', [
      `${p(said.full, '이/가')} ${said.today}까지 ${days}거래일 연속 ${words.going}.`,
      `${p(said.full, '은/는')} ${said.today} ${said.market} 시장에서 ${days}거래일째 ${words.kept} 이어 갔다.`,
    ]),
    detail: `${words.noun}이 시작되기 전의 종가는 ${p(said.priceOn('from', 'fromDay'), '으로/로')} 집계됐다.`,
    rows: [
      [`연속 ${words.noun}`, `${days}거래일`],
      ['시작 전 종가', said.priceOn('from', 'fromDay')],
    ],
  };
}

function volumeSurge(said: Said, choose: Choose): Worded {
  const times = said.times(said.number('volume') / said.number('mean'));
  return {
    headline: choose('headline', [
      `${said.name}, 거래량 급증…20일 평균의 ${times}`,
      `${said.name} 거래량 평소의 ${times}…주가 ${said.movedShort}`,
    ]),
    lead: choose('lead', [
      `${said.full}의 ${said.today} 거래량이 ${p(said.shares('volume'), '으로/로')} 직전 20거래일 평균의 ${times}에 이르렀다.`,
      `${p(said.full, '은/는')} ${said.today} ${said.market} 시장에서 ${p(said.shares('volume'), '이/가')} 거래됐다. 직전 20거래일 평균의 ${times}다.`,
    ]),
    detail: `직전 20거래일의 하루 평균 거래량은 ${p(said.shares('mean'), '으로/로')} 집계됐다.`,
    rows: [
      ['직전 20거래일 평균 거래량', said.shares('mean')],
      ['평균 대비', times],
    ],
  };
}

function cross(said: Said, choose: Choose, isUp: boolean): Worded {
  const [short, long] = [said.number('shortDays'), said.number('longDays')];
  const name = isUp ? '골든크로스' : '데드크로스';
  const beyond = isUp ? '위로' : '아래로';
  return {
    headline: choose('headline', [
      `${said.name}, ${short}·${long}일선 ${name}`,
      `${said.name} ${short}일선, ${long}일선 ${isUp ? '상향' : '하향'} 돌파`,
    ]),
    lead: choose('lead', [
      `${said.full}의 ${short}일 이동평균이 ${said.today} ${long}일 이동평균 ${beyond} 넘어섰다.`,
      `${said.today} ${said.market} 시장에서 ${said.full}의 ${short}일 이동평균선이 ${long}일선을 ${beyond} 가로지르는 ‘${name}’가 나타났다.`,
    ]),
    detail: `이동평균은 지나간 가격을 고르게 편 값으로, 앞날의 가격을 말해 주지 않는다.`,
    rows: [
      [`${short}일 이동평균`, said.average('short')],
      [`${long}일 이동평균`, said.average('long')],
    ],
  };
}
