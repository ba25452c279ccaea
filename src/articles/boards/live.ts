import type { LiveSource } from '../../site/live.ts';

const topics = ['boards'];

/** Boards hear that something was handed on; what stands there now they ask for themselves. */
export const liveBoards: LiveSource = {
  changes: async ({ kernel }, events) => {
    if (!kernel.streams.isHeard(topics)) return [];
    return events
      .filter(({ kind }) => /^(draft|article|kill)\./.test(kind))
      .map(({ position }) => ({ topics, event: 'board', data: {}, position }));
  },
  state: async (_, topic) => (topics.includes(topic) ? [{ topics, event: 'boards', data: {} }] : []),
};
