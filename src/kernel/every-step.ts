import type { Kernel } from './kernel.ts';

/**
 * Does some work now and shortly after every full step of the clock, until the kernel closes. The delay lets others
 * write what belongs to the step. Work that fails is logged and done again with the next step.
 */
export function everyStep(
  kernel: Pick<Kernel, 'log' | 'atClose'>,
  { step, delay }: { step: number; delay: number },
  work: () => Promise<unknown>,
): void {
  let isOpen = true;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<unknown>;
  const round = () => {
    working = work()
      .catch((error: unknown) => kernel.log.error({ err: error }, 'work by the clock failed'))
      .finally(() => {
        if (isOpen) timer = setTimeout(round, step - ((Date.now() - delay) % step));
      });
  };
  kernel.atClose(async () => {
    isOpen = false;
    clearTimeout(timer);
    await working;
  });
  round();
}
