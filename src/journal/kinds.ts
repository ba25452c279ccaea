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
  | 'none';

/**
 * Every kind of event that the newsroom records, in groups as people ask for them. Each has a sentence in the
 * catalogues, `event.KIND`, and each group a name, `events.GROUP`.
 */
export const eventGroups = {
  publishing: { 'article.published': 'article', 'article.embargoed': 'article', 'story.begun': 'article' },
  corrections: { 'article.corrected': 'article', 'article.updated': 'article' },
  kills: { 'kill.asked': 'article', 'kill.refused': 'article', 'article.killed': 'article' },
  live: {
    'live-blog.begun': 'article',
    'live-blog.set': 'article',
    'post.published': 'post',
    'post.updated': 'post',
    'post.corrected': 'post',
    'post.withdrawn': 'post',
    'post.marked': 'post',
  },
  claims: {
    'claim.registered': 'claim',
    'claim.amended': 'claim',
    'claim.noted': 'claim',
    'claim.taken': 'claim',
    'claim.taken-in-part': 'claim',
    'claim.refused': 'claim',
    'claim.at-commission': 'claim',
    'claim.withdrawn': 'claim',
    'claim.closed': 'claim',
    'claim.met': 'claim',
  },
  bulletins: {
    'bulletin.raised': 'bulletin',
    'bulletin.expired': 'bulletin',
    'bulletin.withdrawn': 'bulletin',
  },
  drafts: {
    'draft.filed': 'draft',
    'draft.taken-back': 'draft',
    'draft.returned': 'draft',
    'draft.held': 'draft',
    'draft.resumed': 'draft',
    'draft.scheduled': 'draft',
    'draft.unscheduled': 'draft',
    'draft.dropped': 'draft',
    'draft.published': 'draft',
    'draft.commented': 'draft',
    'draft.note-settled': 'draft',
    'draft.note-reopened': 'draft',
  },
  pictures: {
    'picture.added': 'picture',
    'picture.described': 'picture',
    'picture.limited': 'picture',
    'picture.withdrawn': 'picture',
  },
  best: {
    'front.pinned': 'none',
    'front.unpinned': 'none',
    'best.pinned': 'none',
    'best.unpinned': 'none',
    'best.ranked': 'none',
  },
  people: {
    'person.invited': 'invitation',
    'person.invitation-withdrawn': 'invitation',
    'person.joined': 'person',
    'person.changed': 'person',
    'person.disabled': 'person',
    'person.enabled': 'person',
    'person.link-made': 'person',
    'person.came-back': 'person',
    'person.signed-out': 'person',
    'person.language-changed': 'person',
    'person.mail-chosen': 'person',
    'person.password-changed': 'person',
    'person.passkey-added': 'person',
    'person.passkey-removed': 'person',
    'person.second-factor-on': 'person',
    'person.second-factor-off': 'person',
  },
  readers: {
    'reader.joined': 'none',
    'reader.disabled': 'none',
    'reader.enabled': 'none',
    'reader.deleted': 'none',
  },
  settings: {
    'agency.changed': 'none',
    'newsroom.lists-set': 'none',
    'newsroom.checks-set': 'none',
    'section.added': 'section',
    'section.renamed': 'section',
    'section.ordered': 'section',
    'section.shown': 'section',
    'section.hidden': 'section',
    'section.moved': 'section',
    'section.merged': 'section',
    'sections.defined': 'none',
    'reporters.defined': 'none',
    'reporter.added': 'reporter',
    'reporter.changed': 'reporter',
  },
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
