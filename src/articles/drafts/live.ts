import type { LiveSource } from '../../site/live.ts';

const topics = ['drafts'];

/** Boards hear that a draft was handed on, and which; what it is now they ask for themselves. */
export const liveBoards: LiveSource = {
  changes: async ({ kernel }, events) => {
    if (!kernel.streams.isHeard(topics)) return [];
    return events
      .filter(({ kind }) => kind.startsWith('draft.'))
      .map(({ position, subject }) => ({ topics, event: 'draft', data: { id: Number(subject) }, position }));
  },
  state: async (_, topic) => (topics.includes(topic) ? [{ topics, event: 'drafts', data: {} }] : []),
};
