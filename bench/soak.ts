import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { connect } from '../src/control/connect.ts';
import { readConfig } from '../src/kernel/config.ts';
import { openLog } from '../src/kernel/log.ts';
import { median } from './measure.ts';
import { memory, type Process, startSokbo } from './processes.ts';

/**
 * `npm run soak -- [--minutes 10] [--streams 2000] [--per-second 5]`: readers come and go while articles are
 * published. Fails where somebody missed one, had one twice or in another order, or where memory grew.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    streams: { type: 'string', default: '2000' },
    'per-second': { type: 'string', default: '5' },
  },
});
const minutes = Number(values.minutes);
const streams = Number(values.streams);
const perSecond = Number(values['per-second']);
const port = 8187;
const lookMilliseconds = 5_000;
/** By so much the last third may take more than the middle one: what is stored grows, and is cached. */
const mostGrowth = 1.1;

const folder = mkdtempSync(join(tmpdir(), 'sokbo-soak-'));
const env = { SOKBO_DATA: folder, SOKBO_STREAMS_PER_ADDRESS: String(2 * streams) };
const sokbo = await startSokbo(port, env);
try {
  process.exitCode = (await soak(sokbo)) ? 0 : 1;
} finally {
  await sokbo.stop();
  rmSync(folder, { recursive: true });
}

async function soak({ pid }: Process): Promise<boolean> {
  const config = readConfig(env);
  const agency = await connect(config, openLog(config));
  await agency.call('PUT', '/sections', [{ slug: 'society', name: '사회' }]);
  const readers = fork(join(import.meta.dirname, 'soak-clients.ts'), [String(port), String(streams)]);
  await once(readers, 'message');
  const sizes: number[] = [];
  const looking = setInterval(() => sizes.push(memory(pid)), lookMilliseconds);
  const published = await publishAll((article) => agency.call('POST', '/articles', article));
  clearInterval(looking);
  const { faults, reconnects } = await verdict(readers, published);
  const third = Math.floor(sizes.length / 3);
  const growth = median(sizes.slice(-third)) / median(sizes.slice(third, 2 * third));
  console.table({
    minutes,
    streams,
    published,
    reconnects,
    faults: faults.length,
    growth: growth.toFixed(3),
  });
  console.log(
    `resident MB: ${sizes.filter((_, index) => index % 6 === 0).map((size) => Math.round(size / 1e6))}`,
  );
  for (const fault of faults) console.error(fault);
  return faults.length === 0 && growth <= mostGrowth;
}

async function publishAll(publish: (article: object) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  const total = minutes * 60 * perSecond;
  for (let number = 1; number <= total; number++) {
    await pause(Math.max(0, started + (number * 1_000) / perSecond - performance.now()));
    await publish({ headline: `소식 ${number}`, section: '사회', paragraphs: ['새벽에 있었던 일이다.'] });
  }
  return total;
}

async function verdict(readers: ChildProcess, published: number) {
  readers.send({ published });
  const [answer] = await once(readers, 'message');
  return answer as { faults: string[]; reconnects: number };
}
