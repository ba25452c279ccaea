import { setImmediate as settled } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Read, TagCache } from './tag-cache.ts';

const tags = ['latest', 'best', 'article:1'] as const;
type Tag = (typeof tags)[number];
/** What each page reads. */
const pages: Record<string, Tag[]> = {
  home: ['latest', 'best'],
  list: ['latest'],
  article: ['article:1', 'best'],
};

type Step =
  | { do: 'ask'; page: string; size: number }
  | { do: 'write'; tag: Tag }
  | { do: 'drop'; tags: Tag[] }
  | { do: 'clear' }
  | { do: 'go on'; which: number };

const tag = fc.constantFrom(...tags);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      page: fc.constantFrom(...Object.keys(pages)),
      size: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), tag }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('drop' as const), tags: fc.uniqueArray(tag) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('go on' as const), which: fc.nat(8) }) },
);

type Versions = Record<Tag, number>;

/** A store whose values are counted up, and makers that stop wherever the test wants them to. */
class World {
  readonly maxSize = 100;
  readonly cache = new TagCache<Partial<Versions>>(this.maxSize);
  readonly store: Versions = { latest: 0, best: 0, 'article:1': 0 };
  /** What a request must see at least: the versions at the last drop of each tag. */
  readonly dropped: Versions = { ...this.store };
  readonly answers: Promise<void>[] = [];
  readonly #stops: (() => void)[] = [];

  async run(step: Step): Promise<void> {
    if (step.do === 'ask') this.#ask(step.page, step.size);
    else if (step.do === 'write') this.store[step.tag]++;
    else if (step.do === 'drop') this.#drop(step.tags);
    else if (step.do === 'clear') this.#clear();
    else this.#stops.splice(step.which % Math.max(1, this.#stops.length), 1)[0]?.();
    await settled();
    expect(this.cache.size).toBeLessThanOrEqual(this.maxSize);
  }

  #ask(page: string, size: number): void {
    const atLeast = { ...this.dropped };
    const answer = this.cache.getOrMake(page, (read) => this.#make(page, size, read));
    const checked = answer.then(({ value }) => {
      for (const tag of pages[page] ?? []) expect(value[tag]).toBeGreaterThanOrEqual(atLeast[tag]);
    });
    // Node would end the run before `finish` looks at it.
    checked.catch(() => {});
    this.answers.push(checked);
  }

  async #make(page: string, size: number, read: Read) {
    const value: Partial<Versions> = {};
    for (const tag of pages[page] ?? []) {
      await this.#stop();
      value[tag] = this.store[tag];
      await this.#stop();
      read(tag);
    }
    return { value, size, keep: true };
  }

  #stop(): Promise<void> {
    return new Promise((goOn) => void this.#stops.push(goOn));
  }

  #drop(these: Tag[]): void {
    this.cache.drop(these);
    for (const tag of these) this.dropped[tag] = this.store[tag];
  }

  #clear(): void {
    this.cache.clear();
    Object.assign(this.dropped, this.store);
    expect(this.cache.count).toBe(0);
  }

  async finish(): Promise<void> {
    while (this.#stops.length > 0) await this.run({ do: 'go on', which: 0 });
    await Promise.all(this.answers);
  }
}

describe('the cache by tags', () => {
  it('gives nobody a value older than a drop that came before the request, and keeps within its size', async () => {
    const runs = fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
      const world = new World();
      for (const each of steps) await world.run(each);
      await world.finish();
    });
    await fc.assert(runs, { numRuns: 300 });
  });

  it('makes a value once for all who ask for it at one time', async () => {
    const cache = new TagCache<string>(100);
    let runs = 0;
    const make = async () => {
      runs++;
      await settled();
      return { value: 'home', size: 1, keep: true };
    };
    const all = await Promise.all(Array.from({ length: 20 }, () => cache.getOrMake('home', make)));
    await cache.getOrMake('home', make);
    expect(runs).toBe(1);
    expect(new Set(all.map(({ value }) => value))).toEqual(new Set(['home']));
  });

  it('gives all who wait the error of a run that fails, and runs again for the next', async () => {
    const cache = new TagCache<string>(100);
    const fail = async () => {
      await settled();
      throw new Error('the store is away');
    };
    const both = await Promise.allSettled([cache.getOrMake('home', fail), cache.getOrMake('home', fail)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const made = await cache.getOrMake('home', async () => ({ value: 'home', size: 1, keep: true }));
    expect(made.value).toBe('home');
  });

  it('keeps what is used when it runs full, and nothing that is larger than itself', async () => {
    const cache = new TagCache<string>(100);
    const make = (value: string, size: number) =>
      cache.getOrMake(value, async () => ({ value, size, keep: true }));
    await make('popular', 40);
    await make('forgotten', 40);
    cache.get('popular');
    await make('new', 40);
    expect([cache.get('popular')?.value, cache.get('forgotten')?.value]).toEqual(['popular', undefined]);
    await make('huge', 101);
    expect(cache.get('huge')).toBeUndefined();
    expect(cache.size).toBeLessThanOrEqual(100);
  });

  it('counts what a value grows by, and lets go of it when it has grown too large', async () => {
    const cache = new TagCache<string>(100);
    const kept = await cache.getOrMake('home', async () => ({ value: 'home', size: 10, keep: true }));
    cache.grow(kept, 50);
    expect(cache.size).toBe(60);
    cache.grow(kept, 50);
    expect([cache.size, cache.count]).toEqual([0, 0]);
    cache.grow(kept, 50);
    expect(cache.size).toBe(0);
  });

  it('gives nobody what has grown old by the clock, not even who asks while it is still being made', async () => {
    const midnight = new Date('2026-12-31T15:00:00Z');
    let now = new Date(midnight.getTime() - 1);
    const cache = new TagCache<string>(100, () => now);
    let goOn = () => {};
    const make = async (read: Read) => {
      const day = now < midnight ? 'D-1' : 'D-DAY';
      read('ddays', now < midnight ? midnight : new Date('2027-01-01T15:00:00Z'));
      read('front', new Date('2027-02-01T00:00:00Z'));
      read('latest');
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      return { value: day, size: 1, keep: true };
    };
    const early = cache.getOrMake('home', make);
    const alongside = cache.getOrMake('home', make);
    now = midnight;
    const late = cache.getOrMake('home', make);
    goOn();
    expect([(await early).value, (await alongside).value, cache.count]).toEqual(['D-1', 'D-1', 0]);
    await settled();
    goOn();
    expect((await late).value).toBe('D-DAY');
    expect(cache.get('home')?.until).toEqual(new Date('2027-01-01T15:00:00Z'));
    now = new Date('2027-01-01T15:00:00Z');
    expect([cache.get('home'), cache.count, cache.size]).toEqual([undefined, 0, 0]);
  });

  it('does not keep what its maker says is not worth keeping', async () => {
    const cache = new TagCache<string>(100);
    await cache.getOrMake('/made-up', async () => ({ value: '404', size: 1, keep: false }));
    expect(cache.count).toBe(0);
  });
});
