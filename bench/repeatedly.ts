import { setTimeout } from 'node:timers/promises';

/** Does something again and again, with pauses, while something else goes on; `times` are what it returned. */
export async function repeatedly<T>(
  act: () => Promise<number>,
  pause: number,
  during: () => Promise<T>,
): Promise<{ result: T; times: number[] }> {
  const times: number[] = [];
  let isOver = false;
  const acting = (async () => {
    while (!isOver) {
      times.push(await act());
      await setTimeout(pause);
    }
  })();
  const result = await during();
  isOver = true;
  await acting;
  return { result, times };
}
