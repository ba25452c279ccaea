import { dayInWords } from '../../korean/seoul-time.ts';
import type { Bar } from '../bars.ts';
import { countText, priceText, unitOf } from '../figures.ts';
import { averageDays, movingAverage } from '../indicators.ts';
import { candles, columns, gaps, height, line, round, scaleOf, width, xOf, yOf } from './scale.ts';

export type ChartKind = 'candles' | 'line';

type Props = {
  name: string;
  currency: string;
  /** What is shown, oldest first. */
  bars: Bar[];
  /** What came before, for averages that reach back. */
  earlier: Bar[];
  kind: ChartKind;
  /** `석 달` */
  span: string;
};

/** Where the parts of the chart stand, in hundredths of its height. */
const prices = { top: 3, tall: 66 };
const volumes = { top: 74, tall: 18 };

/**
 * Prices, averages and volumes of days as a drawing that is whole without script. It stretches to its place; words keep
 * their size, since they stand by percentages. A script adds the crosshair from `data-bars`.
 */
export function Chart({ name, currency, bars, earlier, kind, span }: Props) {
  const all = [...earlier, ...bars];
  const averages = averageDays.map((days) => ({
    days,
    values: movingAverage(all, days).slice(earlier.length),
  }));
  const shown = averages.filter(({ values }) => values.some((value) => value !== null));
  const drawn = bars.flatMap(({ high, low }) => [high, low]);
  const scale = scaleOf([
    ...drawn,
    ...shown.flatMap(({ values }) => values.filter((value) => value !== null)),
  ]);
  const parted = gaps(bars);
  const percent = (price: number) => `${round(prices.top + (yOf(scale, price) / height) * prices.tall)}%`;
  return (
    <figure class="chart" data-bars={dataOf(bars)} data-unit={unitOf(currency)}>
      <div class="chart-place">
        <svg class="chart-drawing" role="img" aria-labelledby="chart-title chart-text">
          <title id="chart-title">{`${name} ${span} 차트`}</title>
          <desc id="chart-text">{inWords(bars, currency)}</desc>
          <g class="chart-grid">
            {scale.ticks.map((tick) => (
              <line x1="0" x2="100%" y1={percent(tick)} y2={percent(tick)} />
            ))}
          </g>
          <Part {...prices}>
            {parted.map((index) => (
              <path class="chart-gap" d={`M${xOf(index - 0.5, bars.length)} 0V${height}`} />
            ))}
            {kind === 'candles' ? <Candles bars={bars} scale={scale} /> : <Line bars={bars} scale={scale} />}
            {shown.map(({ days, values }) => (
              <path class={`chart-average ma${days}`} d={line(values, scale)} />
            ))}
          </Part>
          <Part {...volumes}>
            {(['up', 'down'] as const).map((direction) => (
              <path class={`chart-volume ${direction}`} d={columns(bars, direction)} />
            ))}
          </Part>
          <g class="chart-words">
            <Days bars={bars} />
          </g>
          <line class="chart-cross" x1="0" x2="0" y1="0" y2="93%" hidden />
        </svg>
        <svg class="chart-prices" aria-hidden="true">
          <g class="chart-words">
            {scale.ticks.map((tick) => (
              <text x="0" y={percent(tick)} dy="4">
                {priceText(tick, currency)}
              </text>
            ))}
          </g>
        </svg>
      </div>
      <figcaption class="chart-legend">
        {shown.map(({ days }) => (
          <span class={`ma${days}`}>{days}일 평균</span>
        ))}
        <span class="plain">아래 막대는 거래량</span>
        {parted.length > 0 && <span class="plain">세로 점선은 거래가 없던 기간</span>}
      </figcaption>
    </figure>
  );
}

function Part({ top, tall, children }: { top: number; tall: number; children: preact.ComponentChildren }) {
  return (
    <svg
      y={`${top}%`}
      width="100%"
      height={`${tall}%`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

type PartProps = { bars: Bar[]; scale: ReturnType<typeof scaleOf> };

function Candles({ bars, scale }: PartProps) {
  return (
    <>
      {(['up', 'down'] as const).map((direction) => {
        const { bodies, wicks } = candles(bars, scale, direction);
        return (
          <g class={`chart-candles ${direction}`}>
            <path class="wicks" d={wicks} />
            <path d={bodies} />
          </g>
        );
      })}
    </>
  );
}

/** One price alone is no line: it is a stroke across. */
function Line({ bars, scale }: PartProps) {
  const closes = bars.map(({ close }) => close);
  const only = closes.length === 1 ? yOf(scale, closes[0] ?? 0) : null;
  return <path class="chart-line" d={only === null ? line(closes, scale) : `M0 ${only}H${width}`} />;
}

/** The first, the middle and the last day. */
function Days({ bars }: { bars: Bar[] }) {
  const last = bars.length - 1;
  const places = [...new Set(last > 1 ? [0, Math.floor(last / 2), last] : last === 1 ? [0, 1] : [0])];
  return (
    <>
      {places.map((index, at) => {
        const anchor =
          places.length === 1 || (at > 0 && at < places.length - 1) ? 'middle' : at === 0 ? 'start' : 'end';
        const x = anchor === 'middle' ? `${round(xOf(index, bars.length) / 10)}%` : at === 0 ? '0' : '100%';
        return (
          <text x={x} y="100%" dy="-4" text-anchor={anchor}>
            {bars[index]?.day.replaceAll('-', '.')}
          </text>
        );
      })}
    </>
  );
}

/** What the drawing shows, for those who do not see it. */
function inWords(bars: Bar[], currency: string): string {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return '';
  const price = (value: number) => `${priceText(value, currency)}${unitOf(currency)}`;
  const high = bars.reduce((most, bar) => (bar.high > most.high ? bar : most));
  const low = bars.reduce((least, bar) => (bar.low < least.low ? bar : least));
  return (
    `${dayInWords(first.day)}부터 ${dayInWords(last.day)}까지 ${countText(bars.length)}일. ` +
    `종가는 ${price(first.close)}에서 ${price(last.close)}이 됐고, 가장 높은 값은 ${dayInWords(high.day)} ` +
    `${price(high.high)}, 가장 낮은 값은 ${dayInWords(low.day)} ${price(low.low)}입니다.`
  );
}

/** A day, its four prices and its volume, with semicolons between days. */
function dataOf(bars: Bar[]): string {
  return bars
    .map(({ day, open, high, low, close, volume }) => [day, open, high, low, close, volume].join())
    .join(';');
}
