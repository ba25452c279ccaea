import { movedIn } from './blocks.ts';

/** A row of a form: its fields by their names. */
export type Row = Record<string, string>;

/** The rows of a form that was sent: fields `row.0.name`, `row.0.day`, `row.1.name` … */
export function rowsIn(fields: Row): Row[] {
  const rows: Row[] = [];
  for (const [key, text] of Object.entries(fields)) {
    const [, number = '', name = ''] = /^row\.(\d{1,3})\.(\w+)$/.exec(key) ?? [];
    if (!name) continue;
    const index = Number(number);
    rows[index] = { ...rows[index], [name]: text };
  }
  return rows.filter(Boolean);
}

/** What a button asks for: `up 2`, `down 2`, `off 2`, `add`; where the keyboard goes on afterwards, from 1. */
export function steppedRows(rows: Row[], step: string, empty: Row): { rows: Row[]; at: number | null } {
  const [what = '', number = ''] = step.split(' ');
  if (what === 'add') return { rows: [...rows, empty], at: rows.length + 1 };
  const changed = movedIn(rows, Number(number) - 1, what);
  return { rows: changed, at: changed === rows ? null : placeAfter(step) };
}

/** The place, from 1, at which something stands after a step, or what comes in its place. */
export function placeAfter(step: string): number {
  const [what, number = '1'] = step.split(' ');
  return Math.max(1, Number(number) + ({ up: -1, down: 1 }[what ?? ''] ?? 0));
}

export const isBlank = (row: Row) => Object.values(row).every((text) => text.trim() === '');
