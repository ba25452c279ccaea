import { newsroomKinds } from './newsroom-kinds.ts';
import { serviceKinds } from './service-kinds.ts';

/** What an event happened to, by its subject or its data: where its sentence leads to. */
export type About =
  | 'article'
  | 'post'
  | 'draft'
  | 'bulletin'
  | 'person'
  | 'invitation'
  | 'picture'
  | 'section'
  | 'reporter'
  | 'claim'
  | 'programme'
  | 'dday'
  | 'known-person'
  | 'topic'
  | 'merchant'
  | 'product'
  | 'none';

/**
 * Every kind of event that the newsroom records, in groups as people ask for them. Each has a sentence in the
 * catalogues, `event.KIND`, and each group a name, `events.GROUP`.
 */
export const eventGroups = {
  ...newsroomKinds,
  ...serviceKinds,
  system: { 'jobs.retried': 'none' },
} as const satisfies Record<string, Record<string, About>>;

export type EventGroup = keyof typeof eventGroups;
type Kinds = { [G in EventGroup]: keyof (typeof eventGroups)[G] }[EventGroup];
export type EventKind = Kinds;

export const groupNames = Object.keys(eventGroups) as EventGroup[];

const aboutByKind = new Map<string, About>(
  Object.values(eventGroups).flatMap((kinds): [string, About][] => Object.entries(kinds)),
);

/** Whether the catalogue has a sentence for it: an older program may read what a newer one wrote. */
export function isKnown(kind: string): kind is EventKind {
  return aboutByKind.has(kind);
}

export function aboutOf(kind: string): About {
  return aboutByKind.get(kind) ?? 'none';
}

export function kindsOf(group: EventGroup): EventKind[] {
  return Object.keys(eventGroups[group]) as EventKind[];
}

/** Kinds of a group, or the one kind that is named; null where it is neither. */
export function kindsNamed(name: string): EventKind[] | null {
  if (isKnown(name)) return [name];
  return groupNames.includes(name as EventGroup) ? kindsOf(name as EventGroup) : null;
}
