import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './main.ts';
import { median } from './measure.ts';
import { memory, runSokbo, startBareStreams, startSokbo } from './processes.ts';

const counts = [1_000, 10_000];
const rounds = 5;
const restSeconds = 10;
const ports = { sokbo: 8185, bare: 8186 };

/**
 * How long it takes until everyone who listens has a bulletin: from the first client that has it to the last, beside
 * a bare Node server that writes the same bytes to as many sockets; then memory of a stream and processor at rest.
 */
export async function live(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-bench-'));
  const env = { SOKBO_DATA: folder, SOKBO_STREAMS: '20000', SOKBO_STREAMS_PER_ADDRESS: '20000' };
  try {
    const rows: Row[] = [];
    for (const count of counts) rows.push(...(await withStreams(count, env)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function withStreams(count: number, env: Record<string, string>): Promise<Row[]> {
  const sokbo = await startSokbo(ports.sokbo, env);
  const bare = await startBareStreams(ports.bare);
  const before = [await settledMemory(sokbo.pid), await settledMemory(bare.pid)] as const;
  const ours = await openStreams(ports.sokbo, count);
  const theirs = await openStreams(ports.bare, count);
  const perStream = {
    ours: ((await settledMemory(sokbo.pid)) - before[0]) / count,
    theirs: ((await settledMemory(bare.pid)) - before[1]) / count,
  };
  try {
    const times: { ours: Spread[]; theirs: Spread[]; command: number[] } = {
      ours: [],
      theirs: [],
      command: [],
    };
    for (let round = 0; round < rounds; round++) {
      const mark = `round-${count}-${round}`;
      const started = performance.timeOrigin + performance.now();
      const arrivals = arrivalsOf(ours, mark);
      await runSokbo(['bulletin', `${mark} ${'속보'.repeat(20)}`], env);
      times.ours.push(spread(await arrivals));
      times.command.push(Math.max(...(await arrivals)) - started);
      const others = arrivalsOf(theirs, mark);
      await tell(ports.bare, mark);
      times.theirs.push(spread(await others));
    }
    const cpu = await processorAtRest(sokbo.pid);
    return rowsOf(count, times, perStream, cpu);
  } finally {
    for (const clients of [ours, theirs]) clients.send({ end: true });
    await sokbo.stop();
    await bare.stop();
  }
}

type Spread = { p50: number; p99: number; max: number };

function rowsOf(
  count: number,
  times: { ours: Spread[]; theirs: Spread[]; command: number[] },
  perStream: { ours: number; theirs: number },
  cpu: number,
): Row[] {
  const bench = `${count} streams`;
  const figures = (['p50', 'p99', 'max'] as const).map((figure) => {
    const value = median(times.ours.map((each) => each[figure]));
    const other = median(times.theirs.map((each) => each[figure]));
    return {
      bench,
      figure: `first to ${figure}`,
      value,
      unit: 'ms',
      ratio: value / other,
      against: 'bare Node',
    };
  });
  return [
    ...figures,
    { bench, figure: 'command to last client', value: median(times.command), unit: 'ms' },
    {
      bench,
      figure: 'memory of a stream',
      value: perStream.ours / 1000,
      unit: 'kB',
      ratio: perStream.ours / perStream.theirs,
      against: 'bare Node',
    },
    { bench, figure: 'processor at rest', value: cpu * 100, unit: '%' },
  ];
}

function openStreams(port: number, count: number): Promise<ChildProcess> {
  const clients = fork(join(import.meta.dirname, 'stream-clients.ts'), [String(port), String(count)]);
  return new Promise((resolve, reject) => {
    clients.once('message', () => resolve(clients));
    clients.once('exit', (code) => reject(new Error(`the clients ended with ${code}`)));
  });
}

/** When each client had the event that carries the mark, in milliseconds. */
function arrivalsOf(clients: ChildProcess, mark: string): Promise<number[]> {
  clients.send({ mark });
  return new Promise((resolve) => {
    clients.once('message', (message: { arrivals: number[] }) => resolve(message.arrivals));
  });
}

function spread(arrivals: number[]): Spread {
  const sorted = arrivals.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.ceil(sorted.length * part) - 1] ?? 0) - (sorted[0] ?? 0);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** Makes the bare server write. */
function tell(port: number, mark: string): Promise<void> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: `/tell/${mark}`, method: 'POST' }, (response) => {
      response.resume();
      response.once('end', resolve);
    })
      .once('error', reject)
      .end();
  });
}

/** The same once it has stopped to change: a process that has just started gives much of its memory back. */
async function settledMemory(pid: number): Promise<number> {
  for (let before = memory(pid), looks = 0; ; looks++) {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const now = memory(pid);
    if (Math.abs(now - before) < now / 200 || looks === 10) return now;
    before = now;
  }
}

/** Part of one processor that a process takes while nothing happens. */
async function processorAtRest(pid: number): Promise<number> {
  const ticks = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  };
  const before = ticks();
  await new Promise((resolve) => setTimeout(resolve, restSeconds * 1000));
  return (ticks() - before) / 100 / restSeconds;
}
