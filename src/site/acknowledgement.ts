import type { Acknowledged, Kernel } from '../kernel/kernel.ts';

/** What an operation answers once its act is acknowledged. `unconfirmed` is there only where a node is behind. */
type Acknowledgement = {
  id: string | number;
  position: number;
  url: string;
  unconfirmed?: string[];
};

/** @param path where on the site the act can be seen */
export function acknowledgement(
  { config }: Pick<Kernel, 'config'>,
  id: string | number,
  { position, unconfirmed }: Acknowledged<unknown>,
  path: string,
): Acknowledgement {
  const url = `${config.SOKBO_URL}${path}`;
  return { id, position, url, ...(unconfirmed.length > 0 ? { unconfirmed } : {}) };
}
