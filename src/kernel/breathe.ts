import { setImmediate } from 'node:timers/promises';

/** Readers wait for no longer than this behind work that takes its time. */
const longestMilliseconds = 4;

/** Lets others have their turn whenever work has had the thread for a few milliseconds. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longestMilliseconds) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
