import { Counter } from 'prom-client';
import type { Kernel } from '../kernel/kernel.ts';

const counters = new WeakMap<Kernel, Counter<'by'>>();

/** Counts that somebody signed in, and not who. */
export function countSignIn(kernel: Kernel, by: 'link' | 'passkey'): void {
  let counter = counters.get(kernel);
  if (!counter) {
    counter = new Counter({
      name: 'sokbo_reader_sign_ins_total',
      help: 'Readers who signed in',
      labelNames: ['by'],
      registers: [kernel.metrics.registry],
    });
    counters.set(kernel, counter);
  }
  counter.inc({ by });
}
