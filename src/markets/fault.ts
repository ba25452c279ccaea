/** What can be wrong with a line, in English for the command line; the desk says it in its own words. */
const wordings = {
  code: 'code: takes letters and digits as in 035720 or BRK.B, not “{value}”',
  unknown: 'code: there is no instrument {value}; import instruments first',
  missing: '{field}: is missing',
  negative: '{field}: {value} is negative',
  large: '{field}: {value} is too large',
  price: '{field}: takes a price, not {value}',
  number: '{field}: takes a number such as 52300 or 52,300.5, not “{value}”',
  crossed: 'high: {high} is below the low, {low}',
  outside: '{field}: {value} is not between low and high, {low} and {high}',
  future: '{field}: {value} has not come yet',
  day: 'day: takes one such as 2026-11-23, not “{value}”',
  time: 'time: takes one such as 2026-11-23 10:31, not “{value}”',
  contradicting: 'another line says something else of the same instrument and time',
  encoding: 'is not in {value}, as the lines before it are',
  long: 'is longer than {value} bytes',
  columns: 'the first line has to name the columns: there is none of {value}',
  count: 'has {value} columns where the first line names {wanted}',
  quotation: 'a quotation mark is not closed',
  csv: 'cannot be read as CSV',
  json: 'is not JSON: {value}',
  object: 'is not an object',
} as const;

export type FaultKind = keyof typeof wordings;
export type Wrong = { kind: FaultKind; values: Record<string, string | number> };

/** A line that was not taken, and why. */
export type Fault = Wrong & { line: number; problem: string };

export function wrong(kind: FaultKind, values: Wrong['values'] = {}): Wrong {
  return { kind, values };
}

export function faultAt(line: number, { kind, values }: Wrong): Fault {
  const short = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shortened(value)]));
  const problem = wordings[kind].replace(/\{(\w+)\}/g, (_, name: string) => String(short[name] ?? ''));
  return { line, kind, values: short, problem };
}

/** What somebody wrote instead of a price may be a novel. */
function shortened(value: string | number): string | number {
  return typeof value === 'string' && value.length > 80 ? `${value.slice(0, 80).toWellFormed()}…` : value;
}

/** Carries what is wrong with a value to where its line is known. */
export class WrongValue extends Error {
  readonly wrong: Wrong;

  constructor(kind: FaultKind, values: Wrong['values'] = {}) {
    super(kind);
    this.wrong = wrong(kind, values);
  }
}
