import { everyStep } from '../kernel/every-step.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { live } from './generation.ts';
import { mergeSegments } from './segments/merge-segments.ts';

const everySecond = { step: 1_000, delay: 0 };

/** Puts the segments that articles came in together as they grow many: a search reads each of them. */
export function keepMerged(kernel: Kernel): void {
  const { store, readers } = kernel;
  let rest = readers.begin();
  const pause = async () => {
    await rest();
    rest = readers.begin();
  };
  everyStep(kernel, everySecond, async () => {
    rest = readers.begin();
    while (await mergeSegments(store.db, live, pause));
  });
}
