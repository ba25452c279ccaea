import type { LiveSource } from '../site/live.ts';

/** What everybody at the desk listens to. */
const topics = ['boards'];

/** Boards hear that there is something new about claims, and not what: they ask, those who may. */
export const liveClaims: LiveSource = {
  changes: async ({ kernel }, events) => {
    if (!kernel.streams.isHeard(topics)) return [];
    return events
      .filter(({ kind }) => kind.startsWith('claim.'))
      .map(({ position }) => ({ topics, event: 'claim', data: {}, position }));
  },
  state: async (_, topic) => (topics.includes(topic) ? [{ topics, event: 'claims', data: {} }] : []),
};
