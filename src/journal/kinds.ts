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
  | 'merchant'
  | 'product'
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
  ddays: {
    'dday.added': 'dday',
    'dday.proposed': 'dday',
    'dday.accepted': 'dday',
    'dday.dropped': 'dday',
    'dday.amended': 'dday',
    'dday.postponed': 'dday',
    'dday.cancelled': 'dday',
    'dday.done': 'dday',
    'dday.resumed': 'dday',
    'dday.vouched': 'dday',
    'dday.shown': 'dday',
    'dday.hidden': 'dday',
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
  programmes: {
    'programme.added': 'programme',
    'programme.changed': 'programme',
    'programme.series-added': 'programme',
    'programme.series-changed': 'programme',
    'programme.parts-followed': 'programme',
    'programme.parts-arranged': 'programme',
    'programme.events-set': 'programme',
    'programme.people-set': 'programme',
    'programme.page-scheduled': 'programme',
    'programme.page-taken-back': 'programme',
    'programme.page-live': 'programme',
    'programme.turned': 'programme',
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
  members: {
    'product.set': 'none',
    'plan.set': 'none',
    'grant.made': 'none',
    'grant.revoked': 'none',
    'grant.declined': 'none',
    'grant.undeclined': 'none',
    'grant.left': 'none',
    'grant.refunded': 'none',
    'voucher.made': 'none',
    'voucher.closed': 'none',
    'organisation.set': 'none',
    'organisation.closed': 'none',
    'payment.begun': 'none',
    'payment.paid': 'none',
    'payment.failed': 'none',
    'payment.unlike': 'none',
    'payment.refund-asked': 'none',
    'payment.paid-back': 'none',
    'payment.refunded-in-part': 'none',
    'gift.made': 'article',
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
  markets: {
    'instruments.added': 'none',
    'instrument.renamed': 'none',
    'instrument.changed': 'none',
    'instrument.halted': 'none',
    'instrument.resumed': 'none',
    'instrument.delisted': 'none',
    'instruments.named': 'article',
    'markets.named': 'none',
    'quotes.imported': 'none',
    'quotes.corrected': 'none',
  },
  'market-rules': {
    'market-rules.set': 'none',
    'market-rules.ran': 'none',
    'market-story.left': 'article',
  },
  shop: {
    'shop.set': 'none',
    'shop.arranged': 'none',
    'shop.polled': 'merchant',
    'shop.products-changed': 'none',
    'shop.turned': 'none',
    'merchant.added': 'merchant',
    'merchant.changed': 'merchant',
    'product.added': 'product',
    'product.changed': 'product',
    'product.passed': 'none',
    'product.refused': 'none',
    'product.pictured': 'product',
    'product.unreachable': 'product',
    'product.reachable': 'product',
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
