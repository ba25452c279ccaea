import type { Site } from '../site/site.ts';
import { noticesChannel } from './follow-journal.ts';
import { lastNotice, noticesTopic, toldAfter } from './queries.ts';

/**
 * Tells those who have a page open that there is something new for them. Notices are made after the events that they are
 * about, in one process for all: so they are no message of the journal but a nudge to look.
 */
export function nudgeReaders({ kernel }: Site): void {
  const { store, streams, log, atClose } = kernel;
  const look = async (seen: number) => {
    const { people, newest } = await toldAfter(store.db, seen);
    for (const topic of people.map(noticesTopic))
      streams.tell(null, [{ topics: [topic], event: 'notices', data: {} }]);
    return newest;
  };
  const failed = (error: unknown) => log.error({ err: error }, 'new notices could not be told of');
  const lookAgain = async (seen: number) => {
    try {
      return await look(seen);
    } catch (error) {
      failed(error);
      return seen;
    }
  };
  let last = lastNotice(store.db);
  const listening = store.listen(noticesChannel, () => {
    last = last.then(lookAgain);
  });
  last.catch(failed);
  listening.catch(failed);
  atClose(async () => {
    await (await listening)();
    await last;
  });
}
