import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { Row } from './main.ts';
import { median } from './measure.ts';
import { startSokbo } from './processes.ts';

const rounds = 5;
const seconds = 4;
const origin = 'http://127.0.0.1:8185';
/** A million page views an hour. */
const beaconsPerSecond = 280;

/** (e) The beacon alone, and a cached article page with and without beacons of others beside it, in turn. */
export async function beacons(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-bench-'));
  const sokbo = await startSokbo(8185, { SOKBO_DATA: folder, SOKBO_DEMO: 'on', SOKBO_PROXIES: '1' });
  const home = await (await fetch(`${origin}/latest`)).text();
  const id = /\/news\/(\d{14})/.exec(home)?.[1] ?? '';
  const [alone, without, beside]: number[][] = [[], [], []];
  try {
    for (let round = 0; round < rounds; round++) {
      alone?.push(await sendBeacons(id, { connections: 32 }));
      without?.push(await readPage(id));
      const sending = sendBeacons(id, { connections: 4, overallRate: beaconsPerSecond });
      beside?.push(await readPage(id));
      await sending;
    }
  } finally {
    await sokbo.stop();
    rmSync(folder, { recursive: true });
  }
  const unit = 'requests/s';
  const ratio = median((beside ?? []).map((value, index) => value / (without?.[index] ?? 1)));
  return [
    { bench: 'beacon', figure: 'alone', value: median(alone ?? []), unit },
    { bench: 'cached article page', figure: 'no beacons', value: median(without ?? []), unit },
    {
      bench: 'cached article page',
      figure: `${beaconsPerSecond} beacons/s`,
      value: median(beside ?? []),
      unit,
      ratio,
      against: 'no beacons',
    },
  ];
}

/** Each of another reader, so that all of them are counted. */
async function sendBeacons(id: string, how: { connections: number; overallRate?: number }): Promise<number> {
  const requests = Array.from({ length: 5_000 }, () => ({
    method: 'POST' as const,
    path: '/reads',
    body: id,
    headers: {
      'user-agent':
        'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36',
      'x-forwarded-for': Array.from({ length: 4 }, () => Math.floor(Math.random() * 256)).join('.'),
    },
  }));
  return rate(await autocannon({ url: origin, duration: seconds, requests, ...how }));
}

async function readPage(id: string): Promise<number> {
  const url = `${origin}/news/${id}`;
  return rate(
    await autocannon({ url, duration: seconds, connections: 32, headers: { 'accept-encoding': 'br' } }),
  );
}

function rate({ non2xx, errors, requests }: autocannon.Result): number {
  if (non2xx + errors > 0) throw new Error(`${non2xx} bad answers, ${errors} errors`);
  return requests.average;
}
