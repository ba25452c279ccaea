// Readers who come and go: `node soak-clients.ts PORT COUNT`. Each checks that it hears of article 1, 2, 3, … once each, in order.
import { type ClientRequest, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const [port = 0, count = 0] = process.argv.slice(2).map(Number);
/** Each second so many of a hundred lose their connection, for up to two seconds. */
const lostOfHundred = 1;
const mostFaults = 20;

const faults: string[] = [];
let reconnects = 0;
let isEnding = false;

class Reader {
  readonly name: number;
  next = 1;
  #lastEventId: string | undefined;
  #request: ClientRequest | undefined;

  constructor(name: number) {
    this.name = name;
  }

  connect(): Promise<void> {
    const headers = this.#lastEventId === undefined ? {} : { 'last-event-id': this.#lastEventId };
    return new Promise((resolve, reject) => {
      this.#request = get({ port, host: '127.0.0.1', path: '/live', headers, agent: false }, (response) => {
        if (response.statusCode !== 200) this.#fault(`was answered ${response.statusCode}`);
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          const blocks = (rest + text).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) this.#hear(block);
        });
        response.on('error', () => {});
        resolve();
      });
      this.#request.once('error', reject);
    });
  }

  async comeBack(): Promise<void> {
    reconnects++;
    this.#request?.on('error', () => {});
    this.#request?.destroy();
    await pause(Math.random() * 2_000);
    await this.connect();
  }

  #hear(block: string): void {
    const id = /^id: (\d+)$/m.exec(block)?.[1];
    const number = /^event: article$/m.test(block) ? /"headline":"소식 (\d+)"/.exec(block)?.[1] : undefined;
    if (/^event: reset$/m.test(block)) this.#fault('was told to begin anew');
    if (number !== undefined && Number(number) !== this.next)
      this.#fault(`heard ${number} after ${this.next - 1}`);
    if (number !== undefined) this.next = Number(number) + 1;
    if (id !== undefined) this.#lastEventId = id;
  }

  #fault(what: string): void {
    if (faults.length < mostFaults) faults.push(`reader ${this.name} ${what}`);
  }
}

const readers = Array.from({ length: count }, (_, name) => new Reader(name));
for (let opened = 0; opened < count; opened += 100)
  await Promise.all(readers.slice(opened, opened + 100).map((reader) => reader.connect()));
process.send?.({ opened: count });

/** Asked by how many articles there were, it says who has not heard of all. */
process.on('message', async ({ published }: { published: number }) => {
  isEnding = true;
  for (let tries = 0; tries < 100 && readers.some(({ next }) => next <= published); tries++) await pause(100);
  const late = readers.filter(({ next }) => next !== published + 1);
  faults.push(
    ...late.slice(0, mostFaults).map(({ name, next }) => `reader ${name} has ${next - 1} of ${published}`),
  );
  process.send?.({ faults, reconnects }, () => process.exit(0));
});

while (!isEnding) {
  await pause(1_000);
  const lost = readers.filter(() => Math.random() * 100 < lostOfHundred);
  await Promise.all(lost.map((reader) => reader.comeBack()));
}
