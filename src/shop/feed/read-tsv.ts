import { fieldNamed, requiredFields } from './columns.ts';
import { FeedStopped, type RawRow, shortened } from './feed-fault.ts';

/** A line of a product is some hundred letters long. */
const longestLine = 100_000;

/**
 * Rows of a feed with tabs between its columns, which its first line names in English or Korean.
 * A row is a line: a quotation mark that is never closed spoils nothing but its own.
 * @throws FeedStopped where the first line does not name what is needed
 */
export async function* readTsv(texts: AsyncIterable<string>): AsyncGenerator<RawRow> {
  let columns: (string | null)[] | undefined;
  for await (const { line, text } of linesOf(texts)) {
    if (text?.trim() === '') continue;
    if (!columns) columns = columnsIn(text ?? '');
    else if (text === null)
      yield { line, fields: new Map(), fault: { fault: 'long', value: String(longestLine) } };
    else yield rowOf(line, text, columns);
  }
}

function columnsIn(text: string): (string | null)[] {
  const names = text.replace(/^\uFEFF/, '').split('\t');
  const columns = names.map((name) => fieldNamed(unquoted(name)));
  const missing = requiredFields.filter((field) => !columns.includes(field));
  if (missing.length > 0) throw new FeedStopped('columns', missing.join(', '));
  return columns;
}

/** Trailing columns that are empty are often left out; what stands behind the last one belongs nowhere. */
function rowOf(line: number, text: string, columns: (string | null)[]): RawRow {
  const values = text.split('\t');
  const fields = new Map<string, string>();
  if (values.slice(columns.length).some((value) => value.trim())) {
    const value = `${values.length}/${columns.length}`;
    return { line, fields, fault: { fault: 'columns-row', value: shortened(value) } };
  }
  for (const [index, column] of columns.entries()) {
    const value = unquoted(values[index] ?? '');
    if (column && value && !fields.has(column)) fields.set(column, value);
  }
  return { line, fields };
}

/** Spreadsheets put a cell with a quotation mark in it between two others. */
function unquoted(value: string): string {
  const text = value.trim();
  return /^".*"$/s.test(text) && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** Null for a line that is too long to be kept. */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<{ line: number; text: string | null }> {
  let rest = '';
  let isTooLong = false;
  let line = 1;
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const each of lines) {
      yield { line: line++, text: isTooLong || each.length > longestLine ? null : each.replace(/\r$/, '') };
      isTooLong = false;
    }
    if (rest.length > longestLine) {
      isTooLong = true;
      rest = '';
    }
  }
  if (rest || isTooLong) yield { line, text: isTooLong ? null : rest };
}
