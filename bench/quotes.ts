import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { administrate, startPostgres } from '../test/postgres-server.ts';
import type { Row } from './main.ts';
import { runSokbo } from './processes.ts';

/** Small ones by the environment, to see whether it runs. */
const instruments = Number(process.env.BENCH_INSTRUMENTS ?? 10_000);
const days = Number(process.env.BENCH_DAYS ?? 250);

/** Daily bars a second that `sokbo import quotes` takes from CSV, day by day and the same file again. */
export async function quotes(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-bench-'));
  const postgres = await startPostgres({ fsync: 'on' });
  await administrate(postgres.url('postgres'), 'create database bench');
  const stores: { figure: string; env: Record<string, string> }[] = [
    { figure: 'PGlite', env: { SOKBO_DATA: join(folder, 'pglite') } },
    {
      figure: 'PostgreSQL',
      env: { SOKBO_DATA: join(folder, 'postgres'), DATABASE_URL: postgres.url('bench') },
    },
  ];
  const rows: Row[] = [];
  try {
    await write(join(folder, 'instruments.csv'), instrumentLines());
    await write(join(folder, 'quotes.csv'), quoteLines());
    for (const { figure, env } of stores) {
      await runSokbo(['import', 'instruments', join(folder, 'instruments.csv')], env);
      for (const turn of ['new', 'the same again']) {
        const args = ['import', 'quotes', '--source', 'bench', join(folder, 'quotes.csv')];
        const { perSecond } = JSON.parse(await runSokbo(args, env));
        rows.push({
          bench: `${instruments} × ${days} bars, ${turn}`,
          figure,
          value: perSecond,
          unit: 'rows/s',
        });
      }
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
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
