import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The way that purges take to a cache. It can be cut, and notes when each tag has been purged. */
export class PurgeLine {
  readonly #server: Server;
  readonly #arrivals = new Map<string, number[]>();
  /** Where the cache listens. */
  cachePort = 0;
  isCut = false;
  /** How many purges came while it was cut. */
  lost = 0;

  private constructor() {
    this.#server = createServer((purge, answer) => this.#pass(purge, answer));
  }

  static async open(): Promise<PurgeLine> {
    const line = new PurgeLine();
    await new Promise<void>((listening) => line.#server.listen(0, '127.0.0.1', listening));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** The moments at which the cache had purged a tag. */
  arrivals(tag: string): number[] {
    return this.#arrivals.get(tag) ?? [];
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #pass(purge: IncomingMessage, answer: ServerResponse): void {
    if (this.isCut) {
      this.lost++;
      purge.socket.destroy();
      return;
    }
    const { method, url: path, headers } = purge;
    const passed = request({ host: '127.0.0.1', port: this.cachePort, method, path, headers }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 200) this.#note(String(headers['surrogate-key']));
        answer.writeHead(response.statusCode ?? 502).end();
      });
    });
    passed.once('error', () => purge.socket.destroy());
    passed.end();
  }

  #note(keys: string): void {
    const now = performance.now();
    for (const tag of keys.split(' ')) this.#arrivals.set(tag, [...this.arrivals(tag), now]);
  }
}
