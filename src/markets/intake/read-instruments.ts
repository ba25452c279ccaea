import type { Fault } from '../fault.ts';
import { type Columns, rowsOf } from './records.ts';

type Name = 'code' | 'name' | 'market' | 'currency' | 'aliases' | 'oldCode' | 'state' | 'reason';

const columns: Columns<Name> = {
  code: ['code', '종목코드', '단축코드', 'symbol', 'ticker', '코드'],
  name: ['name', '종목명', '한글종목명', '한글종목약명', '종목약명'],
  market: ['market', '시장구분', '시장', '거래소', 'exchange'],
  currency: ['currency', '통화'],
  aliases: ['aliases', '다른이름', '별칭', '영문종목명'],
  oldCode: ['old code', '이전코드', '옛코드'],
  state: ['state', '상태', '거래상태'],
  reason: ['reason', '사유'],
};

const states: Record<string, string> = {
  거래: 'trading',
  정상: 'trading',
  정지: 'halted',
  거래정지: 'halted',
  상장폐지: 'delisted',
  폐지: 'delisted',
};

export type GivenInstrument = { line: number; instrument: Record<string, unknown> } | Fault;

/** Instruments of a file, as the command that adds them takes them. */
export async function* readInstruments(stream: AsyncIterable<Uint8Array>): AsyncGenerator<GivenInstrument[]> {
  for await (const rows of rowsOf(stream, columns, [['code'], ['name'], ['market']]))
    yield rows.map((row) => ('problem' in row ? row : { line: row.line, instrument: inputOf(row.values) }));
}

/** What is not said is left out: it stays as it is. */
function inputOf({ aliases, state, ...values }: Partial<Record<Name, unknown>>): Record<string, unknown> {
  const said = Object.entries(values).filter(([, value]) => String(value).trim() !== '');
  const others = String(aliases ?? '')
    .split('|')
    .map((alias) => alias.trim())
    .filter(Boolean);
  const written = String(state ?? '').trim();
  return {
    ...Object.fromEntries(said.map(([name, value]) => [name, String(value)])),
    ...(others.length > 0 && { aliases: others }),
    ...(written && { state: states[written] ?? written }),
  };
}
