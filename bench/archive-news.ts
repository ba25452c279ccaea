import { setTimeout } from 'node:timers/promises';
import { callSocket, socketPath } from '../src/control/socket.ts';
import { port } from './archive-growth.ts';
import type { ArchivePlace } from './archive-store.ts';
import type { Row } from './main.ts';
import { median } from './measure.ts';
import { repeatedly } from './repeatedly.ts';

const between = 1_000;
const lookAgain = 20;
const longestWait = 120_000;

let published = 0;

/** What the newsroom publishes while others do something: how long it takes from the acknowledgement until a search finds it. */
export async function withNews<T>(
  { env }: ArchivePlace,
  bench: string,
  when: string,
  during: () => Promise<T>,
): Promise<{ result: T; rows: Row[] }> {
  const socket = socketPath(env.SOKBO_DATA ?? '');
  const { result, times } = await repeatedly(() => untilFound(socket), between, during);
  const row = (figure: string, value: number): Row => ({ bench, figure, value, unit: 'ms', goal: '1,000' });
  return {
    result,
    rows: [
      row(`news found ${when}, median`, median(times)),
      row(`news found ${when}, worst`, Math.max(...times)),
    ],
  };
}

async function untilFound(socket: string): Promise<number> {
  const word = `ZQ${process.pid}N${++published}`;
  const article = { headline: `[합성] ${word} 출고`, paragraphs: [`${word}호를 출고했다고 밝혔다.`] };
  const { status, body } = await callSocket(socket, 'POST', '/articles', JSON.stringify(article));
  if (status >= 300) throw new Error(`publishing answered ${status}: ${JSON.stringify(body)}`);
  const began = performance.now();
  while (performance.now() - began < longestWait) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/search?q=${word}`);
    if (((await answer.json()) as { total: number }).total > 0) return performance.now() - began;
    await setTimeout(lookAgain);
  }
  throw new Error(`${word} was not found in two minutes`);
}
