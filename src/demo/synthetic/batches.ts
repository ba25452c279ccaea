import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Asked } from './seed-worker.ts';

const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './seed-worker.ts' : './seed-worker.js',
  import.meta.url,
);
/** The thread makes articles four times as fast as they are stored: a few batches wait. */
const ahead = 3;

/** Batches of synthetic articles, each an array of JSON, made in a thread of its own while others are stored. */
export async function* syntheticBatches(asked: Asked): AsyncGenerator<Buffer> {
  const worker = new Worker(workerFile, { workerData: asked });
  try {
    const answers = on(worker, 'message');
    for (let index = 0; index < ahead; index++) worker.postMessage('next');
    for await (const [json] of answers as AsyncIterable<[Uint8Array | null]>) {
      if (json === null) return;
      worker.postMessage('next');
      yield Buffer.from(json.buffer, json.byteOffset, json.byteLength);
    }
  } finally {
    await worker.terminate();
  }
}
