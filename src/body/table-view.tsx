import type { ComponentChildren, VNode } from 'preact';
import type { Node } from 'prosemirror-model';

type Inline = (node: Node) => ComponentChildren;

export function tableView(table: Node, inline: Inline): VNode {
  const rows = table.children;
  const isHead = (row: Node) => row.firstChild?.attrs.header === true;
  const figures = figureColumns(rows.filter((row) => !isHead(row)));
  const cells = (row: Node) => cellViews(row, figures, inline);
  return (
    // A wide table scrolls in its own box, which the keyboard must be able to reach.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: KWCAG 2.2, 6.1.1
    <section class="table" tabIndex={0} aria-label={table.attrs.caption ?? '표'}>
      <table>
        {table.attrs.caption && <caption>{table.attrs.caption}</caption>}
        <thead>{rows.filter(isHead).map(cells)}</thead>
        <tbody>{rows.filter((row) => !isHead(row)).map(cells)}</tbody>
      </table>
    </section>
  );
}

/** Columns of mostly figures stand flush right; the first column names the row. */
function figureColumns(rows: Node[]): Set<number> {
  const columns = Array.from({ length: rows[0]?.childCount ?? 0 }, (_, column) => column).slice(1);
  const text = (row: Node, column: number) => row.maybeChild(column)?.textContent ?? '';
  const figures = (column: number) => rows.filter((row) => isFigure(text(row, column))).length;
  return new Set(columns.filter((column) => figures(column) > rows.length / 2));
}

/** `-11만8000명`, `0.05%`, `1조4000억원`, or nothing. */
function isFigure(text: string): boolean {
  return /^([-+−▲△▼▽±]?\s?\d[\d.,]*.{0,8}|[-–―]?)$/.test(text);
}

function cellViews(row: Node, figures: Set<number>, inline: Inline) {
  return (
    <tr>
      {row.children.map((cell, column) => {
        const style = figures.has(column) ? 'figures' : undefined;
        return cell.attrs.header ? (
          <th scope="col" class={style}>
            {inline(cell)}
          </th>
        ) : (
          <td class={style}>{inline(cell)}</td>
        );
      })}
    </tr>
  );
}
