import { countText } from './figures.ts';
import type { Priced } from './latest.ts';
import { ChangeText, PriceText, PriceTime, StateLabel } from './Price.tsx';
import { instrumentPath } from './queries.ts';

/** Instruments with their newest prices. It scrolls by itself where the screen is narrower. */
export function MarketTable({ rows, caption }: { rows: Priced[]; caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="market-scroll" tabIndex={0} aria-label={caption}>
      <table class="market-table">
        <thead>
          <tr>
            <th scope="col">종목</th>
            <th scope="col">값</th>
            <th scope="col">등락</th>
            <th scope="col">거래량</th>
            <th scope="col">기준</th>
            <th scope="col" class="market-name">
              시장
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a href={instrumentPath(row)}>{row.name}</a> <StateLabel state={row.state} />
                <span class="code">{row.code}</span>
              </th>
              <td>
                <PriceText instrument={row} />
              </td>
              <td>{row.latest ? <ChangeText latest={row.latest} currency={row.currency} /> : '–'}</td>
              <td>{row.latest?.volume == null ? '–' : countText(row.latest.volume)}</td>
              <td>{row.latest ? <PriceTime latest={row.latest} /> : '–'}</td>
              <td class="market-name">{row.market}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
