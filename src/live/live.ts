import { eventsAfter, type JournalEvent } from '../kernel/journal.ts';
import { type Chunk, chunkOf, type LiveMessage } from '../kernel/streams.ts';
import type { PlacedMessage } from '../site/live.ts';
import type { Site } from '../site/site.ts';

/** Who missed more events than this begins anew: reading them all would cost more than the page. */
const mostReplayed = 1_000;
const retryMilliseconds = 1_000;

/**
 * Follows the journal for those whose page is open: each event becomes messages once, in the order of the journal,
 * and everyone who listens gets the same bytes.
 */
export class Live {
  readonly #site: Site;
  /** What those missed who stopped at one position; many come back at once, after a restart all of them. */
  readonly #replays = new Map<string, Promise<Chunk[]>>();
  #telling: Promise<void> = Promise.resolve();

  constructor(site: Site) {
    this.#site = site;
    const { watch, streams } = site.kernel;
    streams.position = watch.position;
    watch.react(
      (events) => {
        this.#telling = this.#telling.then(() => this.#tell(events));
      },
      () => this.#replays.clear(),
    );
  }

  /**
   * What somebody has missed who has seen everything up to a position: the messages of each later event, or, where
   * those are too many, a `reset` and how things are now. Without a position, how things are now.
   */
  async missed(topics: string[], seen: number | null): Promise<Chunk[]> {
    // What is being told may have been worked out before these topics were listened to.
    await this.#telling;
    const upTo = this.#site.kernel.streams.position;
    if (seen !== null && seen >= upTo) return [];
    const key = `${topics.join(' ')} ${seen} ${upTo}`;
    const replay = this.#replays.get(key) ?? this.#replay(topics, seen, upTo);
    this.#replays.set(key, replay);
    return replay;
  }

  async #replay(topics: string[], seen: number | null, upTo: number): Promise<Chunk[]> {
    if (seen === null) return [chunkOf(upTo, await this.#state(topics))];
    if (upTo - seen > mostReplayed) {
      const reset = { topics, event: 'reset', data: {} };
      return [chunkOf(upTo, [reset, ...(await this.#state(topics))])];
    }
    const events = await eventsAfter(this.#site.kernel.store.db, seen, upTo - seen);
    const messages = await this.#changes(events.filter(({ position }) => position <= upTo));
    const heard = messages.filter((message) => message.topics.some((topic) => topics.includes(topic)));
    return inOrder(heard).map(([position, told]) => chunkOf(position, told));
  }

  async #state(topics: string[]): Promise<LiveMessage[]> {
    const states = topics.flatMap((topic) =>
      this.#site.liveSources.map((source) => source.state(this.#site, topic)),
    );
    return (await Promise.all(states)).flat();
  }

  async #changes(events: JournalEvent[]): Promise<PlacedMessage[]> {
    const { liveSources } = this.#site;
    const changes = await Promise.all(liveSources.map((source) => source.changes(this.#site, events)));
    return changes.flat();
  }

  /** Where the store cannot be read it tries again: nothing may be left out, and nothing told before it. */
  async #tell(events: JournalEvent[]): Promise<void> {
    const { streams, log } = this.#site.kernel;
    while (streams.count > 0) {
      try {
        const messages = await this.#changes(events);
        for (const [position, told] of inOrder(messages)) streams.tell(position, told);
        break;
      } catch (error) {
        log.error({ err: error }, 'readers could not be told what is new; it is tried again');
        await new Promise((resolve) => setTimeout(resolve, retryMilliseconds).unref());
      }
    }
    streams.position = events.at(-1)?.position ?? streams.position;
    this.#replays.clear();
  }
}

/** Messages by the position that they tell of, lowest first. */
function inOrder(messages: PlacedMessage[]): [number, PlacedMessage[]][] {
  return [...Map.groupBy(messages, ({ position }) => position)].sort(([a], [b]) => a - b);
}
