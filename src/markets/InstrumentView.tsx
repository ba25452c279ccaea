import type { ComponentChildren } from 'preact';
import { Time } from '../site/Time.tsx';
import type { Bar } from './bars.ts';
import { Chart, type ChartKind } from './chart/Chart.tsx';
import { DayTable } from './DayTable.tsx';
import { countText, priceText } from './figures.ts';
import { relativeStrength } from './indicators.ts';
import { type Range, ranges } from './instrument-page.tsx';
import type { Alias, StateNote } from './instrument-queries.ts';
import type { Priced } from './latest.ts';
import { ChangeText, Disclaimer, PriceSource, PriceText, StateLabel, stateWords } from './Price.tsx';
import { instrumentPath } from './queries.ts';

type Props = {
  instrument: Priced;
  service: string;
  aliases: Alias[];
  states: StateNote[];
  earlier: Bar[];
  bars: Bar[];
  /** Bars of the last year. */
  year: Bar[];
  corrected: Set<string>;
  range: Range;
  kind: ChartKind;
  children: ComponentChildren;
};

export function InstrumentView(props: Props) {
  const { instrument, service, aliases, states, bars, earlier, corrected, range, kind, children } = props;
  const { name, currency, latest } = instrument;
  return (
    <div class="instrument">
      <nav class="breadcrumb" aria-label="현재 위치">
        <a href="/markets">{service}</a>
      </nav>
      <h1>
        {name} <StateLabel state={instrument.state} />
      </h1>
      <p class="instrument-code">
        {instrument.code} · {instrument.market}
      </p>
      <Notices states={states} aliases={aliases} state={instrument.state} />
      {latest ? (
        <>
          <p class="price">
            <PriceText instrument={instrument} /> <ChangeText latest={latest} currency={currency} />
          </p>
          <PriceSource latest={latest} />
        </>
      ) : (
        <p class="empty">아직 시세가 없습니다.</p>
      )}
      {bars.length > 0 && (
        <>
          <Choices instrument={instrument} range={range} kind={kind} />
          <Chart
            name={name}
            currency={currency}
            bars={bars}
            earlier={earlier}
            kind={kind}
            span={ranges[range].name}
          />
          <Facts {...props} />
          <DayTable bars={bars} before={earlier.at(-1)} currency={currency} corrected={corrected} />
        </>
      )}
      {children}
      <Disclaimer />
    </div>
  );
}

type NoticesProps = { states: StateNote[]; aliases: Alias[]; state: keyof typeof stateWords };

/** What a reader must know who comes by an old name, or finds that nothing is traded. */
function Notices({ states, aliases, state }: NoticesProps) {
  const now = states[0];
  const names = aliases.filter(({ kind, until }) => kind === 'name' && until);
  const codes = aliases.filter(({ kind }) => kind === 'code');
  const others = aliases.filter(({ kind, until }) => kind === 'name' && !until);
  return (
    <>
      {state !== 'trading' && (
        <p class="instrument-state">
          <strong>{stateWords[state]}</strong>
          {now && (
            <>
              {' '}
              <Time at={now.at} />
              부터
            </>
          )}
          . {now?.reason}
          {state === 'halted' && ' 거래가 다시 시작될 때까지 값이 바뀌지 않습니다.'}
          {state === 'delisted' && ' 더는 거래되지 않으며, 아래는 그때까지의 기록입니다.'}
        </p>
      )}
      {[...names, ...codes].map(({ kind, alias, until }) => (
        <p class="instrument-before">
          {kind === 'name' ? '옛 이름' : '옛 코드'} {alias}
          {until && (
            <>
              {' '}
              (<Time at={until} />
              까지)
            </>
          )}
        </p>
      ))}
      {others.length > 0 && (
        <p class="instrument-before">다른 이름 {others.map(({ alias }) => alias).join(', ')}</p>
      )}
    </>
  );
}

function Choices({ instrument, range, kind }: Pick<Props, 'instrument' | 'range' | 'kind'>) {
  const address = (to: Range, as: ChartKind) => `${instrumentPath(instrument)}?range=${to}&chart=${as}`;
  const kinds = { candles: '봉', line: '선' } as const;
  return (
    <div class="chart-choices">
      <nav class="market-choices" aria-label="기간">
        {(Object.keys(ranges) as Range[]).map((each) => (
          <a href={address(each, kind)} aria-current={each === range ? 'true' : undefined}>
            {ranges[each].name}
          </a>
        ))}
      </nav>
      <nav class="market-choices" aria-label="차트 모양">
        {(Object.keys(kinds) as ChartKind[]).map((each) => (
          <a href={address(range, each)} aria-current={each === kind ? 'true' : undefined}>
            {kinds[each]}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** The last day and the last year in figures. */
function Facts({ instrument: { currency }, earlier, bars, year }: Props) {
  const last = bars.at(-1);
  const strength = relativeStrength([...earlier, ...bars]).at(-1);
  if (!last) return null;
  const price = (value: number) => priceText(value, currency);
  const facts: [string, string][] = [
    ['시가', price(last.open)],
    ['고가', price(last.high)],
    ['저가', price(last.low)],
    ['거래량', countText(last.volume)],
    ['52주 최고', price(Math.max(...year.map(({ high }) => high)))],
    ['52주 최저', price(Math.min(...year.map(({ low }) => low)))],
    ...(strength == null ? [] : [['RSI(14일)', strength.toFixed(1)] as [string, string]]),
  ];
  return (
    <dl class="instrument-facts">
      {facts.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
