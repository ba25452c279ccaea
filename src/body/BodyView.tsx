import type { ComponentChildren } from 'preact';
import type { Node } from 'prosemirror-model';
import { Figure } from './Figure.tsx';
import { joined } from './joined.tsx';
import type { Body, FigureAttributes } from './schema.ts';

/**
 * The article's text as HTML. The first figure loads at once, the others when they come near: all of them where the
 * text `comesLater` on its page.
 */
export function BodyView({ body, comesLater = false }: { body: Body; comesLater?: boolean }) {
  let figures = comesLater ? 1 : 0;
  return (
    <div class="body">
      {children(body).map((block) =>
        block.type.name === 'figure' ? (
          <Figure {...(block.attrs as FigureAttributes)} eager={figures++ === 0} />
        ) : (
          <Block block={block} />
        ),
      )}
    </div>
  );
}

function Block({ block }: { block: Node }) {
  switch (block.type.name) {
    case 'heading':
      return <h2>{inline(block)}</h2>;
    case 'quote':
      return (
        <blockquote>
          <p>{inline(block)}</p>
          {block.attrs.attribution && <footer>{block.attrs.attribution}</footer>}
        </blockquote>
      );
    case 'list':
      return (
        <ul>
          {children(block).map((item) => (
            <li>{inline(item)}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table table={block} />;
    default:
      return <p class={isQuestion(block) ? 'question' : undefined}>{inline(block)}</p>;
  }
}

/** In an interview the newspaper's questions begin with a dash. */
function isQuestion(paragraph: Node): boolean {
  return /^[―—]/.test(paragraph.textContent);
}

function Table({ table }: { table: Node }) {
  const rows = children(table);
  const isHead = (row: Node) => row.firstChild?.attrs.header === true;
  const figures = figureColumns(rows.filter((row) => !isHead(row)));
  return (
    // A wide table scrolls in its own box, which the keyboard must be able to reach.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: KWCAG 2.2, 6.1.1
    <section class="table" tabIndex={0} aria-label={table.attrs.caption ?? '표'}>
      <table>
        {table.attrs.caption && <caption>{table.attrs.caption}</caption>}
        <thead>{rows.filter(isHead).map((row) => cells(row, figures))}</thead>
        <tbody>{rows.filter((row) => !isHead(row)).map((row) => cells(row, figures))}</tbody>
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

function cells(row: Node, figures: Set<number>) {
  return (
    <tr>
      {children(row).map((cell, column) => {
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

function children(node: Node): Node[] {
  const found: Node[] = [];
  node.forEach((child) => void found.push(child));
  return found;
}

/** Runs under one quotation mark become one `q`, whatever glosses stand inside it. */
function inline(node: Node): ComponentChildren[] {
  const out: ComponentChildren[] = [];
  let quoted: ComponentChildren[] = [];
  const closeQuotation = () => {
    if (quoted.length > 0) out.push(<q>{quoted}</q>);
    quoted = [];
  };
  for (const run of children(node)) {
    const inQuotation = run.marks.some((mark) => mark.type.name === 'quotation');
    if (!inQuotation) closeQuotation();
    (inQuotation ? quoted : out).push(runView(run));
  }
  closeQuotation();
  return out;
}

/** The characters are skipped when read aloud, found by a search of the page, and hidden if the reader likes. */
function runView(run: Node): ComponentChildren {
  const gloss = run.marks.find((mark) => mark.type.name === 'gloss');
  if (!gloss) return joined(run.text ?? '');
  return (
    <>
      {run.text}
      <span class="gloss" aria-hidden="true">
        ({gloss.attrs.written})
      </span>
    </>
  );
}
