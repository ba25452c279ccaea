import pg from 'pg';
import { Channels } from './channels.ts';

const longestPause = 30_000;
const heartbeatMilliseconds = 15_000;

/** One connection of its own that listens, and comes back when it is lost. */
export class Listener {
  readonly #channels = new Channels();
  readonly #config: pg.ClientConfig;
  readonly #onLost: (error: Error) => void;
  #client: pg.Client | undefined;
  #connecting: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #closed = false;

  constructor(config: pg.ClientConfig, onLost: (error: Error) => void) {
    this.#config = { ...config, query_timeout: 10_000 };
    this.#onLost = onLost;
  }

  async listen(channel: string, wake: () => void): Promise<() => Promise<void>> {
    const isNew = !this.#channels.names.includes(channel);
    const remove = this.#channels.add(channel, wake);
    this.#connecting ??= this.#connect().catch((error: unknown) => {
      this.#connecting = undefined;
      throw error;
    });
    await this.#connecting;
    if (isNew) await this.#client?.query(`listen ${pg.escapeIdentifier(channel)}`);
    return async () => remove();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#connecting?.catch(() => {});
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(this.#config);
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, new Error('the connection ended')));
    client.on('notification', ({ channel }) => this.#channels.wake(channel));
    try {
      await client.connect();
      for (const channel of this.#channels.names)
        await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      client.end().catch(() => {});
      throw error;
    }
    this.#client = client;
    this.#failures = 0;
    this.#beat(client);
  }

  #lost(client: pg.Client, error: Error): void {
    if (this.#closed || client !== this.#client) return;
    this.#client = undefined;
    this.#onLost(error);
    client.end().catch(() => {});
    this.#reconnectSoon();
  }

  #reconnectSoon(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    const pause = Math.min(2 ** this.#failures++ * 100, longestPause);
    this.#timer = setTimeout(() => {
      this.#connecting = this.#connect().then(
        () => this.#channels.wakeAll(),
        () => this.#reconnectSoon(),
      );
    }, pause);
  }

  /** A connection that a firewall dropped says nothing by itself. */
  #beat(client: pg.Client): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.#beat(client),
        (error: Error) => this.#lost(client, error),
      );
    }, heartbeatMilliseconds);
    this.#timer.unref();
  }
}
