import { vi } from 'vitest';

/** Waits for what happens by itself: long enough for a busy machine, and no longer than it takes. */
export function until(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 25_000, interval: 20 });
}
