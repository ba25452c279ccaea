import { type Kysely, sql } from 'kysely';
import type { DB } from './tables.gen.ts';

type Row = Record<string, unknown>;

/**
 * Inserts rows of one shape, all in one statement with one JSON parameter. Dates, buffers, arrays and JSON become
 * what their columns are.
 */
export async function bulkInsert(db: Kysely<DB>, table: keyof DB, rows: Row[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  const json = JSON.stringify(rows.map(plainRow));
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::text::json)
  `.execute(db);
}

function plainRow(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plainValue(value)]));
}

/** JSON would write a buffer as an object; bytea reads its hexadecimal form. */
function plainValue(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
