import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net';

/** A line to a server that can be cut and mended, as a network between two machines. */
export class Line {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  private constructor(target: URL) {
    this.#server = createServer((near) => {
      if (this.#isCut) return void near.destroy();
      const folder = target.searchParams.get('host');
      const port = Number(target.port || 5432);
      const far = folder ? dial(`${folder}/.s.PGSQL.${port}`) : dial(port, target.hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.#sockets.delete(one);
          other.destroy();
        });
      }
    });
  }

  /** @returns the line, and the target's address by way of it */
  static async to(address: string): Promise<{ line: Line; url: string }> {
    const url = new URL(address);
    const line = new Line(url);
    await new Promise<void>((listening) => line.#server.listen(0, '127.0.0.1', listening));
    const by = new URL(address);
    by.search = '';
    by.hostname = '127.0.0.1';
    by.port = String((line.#server.address() as AddressInfo).port);
    return { line, url: by.href };
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}
