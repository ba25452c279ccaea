import type { Kernel } from '../kernel/kernel.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import { addInstruments } from '../markets/add-instruments.ts';
import { beginImport, endImport } from '../markets/imports.ts';
import { nameService } from '../markets/setting.ts';
import { takeQuotes } from '../markets/take-quotes.ts';
import { desk } from './pictures.ts';
import { type DemoInstrument, demoBars } from './quotes.ts';

/** The day of the demo's last closing prices, which an article of it tells. */
const lastDay = '2026-11-23';
const closed = `${lastDay}T16:00:00+09:00`;

/** The demo's instruments, one of them renamed and one halted, with a year of prices. All of them are made up. */
export async function seedMarkets(kernel: Kernel, instruments: DemoInstrument[]): Promise<void> {
  const at = (time: string): Kernel => ({ ...kernel, now: () => new Date(time) });
  await nameService(kernel, { name: '라씨로' }, desk.name);
  const listed = at('2025-01-02T09:00:00+09:00');
  await put(
    listed,
    instruments.map(({ oldName, ...each }) => ({ ...each, name: oldName ?? each.name })),
  );
  for (const each of instruments) {
    if (each.renamedAt) await put(at(each.renamedAt), [each]);
    if (each.haltedAt) await put(at(each.haltedAt), [{ ...each, state: 'halted' }]);
  }
  await seedQuotes(at(closed), instruments);
}

async function put(kernel: Kernel, instruments: (DemoInstrument & { state?: string })[]): Promise<void> {
  const rows = instruments.map(
    ({ code, name, market, currency = 'KRW', aliases = [], state, reason = '' }, at) => ({
      line: at + 1,
      instrument: { code, name, market, currency, aliases, state, reason },
    }),
  );
  await addInstruments(kernel, rows, desk.name);
}

async function seedQuotes(kernel: Kernel, instruments: DemoInstrument[]): Promise<void> {
  const about = { name: 'demo/instruments.json', source: '온새미통신이 지어낸 가상 시세', delayMinutes: 0 };
  const id = await beginImport(kernel, about, desk.name);
  const quotes = instruments.flatMap((instrument) => {
    const until = instrument.haltedAt
      ? seoulDay(new Date(Date.parse(instrument.haltedAt) - 86_400_000))
      : lastDay;
    return demoBars(instrument, until).map((bar) => ({ code: instrument.code, ...bar, asOf: null }));
  });
  await takeQuotes(
    kernel,
    id,
    quotes.map((quote, at) => ({ line: at + 1, quote })),
    desk.name,
  );
  await endImport(kernel, id, desk.name);
}
