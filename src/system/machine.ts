import { getHeapStatistics } from 'node:v8';
import type { Kernel } from '../kernel/kernel.ts';

/** This process, and what it keeps in its memory. */
export type Machine = {
  name: string;
  node: string;
  upSeconds: number;
  memory: number;
  heapUsed: number;
  heapLimit: number;
  streams: number;
  mostStreams: number;
  pages: number;
  pageBytes: number;
  mostPageBytes: number;
  cacheHits: number;
  renderings: number;
};

export function machineOf({ config, pages, streams }: Kernel): Machine {
  const heap = getHeapStatistics();
  return {
    name: config.SOKBO_NODE,
    node: process.versions.node,
    upSeconds: process.uptime(),
    memory: process.memoryUsage.rss(),
    heapUsed: heap.used_heap_size,
    heapLimit: heap.heap_size_limit,
    streams: streams.count,
    mostStreams: config.SOKBO_STREAMS,
    pages: pages.count,
    pageBytes: pages.bytes,
    mostPageBytes: config.SOKBO_CACHE_MB * 1_000_000,
    cacheHits: pages.hits,
    renderings: pages.renderings,
  };
}
