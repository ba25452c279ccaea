import { sql, type Transaction } from 'kysely';
import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import { namedByEvent, type QuotesCorrected } from './events.ts';
import { type Fault, faultAt, wrong } from './fault.ts';
import { type Counts, holdImport, noteBatch } from './imports.ts';
import { instrumentTag, marketsTag, quotesTag } from './queries.ts';
import { type Given, isDaily, problemOf, type Quote } from './quote.ts';
import { refreshLatest } from './refresh-latest.ts';
import { type DailyRow, storeDaily, writeDays } from './store-daily.ts';
import { type IntradayRow, storeIntraday } from './store-intraday.ts';

/** Any constant: it names the lock under which one batch of quotes at a time is stored. */
const quotesLock = 5_062_024;

/** Of so many instruments, the pages are dropped one by one; of more, all that show quotes. */
const namedByTag = 100;

/** The newest prices of more take as long as the quotes themselves: they wait for the import's end. */
const refreshedAtOnce = 1_000;

export type Taken = Counts & { faults: Fault[] };

/**
 * Takes a batch of an import's quotes in. What is wrong with one is said of its line, and the others are stored. It is
 * checked ahead of its transaction, so that this one is checked while the one before is stored.
 */
export function takeQuotes(
  kernel: Kernel,
  importId: number,
  given: Given[],
  by: string,
): Promise<Acknowledged<Taken>> {
  const checked = checkBatch(given, kernel.now());
  return act(kernel, by, (doing) => storeBatch(doing, importId, checked));
}

/** The same within an act. */
export function takeBatch(doing: Act, importId: number, given: Given[]): Promise<Taken> {
  return storeBatch(doing, importId, checkBatch(given, doing.at));
}

async function storeBatch({ trx, at, record }: Act, importId: number, checked: Checked): Promise<Taken> {
  const { daily, intraday, faults } = await placeBatch(trx, checked);
  const written = writeDays(daily, at.getTime());
  await sql`select pg_advisory_xact_lock(${sql.lit(quotesLock)})`.execute(trx);
  const held = await holdImport(trx, importId);
  const stored = await storeDaily(trx, written, importId);
  for (const line of stored.contradicting) faults.push(faultAt(line, contradicting));
  const paid = await storeIntraday(trx, intraday, importId, at);
  const changed = [...new Set([...daily, ...intraday].map(({ id }) => id))];
  const isBehind = held.way === 'file' && changed.length > refreshedAtOnce;
  const added = stored.added + paid.added;
  const corrected = stored.corrected.length + paid.corrected;
  if (added + corrected > 0) {
    if (!isBehind)
      await refreshLatest(
        trx,
        changed.map((id) => ({ id })),
      );
    recordQuotes(record, importId, { daily, corrected: stored.corrected, changed, isNew: stored.added > 0 });
  }
  faults.sort((a, b) => a.line - b.line);
  const counts = {
    added,
    corrected,
    bad: faults.length,
    same: checked.given - added - corrected - faults.length,
  };
  await noteBatch(trx, held, { ...counts, isBehind }, faults);
  return { ...counts, faults };
}

/** A batch whose wrong lines are told apart from its quotes; `given` counts both. */
type Checked = { given: number; quotes: { line: number; quote: Quote }[]; faults: Fault[] };

function checkBatch(given: Given[], at: Date): Checked {
  const now = { now: at.getTime(), lastDay: seoulDay(new Date(at.getTime() + 86_400_000)) };
  const checked: Checked = { given: given.length, quotes: [], faults: [] };
  for (const each of given) {
    const problem = 'problem' in each ? null : problemOf(each.quote, now);
    if ('problem' in each) checked.faults.push(each);
    else if (problem) checked.faults.push(faultAt(each.line, problem));
    else checked.quotes.push(each);
  }
  return checked;
}

