import { parse } from 'csv-parse/sync';
import { type Fault, faultAt, WrongValue, wrong } from '../fault.ts';

import { type Line, textLines } from './text-lines.ts';

/** One row of a file: a value for each column that was found, as text; numbers where JSON has them. */
export type Values<Name extends string> = Partial<Record<Name, string | number | boolean>>;
export type Row<Name extends string> = { line: number; values: Values<Name> } | Fault;

/** The names under which files have a column. Blanks, case and punctuation do not count. */
export type Columns<Name extends string> = Record<Name, readonly string[]>;

type Reader<Name extends string> = (lines: Line[]) => Row<Name>[];

/**
 * Rows of a file of CSV or of JSON lines, some at a time. Columns may stand in any order; those that are not known are
 * left out. What is wrong with a line is said of that line, and the others go on.
 * @param required columns without which a row says nothing; each is a choice of some
 */
export async function* rowsOf<Name extends string>(
  stream: AsyncIterable<Uint8Array>,
  columns: Columns<Name>,
  required: readonly (readonly Name[])[],
): AsyncGenerator<Row<Name>[]> {
  const nameOf = namesOf(columns);
  let reader: Reader<Name> | null = null;
  for await (const lines of textLines(stream)) {
    let from = 0;
    const rows: Row<Name>[] = [];
    while (!reader && from < lines.length) {
      const line = lines[from++] as Line;
      if ('problem' in line) rows.push(line);
      else if (line.text.trim().startsWith('{')) {
        reader = (some) => some.flatMap((each) => rowOfJson(each, nameOf));
        from--;
      } else if (line.text.trim() !== '') {
        const header = headerOf(line.text, nameOf);
        const missing = required.filter((some) => !some.some((name) => header.names.includes(name)));
        if (missing.length > 0) {
          yield [...rows, faultAt(line.line, wrong('columns', { value: missingColumns(missing, columns) }))];
          return;
        }
        reader = (some) => rowsOfCsv(some, header);
      }
    }
    yield reader ? [...rows, ...reader(lines.slice(from))] : rows;
  }
}

function missingColumns<Name extends string>(missing: readonly (readonly Name[])[], columns: Columns<Name>) {
  const wanted = missing.map((some) => some.flatMap((name) => columns[name].slice(0, 2)).join(', '));
  return wanted.join('; ');
}

const plain = (name: string) => name.toLowerCase().replace(/[\s_().·/-]/g, '');

function namesOf<Name extends string>(columns: Columns<Name>): Map<string, Name> {
  const entries = Object.entries(columns) as [Name, readonly string[]][];
  return new Map(entries.flatMap(([name, written]) => [name, ...written].map((one) => [plain(one), name])));
}

type Header<Name extends string> = { delimiter: string; names: (Name | null)[] };

/** The separator is what the first line has most of. The first of two columns of one meaning counts. */
function headerOf<Name extends string>(text: string, nameOf: Map<string, Name>): Header<Name> {
  const counts = [',', '\t', ';', '|'].map((sign) => ({ sign, count: text.split(sign).length }));
  const delimiter = counts.reduce((most, each) => (each.count > most.count ? each : most)).sign;
  const written = text.split(delimiter).map((name) => name.replaceAll('"', '').trim().normalize('NFC'));
  const names = written.map((name) => nameOf.get(plain(name)) ?? null);
  return { delimiter, names: names.map((name, at) => (names.indexOf(name) === at ? name : null)) };
}

/** No field of ours has several lines: a quotation mark that is not closed spoils its line and no other. */
function rowsOfCsv<Name extends string>(lines: Line[], { delimiter, names }: Header<Name>): Row<Name>[] {
  const good = lines.filter(
    (line): line is Exclude<Line, Fault> => 'text' in line && line.text.trim() !== '' && hasPairs(line.text),
  );
  const records = parseAll(good, delimiter);
  const rows = good.map(({ line }, at) => rowOfRecord(line, records[at], names));
  const bad = lines.flatMap((line) => {
    if ('problem' in line) return [line];
    return hasPairs(line.text) ? [] : [faultAt(line.line, wrong('quotation'))];
  });
  return bad.length > 0 ? [...rows, ...bad].sort((a, b) => a.line - b.line) : rows;
}

function hasPairs(text: string): boolean {
  return !text.includes('"') || text.split('"').length % 2 === 1;
}

function parseAll(lines: { text: string }[], delimiter: string): (string[] | undefined)[] {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, record_delimiter: '\n' };
  try {
    return parse(lines.map(({ text }) => text).join('\n'), options) as string[][];
  } catch {
    if (lines.length === 1) return [undefined];
    return lines.map((line) => parseAll([line], delimiter)[0]);
  }
}

function rowOfRecord<Name extends string>(
  line: number,
  record: string[] | undefined,
  names: (Name | null)[],
): Row<Name> {
  if (!record) return faultAt(line, wrong('csv'));
  if (record.length < names.length || record.slice(names.length).some((value) => value !== ''))
    return faultAt(line, wrong('count', { value: record.length, wanted: names.length }));
  const values: Values<Name> = {};
  for (let at = 0; at < names.length; at++) {
    const name = names[at];
    if (name) values[name] = record[at] as string;
  }
  return { line, values };
}

function rowOfJson<Name extends string>(given: Line, nameOf: Map<string, Name>): Row<Name>[] {
  if ('problem' in given) return [given];
  const { line, text } = given;
  if (text.trim() === '') return [];
  try {
    return [{ line, values: valuesOf(JSON.parse(text), nameOf) }];
  } catch (error) {
    if (error instanceof WrongValue) return [faultAt(line, error.wrong)];
    return [faultAt(line, wrong('json', { value: (error as Error).message }))];
  }
}

/** The values of an object by the names of our columns. Only texts, numbers and booleans are values. */
export function valuesOf<Name extends string>(value: unknown, nameOf: Map<string, Name>): Values<Name> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongValue('object');
  const values: Values<Name> = {};
  for (const [key, part] of Object.entries(value)) {
    const name = nameOf.get(plain(key));
    if (!name || values[name] !== undefined) continue;
    if (typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean')
      values[name] = part;
    else if (Array.isArray(part)) values[name] = part.filter((one) => typeof one === 'string').join('|');
  }
  return values;
}

export { namesOf };
