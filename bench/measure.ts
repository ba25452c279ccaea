import { Agent, request } from 'node:http';

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The time that 99 of a hundred took at most. */
export function p99(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
}

/** Milliseconds of each request, one after another over one connection. */
export async function latencies(
  port: number,
  paths: string[],
  headers: Record<string, string> = {},
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (const path of paths) {
    const started = performance.now();
    await get(agent, port, path, headers);
    times.push(performance.now() - started);
  }
  agent.destroy();
  return times;
}

/** Answers a second, with some requests under way at a time; every path is asked for once. */
export async function throughput(port: number, paths: string[], connections: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const queue = paths.values();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const path of queue) await get(agent, port, path);
    }),
  );
  agent.destroy();
  return paths.length / ((performance.now() - started) / 1000);
}

function get(agent: Agent, port: number, path: string, more: Record<string, string> = {}): Promise<void> {
  const headers = { 'accept-encoding': 'br', ...more };
  return new Promise((resolve, reject) => {
    request({ agent, port, path, host: '127.0.0.1', headers }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${path} answered ${response.statusCode}`)),
      );
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
