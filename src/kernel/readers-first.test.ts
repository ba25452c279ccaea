import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ReadersFirst } from './readers-first.ts';

const worked = 20;

async function timeOf(rest: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  await rest();
  return performance.now() - began;
}

/** Somebody always waits, until it is stopped. */
function busy(readers: ReadersFirst): () => void {
  const timer = setInterval(() => readers.note(1_000), 2);
  return () => clearInterval(timer);
}

it('lets nobody wait while readers are few', async () => {
  const readers = new ReadersFirst();
  const rest = readers.begin();
  readers.note(1);
  await setTimeout(worked);
  let isOver = false;
  void rest().then(() => {
    isOver = true;
  });
  await Promise.resolve();
  expect(isOver).toBe(true);
});

it('has work rest three times as long while readers are busy, one rest after the other', async () => {
  const readers = new ReadersFirst();
  const stop = busy(readers);
  const [one, other] = [readers.begin(), readers.begin()];
  await setTimeout(worked);
  const [first, second] = await Promise.all([timeOf(one), timeOf(other)]);
  stop();
  expect(first).toBeGreaterThanOrEqual(worked * 3 - 2);
  expect(second).toBeGreaterThanOrEqual(first + worked * 3 - 2);
});

it('takes nobody for busy who waits for what is new', async () => {
  const readers = new ReadersFirst();
  const rest = readers.begin();
  readers.note(25_000);
  await setTimeout(500);
  expect(await timeOf(rest)).toBeLessThan(500);
});

it('goes on when readers have gone', async () => {
  const readers = new ReadersFirst();
  const rest = readers.begin();
  for (let request = 0; request < 1_000; request++) readers.note(1_000);
  await setTimeout(worked);
  const asked = rest();
  const began = performance.now();
  await asked;
  expect(performance.now() - began).toBeLessThan(worked * 3 + 1_000);
});
