/** Lets some pieces of work run at once and the others wait in their order. */
export function turns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  const turn = () => {
    if (free > 0) free--;
    else return new Promise<void>((go) => waiting.push(go));
  };
  const pass = () => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      pass();
    }
  };
}
