import { addInstruments } from '../src/markets/add-instruments.ts';
import type { Fault } from '../src/markets/fault.ts';
import { beginImport, endImport } from '../src/markets/imports.ts';
import { readInstruments } from '../src/markets/intake/read-instruments.ts';
import { readQuotes } from '../src/markets/intake/read-quotes.ts';
import { instrumentByCode } from '../src/markets/queries.ts';

import { readBatch, writeBatch } from '../src/markets/quote-batch.ts';
import { takeQuotes } from '../src/markets/take-quotes.ts';
import type { Newsroom } from './newsroom.ts';

/** A file as it comes from the disk, in pieces that keep to no line. */
async function* inPieces(content: string | Buffer, length = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content as string);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

type Options = { source?: string; delayMinutes?: number; code?: string; piece?: number };

/** Imports a file of quotes as the command line does. */
export async function importQuotes(
  { kernel }: Newsroom,
  content: string | Buffer,
  { source = '가상거래소', delayMinutes = 20, code, piece }: Options = {},
) {
  const id = await beginImport(kernel, { name: 'quotes.csv', source, delayMinutes }, 'operator');
  const faults: Fault[] = [];
  const positions: number[] = [];
  for await (const given of readQuotes(inPieces(content, piece), code)) {
    const sent = readBatch(JSON.parse(JSON.stringify(writeBatch(given))));
    const { result, position } = await takeQuotes(kernel, id, sent, 'operator');
    faults.push(...result.faults);
    positions.push(position);
  }
  return { id, faults, position: positions.at(-1), ...(await endImport(kernel, id, 'operator')) };
}

export async function importInstruments({ kernel }: Newsroom, content: string | Buffer) {
  const faults: { line: number; problem: string }[] = [];
  const good: object[] = [];
  for await (const rows of readInstruments(inPieces(content)))
    for (const row of rows) 'problem' in row ? faults.push(row) : good.push(row);
  const { result } = await addInstruments(kernel, good, 'operator');
  return { ...result, faults: [...faults, ...result.faults] };
}

/** The cast of the markets: all of them made up. */
export const instruments = `종목코드,종목명,시장구분,통화,다른이름
900010,가온전자,가상코스피,KRW,
900020,NAVI,가상코스피,KRW,나비
900030,누리<b>바이오,가상코스닥,KRW,
NVDX,엔비다,가상나스닥,USD,
`;

export async function idOf({ kernel }: Newsroom, code: string): Promise<number> {
  return (await instrumentByCode(kernel.store.db, code))?.id ?? 0;
}
