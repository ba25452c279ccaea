import type { RichText } from '../rich-text.ts';
import { isElement, isUnseen, nameOf } from './elements.ts';

/** So far a cell may reach; spreadsheets say 16,384 for a whole row. */
const farthest = 60;

type Cells = { header: RichText[]; rows: RichText[][] };

/** Mails and old pages use tables to place things: one in another, or a single column. */
export function isLayout(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return true;
  return rowsOf(table).every((row) => cellsOf(row).length < 2);
}

/**
 * A table's cells in rows of equal length, empty rows and columns left out; null where no table is left. Cells that
 * were merged stand where they begin.
 */
export function readTable(table: Element, read: (cell: Element) => RichText): Cells | null {
  const rows = rowsOf(table);
  const grid: (RichText | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) for (const cell of cellsOf(row)) place(grid, at, cell, read(cell));
  const full = withoutEmpty(grid);
  if (full.length === 0) return null;
  const [first = [], ...rest] = full.map(({ cells }) => cells);
  const head = rows[full[0]?.at ?? 0];
  const hasHeader = head !== undefined && rest.length > 0 && isHeader(head);
  return hasHeader ? { header: first, rows: rest } : { header: [], rows: [first, ...rest] };
}

function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => !isUnseen(row));
}

function cellsOf(row: Element): Element[] {
  return [...row.childNodes]
    .filter(isElement)
    .filter((cell) => /^t[dh]$/.test(nameOf(cell)) && !isUnseen(cell));
}

function isHeader(row: Element): boolean {
  const isInHead = row.parentNode && isElement(row.parentNode) && nameOf(row.parentNode) === 'thead';
  return isInHead || cellsOf(row).every((cell) => nameOf(cell) === 'th');
}

function place(grid: (RichText | undefined)[][], at: number, cell: Element, text: RichText): void {
  let column = 0;
  while (grid[at]?.[column] !== undefined) column += 1;
  for (const row of grid.slice(at, at + span(cell, 'rowspan')))
    for (let across = 0; across < span(cell, 'colspan'); across += 1) row[column + across] ??= '';
  const row = grid[at];
  if (row) row[column] = text;
}

function span(cell: Element, name: string): number {
  const given = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Math.min(Math.max(given || 1, 1), farthest);
}

function withoutEmpty(grid: (RichText | undefined)[][]): { at: number; cells: RichText[] }[] {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const isUsed = (column: number) => grid.some((row) => (row[column] ?? '') !== '');
  const columns = Array.from({ length: width }, (_, column) => column).filter(isUsed);
  return grid
    .map((row, at) => ({ at, cells: columns.map((column) => row[column] ?? '') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
