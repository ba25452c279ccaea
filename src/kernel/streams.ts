import type { JsonObject } from './tables.gen.ts';

/** What is told to everyone who listens to one of its topics. */
export type LiveMessage = { topics: string[]; event: string; data: JsonObject };

/**
 * Server-sent events up to a position of the journal, as bytes that every listener of a channel shares. What is no
 * event of the journal has no position.
 */
export type Chunk = { position: number | null; messages: LiveMessage[]; bytes: Buffer };

/** Somebody who listens: a stream, or a request that waits for the next thing to happen. */
export type Listener = {
  address: string;
  hear: (chunk: Chunk) => void;
  /**
   * Called now and then with the position up to which there was nothing to hear, so that nothing on the way takes
   * the silence for the end, and nobody asks again for what was not meant for him.
   */
  beat: (position: number) => void;
  /** No more will come from this process: come back after so many milliseconds. */
  end: (comeBackAfter: number) => void;
};

/** Why nobody can listen now. */
export type StreamRefusal = 'too many' | 'too many from one address' | 'closing';

export type StreamLimits = { total: number; perAddress: number };

type Channel = { key: string; topics: ReadonlySet<string>; listeners: Set<Listener> };

/** Proxies close what is silent for a minute. */
const beatMilliseconds = 20_000;
/** On shutdown clients are told to come back at a time of their own, not all at once: some hundred a second. */
const comeBack = { from: 1_000, to: 10_000, each: 10 };

/** Who listens to what. A channel is a set of topics; everyone on a channel hears the same bytes, made once. */
export class Streams {
  readonly #limits: StreamLimits;
  readonly #channels = new Map<string, Channel>();
  readonly #byTopic = new Map<string, Set<Channel>>();
  readonly #byAddress = new Map<string, number>();
  readonly #listeners = new Set<Listener>();
  readonly #timer: NodeJS.Timeout;
  #isClosing = false;
  /** Up to here everything has been told. */
  position = 0;

  constructor(limits: StreamLimits) {
    this.#limits = limits;
    this.#timer = setInterval(() => {
      for (const listener of this.#listeners) listener.beat(this.position);
    }, beatMilliseconds).unref();
  }

  get count(): number {
    return this.#listeners.size;
  }

  /** Whether anybody listens to one of these topics. */
  isHeard(topics: Iterable<string>): boolean {
    for (const topic of topics) if (this.#byTopic.has(topic)) return true;
    return false;
  }

  /** Why one more listener from this address would be refused; null where it would not. */
  refusal(address: string): StreamRefusal | null {
    if (this.#isClosing) return 'closing';
    if (this.#listeners.size >= this.#limits.total) return 'too many';
    return (this.#byAddress.get(address) ?? 0) >= this.#limits.perAddress
      ? 'too many from one address'
      : null;
  }

  /** From now on the listener hears what is told about these topics, until it leaves by what is returned. */
  join(topics: string[], listener: Listener): () => void {
    const channel = this.#channelOf(topics);
    channel.listeners.add(listener);
    this.#listeners.add(listener);
    this.#byAddress.set(listener.address, (this.#byAddress.get(listener.address) ?? 0) + 1);
    return () => this.#leave(channel, listener);
  }

  /**
   * Tells what happened at a position to all channels that have one of the messages' topics. Without a position it is
   * a nudge: whoever is away meanwhile never hears of it, and looks anew on coming back.
   */
  tell(position: number | null, messages: LiveMessage[]): void {
    const told = new Map<Channel, LiveMessage[]>();
    for (const message of messages) {
      const hearing = new Set(message.topics.flatMap((topic) => [...(this.#byTopic.get(topic) ?? [])]));
      for (const channel of hearing) told.set(channel, [...(told.get(channel) ?? []), message]);
    }
    for (const [channel, heard] of told) {
      const chunk = chunkOf(position, heard);
      for (const listener of [...channel.listeners]) listener.hear(chunk);
    }
  }

  /** Ends all that is open; each listener is told when to come back. */
  close(): void {
    this.#isClosing = true;
    clearInterval(this.#timer);
    const { from, each } = comeBack;
    const to = Math.min(comeBack.to, from + each * this.#listeners.size);
    for (const listener of [...this.#listeners]) {
      listener.end(Math.round(from + Math.random() * (to - from)));
    }
  }

  #channelOf(topics: string[]): Channel {
    const key = topics.join(' ');
    const known = this.#channels.get(key);
    if (known) return known;
    const channel: Channel = { key, topics: new Set(topics), listeners: new Set() };
    this.#channels.set(key, channel);
    for (const topic of channel.topics) {
      this.#byTopic.set(topic, (this.#byTopic.get(topic) ?? new Set()).add(channel));
    }
    return channel;
  }

  #leave(channel: Channel, listener: Listener): void {
    if (!this.#listeners.delete(listener)) return;
    channel.listeners.delete(listener);
    const left = (this.#byAddress.get(listener.address) ?? 1) - 1;
    if (left > 0) this.#byAddress.set(listener.address, left);
    else this.#byAddress.delete(listener.address);
    if (channel.listeners.size === 0) this.#dissolve(channel);
  }

  #dissolve(channel: Channel): void {
    this.#channels.delete(channel.key);
    for (const topic of channel.topics) {
      const channels = this.#byTopic.get(topic);
      channels?.delete(channel);
      if (channels?.size === 0) this.#byTopic.delete(topic);
    }
  }
}

/** Messages as server-sent events. Only the last has the id: who loses the connection between them gets all again. */
export function chunkOf(position: number | null, messages: LiveMessage[]): Chunk {
  const text = messages.map(({ event, data }, index) => {
    const isLast = index === messages.length - 1;
    const id = isLast && position !== null ? `id: ${position}\n` : '';
    return `event: ${event}\n${id}data: ${JSON.stringify(data)}\n\n`;
  });
  return { position, messages, bytes: Buffer.from(text.join('')) };
}
