/**
 * Notes that what is being made has read something with this tag. What holds by the clock only for a while, as a count
 * of days until midnight, says until when: from then on it is made anew.
 */
export type Read = (tag: string, until?: Date) => void;

export type Kept<V> = {
  key: string;
  value: V;
  tags: ReadonlySet<string>;
  /** When it grows old; undefined for nearly all, which only a drop ends. */
  until: Date | undefined;
  size: number;
  used: boolean;
};

type Made<V> = { value: V; size: number; keep: boolean };

/** Dropped by `clear`: stands for every tag. */
const everything = '*';

/**
 * Values made from the store, each with the tags of what it read; dropping a tag drops every value that carries
 * it. A value that was being made while one of its tags was dropped is given to those who asked before the drop,
 * never kept, and never given to anyone who asks after it. Makers of one key at one time share one run. What has
 * grown old by the clock is given to nobody who asks from then on; no timer waits for it, it goes when it is asked for.
 */
export class TagCache<V> {
  readonly #maxSize: number;
  readonly #now: () => Date;
  readonly #kept = new Map<string, Kept<V>>();
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #underWay = new Map<string, Promise<Kept<V>>>();
  readonly #lastDrop = new Map<string, number>();
  #drops = 0;
  #running = 0;
  #size = 0;

  /** @param maxSize in the unit of the sizes that makers give; bytes for pages. */
  constructor(maxSize: number, now: () => Date = () => new Date()) {
    this.#maxSize = maxSize;
    this.#now = now;
  }

  get count(): number {
    return this.#kept.size;
  }

  get size(): number {
    return this.#size;
  }

  get(key: string): Kept<V> | undefined {
    const entry = this.#kept.get(key);
    if (!entry) return undefined;
    if (entry.until && entry.until <= this.#now()) {
      this.#forget(key);
      return undefined;
    }
    entry.used = true;
    return entry;
  }

  async getOrMake(key: string, make: (read: Read) => Promise<Made<V>>): Promise<Kept<V>> {
    const known = this.get(key);
    if (known) return known;
    const underWay = this.#underWay.get(key);
    if (!underWay) return this.#run(key, make);
    const askedAt = this.#now();
    const made = await underWay;
    // It was begun before midnight, and this was asked after it.
    return made.until && made.until <= askedAt ? this.getOrMake(key, make) : made;
  }

  async #run(key: string, make: (read: Read) => Promise<Made<V>>): Promise<Kept<V>> {
    const making = this.#make(key, make);
    this.#underWay.set(key, making);
    try {
      return await making;
    } finally {
      if (this.#underWay.get(key) === making) this.#underWay.delete(key);
    }
  }

  async #make(key: string, make: (read: Read) => Promise<Made<V>>): Promise<Kept<V>> {
    const startedAt = this.#drops;
    const tags = new Set<string>();
    let until: Date | undefined;
    this.#running++;
    try {
      const { value, size, keep } = await make((tag, end) => {
        tags.add(tag);
        until = earlier(until, end);
      });
      const entry = { key, value, tags, until, size, used: false };
      if (keep && !this.#droppedSince(startedAt, tags)) this.#keep(entry);
      return entry;
    } finally {
      if (--this.#running === 0) this.#lastDrop.clear();
    }
  }

  #droppedSince(start: number, tags: ReadonlySet<string>): boolean {
    for (const tag of [everything, ...tags]) if ((this.#lastDrop.get(tag) ?? -1) > start) return true;
    return false;
  }

  #keep(entry: Kept<V>): void {
    this.#forget(entry.key);
    this.#kept.set(entry.key, entry);
    for (const tag of entry.tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(entry.key);
      else this.#keysByTag.set(tag, new Set([entry.key]));
    }
    this.#size += entry.size;
    this.#evict();
  }

  /** Adds to the size of an entry that has grown, if it is still kept. */
  grow(entry: Kept<V>, by: number): void {
    entry.size += by;
    if (this.#kept.get(entry.key) !== entry) return;
    this.#size += by;
    this.#evict();
  }

  /** Second chance: what was used since the hand last passed stays for another round. */
  #evict(): void {
    for (const [key, entry] of this.#kept) {
      if (this.#size <= this.#maxSize) return;
      if (entry.used) {
        entry.used = false;
        this.#kept.delete(key);
        this.#kept.set(key, entry);
      } else this.#forget(key);
    }
  }

  #forget(key: string): void {
    const entry = this.#kept.get(key);
    if (!entry) return;
    this.#kept.delete(key);
    this.#size -= entry.size;
    for (const tag of entry.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }

  /** After this returns, no request that comes in later gets a value that read one of these tags before. */
  drop(tags: Iterable<string>): void {
    this.#drops++;
    this.#underWay.clear();
    for (const tag of tags) {
      if (this.#running > 0) this.#lastDrop.set(tag, this.#drops);
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.#forget(key);
    }
  }

  clear(): void {
    this.drop([everything]);
    for (const key of [...this.#kept.keys()]) this.#forget(key);
  }
}

function earlier(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (!one || !other) return one ?? other;
  return one < other ? one : other;
}
