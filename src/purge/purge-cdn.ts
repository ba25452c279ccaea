import type { JournalEvent } from '../kernel/journal.ts';

/** A header of a request to Varnish may be 8 kB long; a tag is at most some 30 bytes. */
const tagsPerRequest = 200;
const patienceMilliseconds = 10_000;

/**
 * Tells the shared caches in front which tags are no longer true, as `Surrogate-Key` of a PURGE request.
 * @throws Error when one does not answer with success, after all have been asked: the follower will try again
 */
export async function purgeTags(urls: string[], events: JournalEvent[]): Promise<void> {
  const tags = [...new Set(events.flatMap((event) => event.tags))];
  const told = await Promise.allSettled(urls.map((url) => purgeAll(url, tags)));
  const failed = told.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

async function purgeAll(url: string, tags: string[]): Promise<void> {
  for (let start = 0; start < tags.length; start += tagsPerRequest) {
    await purgeAtOnce(url, tags.slice(start, start + tagsPerRequest).join(' '));
  }
}

async function purgeAtOnce(url: string, keys: string): Promise<void> {
  const response = await fetch(url, {
    method: 'PURGE',
    headers: { 'surrogate-key': keys },
    signal: AbortSignal.timeout(patienceMilliseconds),
  }).catch((error: Error) => {
    throw new Error(`${url} cannot be reached: ${error.cause ?? error.message}`);
  });
  // Read to its end, or the connection is not used again.
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status} to a purge`);
}
