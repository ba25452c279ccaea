import { everyStep } from '../kernel/every-step.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { live } from './generation.ts';
import { mergeSegments } from './segments/merge-segments.ts';

const everySecond = { step: 1_000, delay: 0 };

/** Puts the segments that articles came in together as they grow many: a search reads each of them. */
export function keepMerged(kernel: Kernel): void {
  const { store, readers } = kernel;
  let isOpen = true;
  kernel.atClose(async () => {
    isOpen = false;
  });
  let rest = readers.begin();
  const pause = async () => {
    await rest();
    if (!isOpen) throw new Error('the kernel closes');
    rest = readers.begin();
  };
  everyStep(kernel, everySecond, async () => {
    rest = readers.begin();
    try {
      while (isOpen && (await mergeSegments(store.db, live, pause)));
    } catch (error) {
      if (isOpen) throw error;
    }
  });
}
