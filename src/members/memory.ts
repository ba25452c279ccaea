import type { Kernel } from '../kernel/kernel.ts';
import { TagCache } from '../kernel/tag-cache.ts';
import {
  allProducts,
  type Grant,
  grantsOf,
  memberTag,
  type Organisation,
  organisations,
  organisationsTag,
  type Product,
  productsTag,
} from './queries.ts';

/** Readers whose grants are kept: some ten megabytes. */
const mostReaders = 20_000;

type Memory = {
  grants: TagCache<Grant[]>;
  products: TagCache<Product[]>;
  organisations: TagCache<Organisation[]>;
};

const memories = new WeakMap<Kernel['watch'], Memory>();

/**
 * What the gate asks for at every request, kept until an event says that it has changed. A command waits for that before
 * it acknowledges, so what was taken back lets nobody in at the next request. Times are looked at anew each time.
 */
function memoryOf({ watch }: Kernel): Memory {
  const known = memories.get(watch);
  if (known) return known;
  const memory: Memory = {
    grants: new TagCache(mostReaders),
    products: new TagCache(1),
    organisations: new TagCache(1),
  };
  const caches = Object.values(memory);
  watch.react(
    (events) => {
      const tags = new Set(events.flatMap((event) => event.tags));
      for (const cache of caches) cache.drop(tags);
    },
    () => {
      for (const cache of caches) cache.clear();
    },
  );
  memories.set(watch, memory);
  return memory;
}

export async function knownGrants(kernel: Kernel, readerId: string): Promise<Grant[]> {
  const kept = await memoryOf(kernel).grants.getOrMake(readerId, async (read) => {
    read(memberTag(readerId));
    read(organisationsTag);
    return { value: await grantsOf(kernel.store.db, readerId), size: 1, keep: true };
  });
  return kept.value;
}

export async function knownProducts(kernel: Kernel): Promise<Product[]> {
  const kept = await memoryOf(kernel).products.getOrMake('all', async (read) => {
    read(productsTag);
    return { value: await allProducts(kernel.store.db), size: 1, keep: true };
  });
  return kept.value;
}

/** A product by its key or by the address of its page. */
export async function knownProduct(kernel: Kernel, by: { key: string } | { address: string }) {
  const products = await knownProducts(kernel);
  return (
    products.find((product) => ('key' in by ? product.key === by.key : product.address === by.address)) ??
    null
  );
}

export async function knownOrganisations(kernel: Kernel): Promise<Organisation[]> {
  const kept = await memoryOf(kernel).organisations.getOrMake('all', async (read) => {
    read(organisationsTag);
    return { value: await organisations(kernel.store.db), size: 1, keep: true };
  });
  return kept.value;
}
