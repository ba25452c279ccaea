import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import type { Agency } from '../control/connect.ts';
import type { GivenInstrument } from '../markets/intake/read-instruments.ts';
import type { Given } from '../markets/quote.ts';
import { withAgency } from './agency.ts';
import { readNumber } from './numbers.ts';
import { print } from './print.ts';

type Fault = { line: number; problem: string };
type QuoteOptions = { source: string; delay?: number; code?: string };

/** Quotes of one transaction: some 0.2 s, for which other writers wait. */
const quotesAtOnce = 20_000;
/** While one batch is stored the next one is checked, and the one after that is read. */
const batchesAtOnce = 2;
const instrumentsAtOnce = 500;
/** After so many lines of complaints nobody reads on; the desk keeps the first of them, too. */
const shownFaults = 1_000;

/** `import quotes` and `import instruments`: what markets say, from files of CSV or JSON lines. */
export function addQuoteImports(command: Command): void {
  command
    .command('quotes <FILE...>')
    .description('daily bars or prices of the day: CSV or JSON lines, UTF-8 or CP949; - for standard input')
    .requiredOption('--source <NAME>', 'who gives them, as readers are told')
    .option('--delay <MINUTES>', 'how late the source gives prices', readNumber)
    .option('--code <CODE>', 'the instrument that all rows are of, where there is no such column')
    .action((files: string[], options: QuoteOptions) =>
      withAgency((agency) => eachFile(files, (file) => importQuotes(agency, file, options))),
    );
  command
    .command('instruments <FILE...>')
    .description('instruments with code, name, market and currency: CSV or JSON lines; - for standard input')
    .action((files: string[]) =>
      withAgency((agency) => eachFile(files, (file) => importInstruments(agency, file))),
    );
}

/** A file that cannot be read is named, and the others are taken. */
async function eachFile(files: string[], run: (file: string) => Promise<{ good: number }>): Promise<void> {
  let good = 0;
  for (const file of files) {
    try {
      good += (await run(file)).good;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      process.stderr.write(`${file}: cannot be read: ${(error as Error).message}\n`);
    }
  }
  if (good === 0) process.exitCode = 1;
}

const open = (file: string): AsyncIterable<Uint8Array> =>
  file === '-' ? process.stdin : createReadStream(file);

async function importQuotes(agency: Agency, file: string, { source, delay = 0, code }: QuoteOptions) {
  const { readQuotes } = await import('../markets/intake/read-quotes.ts');
  const { writeBatch } = await import('../markets/quote-batch.ts');
  const started = performance.now();
  const complain = complaints(file);
  const { id } = await agency.call<{ id: number }>('POST', '/quotes/imports', {
    name: file,
    source,
    delayMinutes: delay,
  });
  const storing: Promise<void>[] = [];
  const store = async (batch: Given[]) => {
    const target = `/quotes/imports/${id}/batches`;
    const { faults } = await agency.call<{ faults: Fault[] }>('POST', target, writeBatch(batch));
    complain(faults);
  };
  for await (const batch of batches(readQuotes(open(file), code?.toUpperCase()), quotesAtOnce)) {
    if (storing.length === batchesAtOnce) await storing.shift();
    const stored = store(batch);
    // Whoever awaits it later is told; until then it must not end the process.
    stored.catch(() => {});
    storing.push(stored);
  }
  await Promise.all(storing);
  const counts = await agency.call<Record<string, number>>('POST', `/quotes/imports/${id}/end`);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const seconds = (performance.now() - started) / 1000;
  print({ file, ...counts, seconds: Number(seconds.toFixed(1)), perSecond: Math.round(total / seconds) });
  return { good: total - (counts.bad ?? 0) };
}

async function importInstruments(agency: Agency, file: string) {
  const { readInstruments } = await import('../markets/intake/read-instruments.ts');
  const complain = complaints(file);
  const counts = { added: 0, changed: 0, same: 0, bad: 0 };
  for await (const batch of batches<GivenInstrument>(readInstruments(open(file)), instrumentsAtOnce)) {
    const wrong = batch.filter((each) => 'problem' in each);
    const good = batch.filter((each) => 'instrument' in each);
    const taken = await agency.call<typeof counts & { faults: Fault[] }>('POST', '/instruments', good);
    const faults = [...wrong, ...taken.faults].sort((a, b) => a.line - b.line);
    complain(faults);
    for (const name of ['added', 'changed', 'same'] as const) counts[name] += taken[name];
    counts.bad += faults.length;
  }
  print({ file, ...counts });
  return { good: counts.added + counts.changed + counts.same };
}

async function* batches<T>(parts: AsyncIterable<T[]>, length: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const part of parts) {
    batch = batch.concat(part);
    while (batch.length >= length) {
      yield batch.slice(0, length);
      batch = batch.slice(length);
    }
  }
  if (batch.length > 0) yield batch;
}

function complaints(file: string): (faults: Fault[]) => void {
  let shown = 0;
  return (faults) => {
    for (const { line, problem } of faults) {
      if (shown < shownFaults) process.stderr.write(`${file}:${line}: ${problem}\n`);
      else if (shown === shownFaults) process.stderr.write(`${file}: more lines are wrong; only counted\n`);
      shown++;
    }
  };
}
