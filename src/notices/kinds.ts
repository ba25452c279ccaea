import type { Role } from '../site/person.ts';

/** Kinds of notices that somebody chooses together. */
export const groups = [
  'returned',
  'mentioned',
  'commented',
  'moved',
  'filed',
  'article',
  'kill-asked',
  'claim',
] as const;

export type Group = (typeof groups)[number];

/** Everything that people are told of, and the group that it belongs to. */
export const kinds = {
  filed: 'filed',
  returned: 'returned',
  held: 'moved',
  resumed: 'moved',
  scheduled: 'moved',
  unscheduled: 'moved',
  published: 'moved',
  dropped: 'moved',
  commented: 'commented',
  mentioned: 'mentioned',
  corrected: 'article',
  killed: 'article',
  'kill-asked': 'kill-asked',
  claim: 'claim',
} as const satisfies Record<string, Group>;

export type Kind = keyof typeof kinds;

/** What comes by mail to who has chosen nothing: what somebody waits for. */
export const mailedByDefault: readonly Group[] = ['returned', 'mentioned', 'kill-asked', 'claim'];

const only: Partial<Record<Group, readonly Role[]>> = {
  filed: ['desk'],
  'kill-asked': ['chief'],
  claim: ['desk', 'chief'],
};

/** Whether somebody of this role is ever told of such things. */
export function concerns(group: Group, role: Role): boolean {
  return only[group]?.includes(role) ?? true;
}
