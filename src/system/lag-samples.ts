import { everyStep } from '../kernel/every-step.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { followersOf } from './followers.ts';

/** How many seconds behind each follower was, by its name. */
export type LagSample = { at: Date; seconds: Record<string, number> };

const every = { step: 15_000, delay: 0 };
const kept = 240;

/**
 * The last hour, in memory: it says how the followers do that work beside it in the same process, and ends with them.
 * A table would be written four times a minute for a page that is mostly shut; what must last longer is in /metrics.
 */
const samples = new WeakMap<Kernel, LagSample[]>();

export function sampleLag(kernel: Kernel): void {
  everyStep(kernel, every, () => addSample(kernel));
}

export async function addSample(kernel: Kernel): Promise<void> {
  const followers = await followersOf(kernel);
  const seconds = Object.fromEntries(
    followers.flatMap(({ name, isRunning, secondsBehind }) => (isRunning ? [[name, secondsBehind]] : [])),
  );
  const before = samples.get(kernel) ?? [];
  samples.set(kernel, [...before, { at: kernel.now(), seconds }].slice(-kept));
}

export function lagSamples(kernel: Kernel): LagSample[] {
  return samples.get(kernel) ?? [];
}
