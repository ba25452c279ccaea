import { type ClientRequest, get } from 'node:http';

export type LiveEvent = { id: number | null; event: string; data: Record<string, unknown> };

/** A reader's browser as far as streams go: it notes the id of the last event and can come back with it. */
export class EventClient {
  readonly events: LiveEvent[] = [];
  status = 0;
  headers: Record<string, unknown> = {};
  lastEventId: string | null = null;
  retry: number | null = null;
  isOpen = false;
  readonly #origin: string;
  readonly #path: string;
  readonly #headers: Record<string, string>;
  #request: ClientRequest | undefined;

  constructor(port: number, path: string, headers: Record<string, string> = {}) {
    this.#headers = headers;
    this.#origin = `http://127.0.0.1:${port}`;
    this.#path = path;
  }

  /** Resolves when the server has answered; what it sends then is in `events`. */
  connect(): Promise<this> {
    const id = this.lastEventId;
    const headers = { ...this.#headers, ...(id !== null && { 'last-event-id': id }) };
    return new Promise((resolve, reject) => {
      this.#request = get(this.#origin + this.#path, { headers, agent: false }, (response) => {
        this.status = response.statusCode ?? 0;
        this.headers = response.headers;
        this.isOpen = true;
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          const blocks = (rest + text).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) this.#read(block);
        });
        response.on('close', () => {
          this.isOpen = false;
        });
        response.on('error', () => {});
        resolve(this);
      }).on('error', reject);
    });
  }

  disconnect(): void {
    this.#request?.destroy();
  }

  /** The last event of a kind. */
  last(event: string): LiveEvent | undefined {
    return this.events.findLast((one) => one.event === event);
  }

  #read(block: string): void {
    const fields = block.split('\n').map((line) => /^(\w*): ?(.*)$/s.exec(line) ?? []);
    const value = (name: string) => fields.find(([, field]) => field === name)?.[2];
    const id = value('id');
    if (id !== undefined) this.lastEventId = id;
    const retry = value('retry');
    if (retry !== undefined) this.retry = Number(retry);
    const data = value('data');
    if (data === undefined) return;
    this.events.push({
      id: id === undefined ? null : Number(id),
      event: value('event') ?? 'message',
      data: JSON.parse(data),
    });
  }
}
