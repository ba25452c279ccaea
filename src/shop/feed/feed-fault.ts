/** What can be wrong with a row of a feed; each has words at the desk, `shop.fault.NAME`. */
export const rowFaults = [
  'columns-row',
  'garbled',
  'long',
  'id',
  'duplicate',
  'title',
  'link',
  'price',
  'price-low',
  'availability',
  'date',
  'xml',
] as const;

/** What ends the reading of a feed before its end. */
export const stopFaults = [
  'columns',
  'bytes',
  'items',
  'deep',
  'endless',
  'doctype',
  'xml-broken',
  'unpack',
  'empty',
  'address',
  'inside',
  'redirects',
  'status',
  'slow',
  'large',
  'encoding',
  'unreachable',
] as const;

type RowFault = (typeof rowFaults)[number];
type StopFault = (typeof stopFaults)[number];

/** A row that was left out, by the line where it begins. */
export type Problem = { line: number; fault: RowFault; value: string };

export type Stop = { fault: StopFault; value: string };

/** The rest of a feed cannot be read, or must not. What was read before stands. */
export class FeedStopped extends Error {
  readonly stop: Stop;

  constructor(fault: StopFault, value: string | number = '') {
    super(`${fault}: ${value}`);
    this.stop = { fault, value: String(value) };
  }
}

/** What a report shows of a text that came from outside. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text;
}

/** A row as it stands in the feed: its fields by Google's names, or what is wrong with it. */
export type RawRow = { line: number; fields: Map<string, string>; fault?: Omit<Problem, 'line'> | undefined };
