import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Row } from './main.ts';
import { runSokbo } from './processes.ts';
import { withStores } from './stores.ts';

/** Small ones by the environment, to see whether it runs. */
const instruments = Number(process.env.BENCH_INSTRUMENTS ?? 10_000);
const days = Number(process.env.BENCH_DAYS ?? 250);

/** Daily bars a second that `sokbo import quotes` takes from CSV, day by day and the same file again. */
export async function quotes(): Promise<Row[]> {
  const rows: Row[] = [];
  await withStores(async ({ engine, env }, folder) => {
    const [names, bars] = [join(folder, 'instruments.csv'), join(folder, 'quotes.csv')];
    await write(names, instrumentLines());
    await write(bars, quoteLines());
    await runSokbo(['import', 'instruments', names], env);
    for (const turn of ['new', 'the same again']) {
      const { perSecond } = JSON.parse(await runSokbo(['import', 'quotes', '--source', 'bench', bars], env));
      rows.push({
        bench: `${instruments} × ${days} bars, ${turn}`,
        figure: engine,
        value: perSecond,
        unit: 'rows/s',
      });
    }
  });
  return rows;
}

const write = (file: string, lines: Iterable<string>) =>
  pipeline(Readable.from(lines), createWriteStream(file));
const codeOf = (index: number) => String(100_000 + index);

function* instrumentLines(): Generator<string> {
  yield 'code,name,market,currency\n';
  for (let index = 0; index < instruments; index++)
    yield `${codeOf(index)},Share ${index},Market ${index % 3},KRW\n`;
}

function* quoteLines(): Generator<string> {
  yield 'date,code,open,high,low,close,volume\n';
  for (let day = 0; day < days; day++) {
    const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
    for (let index = 0; index < instruments; index++) {
      const price = 1_000 + ((index * 37 + day * 101) % 90_000);
      yield `${date},${codeOf(index)},${price},${price + 90},${price - 80},${price + 10},${(index * 7 + day) % 1_000_000}\n`;
    }
  }
}
