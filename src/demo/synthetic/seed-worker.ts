import { parentPort, workerData } from 'node:worker_threads';
import { type Series, syntheticArticles } from './synthetic-article.ts';

/** From the first number up to before the last, so many at a time. */
export type Asked = Series & { from: number; until: number; batch: number };

// The thread that makes articles: whenever it is asked it gives the next batch as JSON, and null after the last.

const { from, until, batch, ...series } = workerData as Asked;
const make = syntheticArticles(series);
let next = from;

parentPort?.on('message', () => {
  const count = Math.max(0, Math.min(batch, until - next));
  const articles = Array.from({ length: count }, (_, index) => make(next + index));
  next += count;
  const json = count > 0 ? new TextEncoder().encode(JSON.stringify(articles)) : null;
  parentPort?.postMessage(json, json ? [json.buffer as ArrayBuffer] : []);
});
