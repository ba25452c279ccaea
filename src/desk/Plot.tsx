import type { ComponentChildren } from 'preact';
import type { Say } from './wording.ts';

/** A value and what it stands for, in words. */
type Point = { label: string; value: number; words: string };

type Props = {
  say: Say;
  id: string;
  title: string;
  /** What the plot shows, for those who do not see it. */
  description: string;
  points: Point[];
  /** The largest value, as it is said. */
  most: string;
  kind: 'bars' | 'line';
  /** The table of the same numbers: its columns, and its rows if they are not the points. */
  columns: [string, string];
};

const height = 100;
const step = 10;

/**
 * Values over time. The drawing stretches to its place, so all words stand around it in HTML, where they keep their
 * size; the same numbers are there as a table.
 */
export function Plot({ say, id, title, description, points, most, kind, columns }: Props) {
  const highest = Math.max(...points.map(({ value }) => value), 0);
  const heightOf = (value: number) => (highest > 0 ? (value / highest) * height : 0);
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      <p class="plot-most">{most}</p>
      <svg
        viewBox={`0 0 ${Math.max(points.length, 1) * step} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {kind === 'bars' ? (
          <Bars points={points} heightOf={heightOf} />
        ) : (
          <path class="plot-line" d={lineThrough(points.map(({ value }) => height - heightOf(value)))} />
        )}
      </svg>
      <p class="plot-ends" aria-hidden="true">
        <span>{points[0]?.label}</span>
        <span>{points.at(-1)?.label}</span>
      </p>
      <Numbers say={say} title={title} columns={columns}>
        {points.toReversed().map(({ label, words }) => (
          <tr>
            <th scope="row">{label}</th>
            <td>{words}</td>
          </tr>
        ))}
      </Numbers>
    </figure>
  );
}

type BarsProps = { points: Point[]; heightOf: (value: number) => number };

/** A small value is a thin bar, and none is none: the two look different. */
function Bars({ points, heightOf }: BarsProps) {
  return (
    <>
      {points.map(({ label, value, words }, index) => {
        const tall = value > 0 ? Math.max(heightOf(value), 1) : 0;
        return (
          <g>
            <rect class="plot-place" x={index * step} y="0" width={step} height={height}>
              <title>{`${label} ${words}`}</title>
            </rect>
            {tall > 0 && (
              <rect
                class="plot-bar"
                x={index * step + 1}
                y={rounded(height - tall)}
                width={step - 2}
                height={rounded(tall)}
              />
            )}
          </g>
        );
      })}
    </>
  );
}

function lineThrough(ys: number[]): string {
  return ys.map((y, index) => `${index === 0 ? 'M' : 'L'}${(index + 0.5) * step} ${rounded(y)}`).join('');
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

type NumbersProps = { say: Say; title: string; columns: [string, string]; children: ComponentChildren };

function Numbers({ say, title, columns, children }: NumbersProps) {
  return (
    <details class="plot-numbers">
      <summary>{say('system.numbers')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section tabIndex={0} aria-label={title}>
        <table class="plot-figures">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </details>
  );
}
