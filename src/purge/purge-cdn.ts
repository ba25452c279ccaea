import type { JournalEvent } from '../kernel/journal.ts';

/** A request header may be some 8 kB long; a tag is at most some 30 bytes. */
const tagsPerRequest = 200;
const patienceMilliseconds = 10_000;

/**
 * Tells the shared cache in front which tags are no longer true, as `Surrogate-Key` of a PURGE request.
 * @throws Error when the cache does not answer with success: the follower will try again
 */
export async function purgeTags(url: string, events: JournalEvent[]): Promise<void> {
  const tags = [...new Set(events.flatMap((event) => event.tags))];
  for (let start = 0; start < tags.length; start += tagsPerRequest) {
    const response = await fetch(url, {
      method: 'PURGE',
      headers: { 'surrogate-key': tags.slice(start, start + tagsPerRequest).join(' ') },
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    if (!response.ok) throw new Error(`${url} answered ${response.status} to a purge`);
  }
}
