import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { Row } from './main.ts';
import { median } from './measure.ts';
import { startBare, startSokbo } from './processes.ts';

const rounds = 5;
const seconds = 4;

/** (a) A cached article page against a bare Node server that answers the same bytes, in turn. */
export async function cachedPage(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sokbo-bench-'));
  const sokbo = await startSokbo(8181, { SOKBO_DATA: folder, SOKBO_DEMO: 'on' });
  const home = await (await fetch('http://127.0.0.1:8181/latest')).text();
  const path = /\/news\/\d{14}/.exec(home)?.[0] ?? '/';
  try {
    const rows: Row[] = [];
    for (const encoding of ['identity', 'br']) rows.push(...(await compare(path, encoding)));
    return rows;
  } finally {
    await sokbo.stop();
    rmSync(folder, { recursive: true });
  }
}

async function compare(path: string, encoding: string): Promise<Row[]> {
  const { body, headers } = await raw(path, encoding);
  const bare = await startBare(8182, body, headers);
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      theirs.push(await requestsPerSecond(`http://127.0.0.1:8182${path}`, encoding));
      ours.push(await requestsPerSecond(`http://127.0.0.1:8181${path}`, encoding));
    }
  } finally {
    await bare.stop();
  }
  const ratio = median(ours.map((value, index) => value / (theirs[index] ?? 1)));
  return [
    {
      bench: 'cached article page',
      figure: encoding,
      value: median(ours),
      unit: 'requests/s',
      ratio,
      against: 'bare Node',
    },
    { bench: 'bare Node, same bytes', figure: encoding, value: median(theirs), unit: 'requests/s' },
  ];
}

async function requestsPerSecond(url: string, encoding: string): Promise<number> {
  const result = await autocannon({
    url,
    connections: 32,
    duration: seconds,
    headers: { 'accept-encoding': encoding },
  });
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx} bad answers`);
  return result.requests.average;
}

/** The bytes as they are on the wire: fetch would decompress them. */
async function raw(
  path: string,
  encoding: string,
): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request({ port: 8181, host: '127.0.0.1', path, headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const {
          date: _date,
          connection: _connection,
          'keep-alive': _keepAlive,
          ...headers
        } = response.headers;
        resolve({ body: Buffer.concat(chunks), headers: headers as Record<string, string> });
      });
    })
      .on('error', reject)
      .end();
  });
}
