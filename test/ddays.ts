import type { Colleague } from './desk-visitor.ts';

/** The form of an entry of the calendar, as a browser sends it. */
export const ddayFields = (change: Record<string, string> = {}) => ({
  title: '새벽 연극제 개막',
  category: 'culture',
  kind: 'day',
  day: '2025-12-31',
  ...change,
});

/** Enters something into the calendar and returns its number. */
export async function enterDday(colleague: Colleague, change: Record<string, string> = {}): Promise<number> {
  const { headers } = await colleague.post('/desk/ddays', ddayFields(change));
  return Number(/\/desk\/ddays\/(\d+)$/.exec(headers.location ?? '')?.[1]);
}
