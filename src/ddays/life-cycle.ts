import type { EventKind } from '../journal/kinds.ts';

export type DdayState = 'proposed' | 'planned' | 'postponed' | 'cancelled' | 'done' | 'dropped';

/** What the desk does about an entry of the calendar. Every entry may be amended; what is postponed has a new date, or none. */
export const ddayLifeCycle = {
  accept: { from: ['proposed', 'dropped'], to: 'planned', event: 'dday.accepted' },
  drop: { from: ['proposed'], to: 'dropped', event: 'dday.dropped' },
  postpone: { from: ['planned', 'postponed'], to: 'postponed', event: 'dday.postponed' },
  cancel: { from: ['planned', 'postponed'], to: 'cancelled', event: 'dday.cancelled' },
  finish: { from: ['planned', 'postponed'], to: 'done', event: 'dday.done' },
  resume: { from: ['cancelled', 'done'], to: 'planned', event: 'dday.resumed' },
} as const satisfies Record<string, { from: readonly DdayState[]; to: DdayState; event: EventKind }>;

export type DdayAct = keyof typeof ddayLifeCycle;
export const ddayActs = Object.keys(ddayLifeCycle) as DdayAct[];

export function mayMove(act: DdayAct, state: DdayState): boolean {
  return (ddayLifeCycle[act].from as readonly DdayState[]).includes(state);
}
