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

/** Work that can wait has the thread for so long at a time. */
const sliceMilliseconds = 2;
/** Others had something to do in a turn of the event loop that took longer. */
const idleTurnMilliseconds = 0.2;
/** While others are busy, work that can wait gets a fifth of the thread. */
const timesAsLong = 4;

/**
 * For work that nobody waits for at a screen, such as an archive that comes in: whenever it has had the thread for a
 * moment, all who wait have their turns, again and again, until nobody does or they had it four times as long.
 */
export function steppingAside(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    const worked = performance.now() - since;
    if (worked < sliceMilliseconds) return undefined;
    return othersTurns(worked * timesAsLong).then(() => {
      since = performance.now();
    });
  };
}

async function othersTurns(most: number): Promise<void> {
  const until = performance.now() + most;
  let began: number;
  do {
    began = performance.now();
    await setImmediate();
  } while (performance.now() - began > idleTurnMilliseconds && performance.now() < until);
}