/** Finds whose quotes they are. Who has a code hardly changes, so that no other batch has to wait for it. */
async function placeBatch(trx: Transaction<DB>, { quotes, faults: wrongLines }: Checked) {
  const faults = [...wrongLines];
  const ids = await idsOf(trx, quotes);
  const daily: DailyRow[] = [];
  const intraday: IntradayRow[] = [];
  for (const { line, quote } of quotes) {
    const id = ids.get(quote.code);
    if (id === undefined) faults.push(faultAt(line, wrong('unknown', { value: quote.code })));
    else if (isDaily(quote)) daily.push({ ...quote, id, line });
    else intraday.push({ ...quote, id, line });
  }
  return {
    daily: unrepeated(daily, sameDay, faults),
    intraday: unrepeated(intraday, sameMoment, faults),
    faults,
  };
}

/** Spreadsheets make 5930 of 005930: a code of figures that nobody has is looked for with its noughts. */
async function idsOf(trx: Transaction<DB>, quotes: { quote: Quote }[]): Promise<Map<string, number>> {
  const codes = [...new Set(quotes.map(({ quote }) => quote.code))];
  const padded = codes.map((code) => (/^\d{1,5}$/.test(code) ? code.padStart(6, '0') : code));
  const { rows } = await sql<{ code: string; id: number }>`
    select asked.code, coalesce(
      (select id from instrument where instrument.code = asked.code),
      (select id from instrument where instrument.code = asked.padded),
      (select instrument_id from instrument_alias where kind = 'code' and alias = asked.code
        order by until desc limit 1)) as id
    from unnest(${codes}::text[], ${padded}::text[]) as asked (code, padded)
  `.execute(trx);
  return new Map(rows.flatMap(({ code, id }) => (id === null ? [] : [[code, id]])));
}

const contradicting = wrong('contradicting');
const sameDay = ({ id, day }: DailyRow) => `${id} ${day}`;
const sameMoment = ({ id, asOf }: IntradayRow) => `${id} ${asOf}`;

/** Of rows that say the same twice one stays; of two that contradict each other the first, and the other is bad. */
function unrepeated<R extends DailyRow | IntradayRow>(
  rows: R[],
  keyOf: (row: R) => string,
  faults: Fault[],
): R[] {
  const byKey = new Map<string, R>();
  for (const row of rows) {
    const key = keyOf(row);
    const first = byKey.get(key);
    if (!first) byKey.set(key, row);
    else if (said(first) !== said(row)) faults.push(faultAt(row.line, contradicting));
  }
  return [...byKey.values()];
}

function said(row: DailyRow | IntradayRow): string {
  if (!isDaily(row)) return `${row.price} ${row.volume}`;
  return [row.open, row.high, row.low, row.close, row.volume].join(' ');
}

type Changes = {
  daily: DailyRow[];
  corrected: { id: number; day: string }[];
  changed: number[];
  isNew: boolean;
};

/** An act of some events, none of which names more than some hundred days; the first one drops the pages. */
function recordQuotes(
  record: Act['record'],
  importId: number,
  { daily, corrected, changed, isNew }: Changes,
): void {
  let tags = [marketsTag, ...(changed.length > namedByTag ? [quotesTag] : changed.map(instrumentTag))];
  const say = ({ kind, days }: { kind: string; days: QuotesCorrected['days'] }) => {
    const parts = Math.max(1, Math.ceil(days.length / namedByEvent));
    for (let part = 0; part < parts; part++) {
      const named = days.slice(part * namedByEvent, (part + 1) * namedByEvent);
      record({ kind, subject: String(importId), data: { import: importId, days: named }, tags });
      tags = [];
    }
  };
  const newest = new Map<number, string>();
  if (isNew) for (const { id, day } of daily) if (day > (newest.get(id) ?? '')) newest.set(id, day);
  // Prices of the day alone, too, have to reach the pages that show them.
  if (isNew || corrected.length === 0) say({ kind: 'quotes.imported', days: [...newest] });
  const days = corrected.map(({ id, day }): [number, string] => [id, day]);
  if (days.length > 0) say({ kind: 'quotes.corrected', days });
}
