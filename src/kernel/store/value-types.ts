import pg from 'pg';

type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;
/** The driver's list of types stops before the arrays, though it parses them. */
const textArrayOid: number = 1009;
const arrayOfText = pg.types.getTypeParser(textArrayOid) as (text: string) => (string | null)[];

/** Journal positions and counts are far below 2^53; anything above would be rounded unseen. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`);
  return value;
}

/** By type oid (pg_type.dat): where the driver's own choice is lossy or depends on the machine's time zone. */
const parsers: Record<number, Parse> = {
  20: safeInteger, // int8
  1016: (text) => arrayOfText(text).map((item) => (item === null ? null : safeInteger(item))), // int8[]
  1082: asText, // date: YYYY-MM-DD
  1182: arrayOfText, // date[]
  1114: asText, // timestamp: it names no instant
  1115: arrayOfText, // timestamp[]
  1231: arrayOfText, // numeric[]: as numeric, exact
};

/**
 * How values arrive, the same from both engines: int8 is a number (RangeError beyond 2^53), date a string,
 * timestamptz a Date, bytea a Buffer, numeric a string, json and jsonb parsed.
 */
export const valueTypes = {
  getTypeParser: ((oid: number, format?: 'text') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
