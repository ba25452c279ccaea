import type { Sharp, SharpOptions } from 'sharp';
import { onFirstUse } from './on-first-use.ts';

const load = onFirstUse<typeof import('sharp').default>('sharp');

/** The picture that bytes are, to be worked on: in one thread, for there are others to work for. */
export function sharp(bytes: Buffer, options?: SharpOptions): Sharp {
  const library = load();
  library.concurrency(1);
  return library(bytes, options);
}
