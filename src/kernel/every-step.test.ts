import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { everyStep } from './every-step.ts';
import type { Kernel } from './kernel.ts';

const minute = 60_000;
const closing: (() => Promise<void>)[] = [];
const errors: unknown[] = [];
const kernel = {
  atClose: (step: () => Promise<void>) => void closing.push(step),
  log: { error: (detail: object) => void errors.push(detail) } as unknown as Kernel['log'],
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T08:04:00+09:00') });
  errors.length = closing.length = 0;
});
afterEach(() => vi.useRealTimers());

it('works at once, then a little after every full step, and no more when the kernel has closed', async () => {
  const times: string[] = [];
  everyStep(kernel, { step: 10 * minute, delay: 5_000 }, async () => {
    times.push(new Date().toISOString().slice(14, 19));
  });
  await vi.advanceTimersByTimeAsync(27 * minute);
  expect(times).toEqual(['04:00', '10:05', '20:05', '30:05']);
  await closing[0]?.();
  await vi.advanceTimersByTimeAsync(60 * minute);
  expect(times).toHaveLength(4);
});

it('goes on after a failure, which it logs, and after work that took longer than a step', async () => {
  const times: string[] = [];
  everyStep(kernel, { step: 10 * minute, delay: 0 }, async () => {
    times.push(new Date().toISOString().slice(14, 16));
    if (times.length === 1) throw new Error('the store is away');
    if (times.length === 2) await new Promise((passed) => setTimeout(passed, 15 * minute));
  });
  await vi.advanceTimersByTimeAsync(40 * minute);
  expect(times).toEqual(['04', '10', '30', '40']);
  expect(errors).toHaveLength(1);
});

it('lets the kernel close only when the work under way is done', async () => {
  let isDone = false;
  everyStep(kernel, { step: minute, delay: 0 }, async () => {
    await new Promise((passed) => setTimeout(passed, 2_000));
    isDone = true;
  });
  const closed = closing[0]?.().then(() => expect(isDone).toBe(true));
  await vi.advanceTimersByTimeAsync(2_000);
  await closed;
});
