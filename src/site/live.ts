import type { JournalEvent } from '../kernel/journal.ts';
import type { LiveMessage } from '../kernel/streams.ts';
import type { Site } from './site.ts';

/** A message and the position of the event that it tells of. */
export type PlacedMessage = LiveMessage & { position: number };

/**
 * What a slice tells readers whose page is open. Both read the store as it is now, so what was withdrawn meanwhile is
 * in no message, however old the event.
 */
export type LiveSource = {
  /** What events mean to those who listen, in their order; most mean nothing. */
  changes: (site: Site, events: JournalEvent[]) => Promise<PlacedMessage[]>;
  /** How a topic stands, for those who have nothing to go on from. */
  state: (site: Site, topic: string) => Promise<LiveMessage[]>;
};
