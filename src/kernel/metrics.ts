import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PageCache } from './page-cache.ts';
import type { Streams } from './streams.ts';

export type Metrics = {
  registry: Registry;
  requests: Counter<'method' | 'status'>;
  seconds: Histogram;
  position: Gauge;
};

/** Prometheus metrics of this process; each server of a test has a registry of its own. */
export function openMetrics(pages: PageCache, streams: Streams): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  gauge(registry, 'sokbo_cached_pages', 'Rendered pages kept in memory', () => pages.count);
  gauge(registry, 'sokbo_cached_page_bytes', 'Bytes of rendered pages kept in memory', () => pages.bytes);
  gauge(registry, 'sokbo_renderings', 'Pages rendered since the process began', () => pages.renderings);
  gauge(registry, 'sokbo_cache_hits', 'Pages given as they were kept', () => pages.hits);
  gauge(registry, 'sokbo_streams', 'Readers who are told live what is new', () => streams.count);
  return {
    registry,
    requests: new Counter({
      name: 'sokbo_requests_total',
      help: 'Requests answered',
      labelNames: ['method', 'status'],
      registers: [registry],
    }),
    seconds: new Histogram({
      name: 'sokbo_request_seconds',
      help: 'Seconds from request to the end of its answer',
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
      registers: [registry],
    }),
    position: new Gauge({
      name: 'sokbo_journal_position',
      help: 'Newest journal position that this process has seen',
      registers: [registry],
    }),
  };
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
