import type { Bar } from './bars.ts';
import { changeOf, countText, priceText } from './figures.ts';

type Props = { bars: Bar[]; before: Bar | undefined; currency: string; corrected: Set<string> };

const shown = 20;

/** The newest days in figures: what the chart draws, for those who read it. */
export function DayTable({ bars, before, currency, corrected }: Props) {
  const price = (value: number) => priceText(value, currency);
  const rows = bars.map((bar, at) => ({ bar, before: (at > 0 ? bars[at - 1] : before)?.close ?? null }));
  return (
    <section class="instrument-days">
      <h2>날짜별 시세</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="market-scroll" tabIndex={0} aria-label="날짜별 시세">
        <table class="market-table">
          <thead>
            <tr>
              <th scope="col">날</th>
              <th scope="col">종가</th>
              <th scope="col">등락</th>
              <th scope="col">시가</th>
              <th scope="col">고가</th>
              <th scope="col">저가</th>
              <th scope="col">거래량</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .slice(-shown)
              .reverse()
              .map(({ bar, before }) => (
                <tr>
                  <th scope="row">
                    <time dateTime={bar.day}>{bar.day.replaceAll('-', '.')}</time>{' '}
                    {corrected.has(bar.day) && <span class="label">정정</span>}
                  </th>
                  <td>{price(bar.close)}</td>
                  <td>
                    <DayChange bar={bar} before={before} currency={currency} />
                  </td>
                  <td>{price(bar.open)}</td>
                  <td>{price(bar.high)}</td>
                  <td>{price(bar.low)}</td>
                  <td>{countText(bar.volume)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      {rows.slice(-shown).some(({ bar }) => corrected.has(bar.day)) && (
        <p class="price-source">‘정정’은 제공처가 값을 바로잡은 날입니다.</p>
      )}
    </section>
  );
}

function DayChange({ bar, before, currency }: { bar: Bar; before: number | null; currency: string }) {
  const change = changeOf(bar.close, before, currency);
  if (!change) return <>–</>;
  return (
    <span class={`change ${change.direction}`}>
      <span aria-hidden="true">{change.sign}</span>
      <span class="unseen">{change.words}</span> {change.percent}
    </span>
  );
}
