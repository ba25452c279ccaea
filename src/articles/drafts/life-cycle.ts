import { Refused } from '../../kernel/refused.ts';
import type { Person, Role } from '../../site/person.ts';

/** Where a draft stands. */
export type DraftState = 'writing' | 'filed' | 'returned' | 'held' | 'scheduled' | 'published' | 'dropped';

export type DraftAct =
  | 'write'
  | 'file'
  | 'take back'
  | 'return'
  | 'hold'
  | 'resume'
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'drop';

type Transition = {
  from: DraftState;
  to: DraftState;
  who: Role[];
  /** Only whose draft it is, whatever his or her role. */
  own?: boolean;
};

const writers: Role[] = ['reporter', 'desk', 'photo', 'chief'];
const desks: Role[] = ['desk', 'chief'];

/** Every move that a draft can make and who may make it; the server enforces it, and pages show the ways by it. */
export const draftLifeCycle: Readonly<Record<DraftAct, Transition[]>> = {
  write: [
    { from: 'writing', to: 'writing', who: writers, own: true },
    { from: 'returned', to: 'returned', who: writers, own: true },
    { from: 'filed', to: 'filed', who: desks },
    { from: 'held', to: 'held', who: desks },
  ],
  file: [
    { from: 'writing', to: 'filed', who: writers, own: true },
    { from: 'returned', to: 'filed', who: writers, own: true },
  ],
  'take back': [{ from: 'filed', to: 'writing', who: writers, own: true }],
  return: [
    { from: 'filed', to: 'returned', who: desks },
    { from: 'held', to: 'returned', who: desks },
  ],
  hold: [{ from: 'filed', to: 'held', who: desks }],
  resume: [{ from: 'held', to: 'filed', who: desks }],
  schedule: [
    { from: 'filed', to: 'scheduled', who: desks },
    { from: 'held', to: 'scheduled', who: desks },
    { from: 'writing', to: 'scheduled', who: desks, own: true },
  ],
  // What waits for its hour is not written in: who wants to change it takes it back to the desk first.
  unschedule: [{ from: 'scheduled', to: 'filed', who: desks }],
  publish: [
    { from: 'filed', to: 'published', who: desks },
    { from: 'held', to: 'published', who: desks },
    { from: 'scheduled', to: 'published', who: desks },
    { from: 'writing', to: 'published', who: desks, own: true },
  ],
  drop: [
    { from: 'writing', to: 'dropped', who: writers, own: true },
    { from: 'returned', to: 'dropped', who: writers, own: true },
    { from: 'held', to: 'dropped', who: desks },
  ],
};

/** What the rules look at: the draft, and for a desk editor of some sections, which it is in. */
export type Judged = { state: string; author_id: string; section_id: number | null };

/** The draft's state or the person does not allow the act. */
export class DraftNotAllowed extends Refused {
  constructor(act: DraftAct, state: string, person: Person) {
    super(409, `${person.name} (${person.role}) cannot ${act} a draft that is ${state}`);
  }
}

/** The state after an act, or null where it is not allowed. */
export function draftStateAfter(act: DraftAct, draft: Judged, person: Person): DraftState | null {
  const isOwn = draft.author_id === person.id;
  const desksIt =
    person.sectionIds.length === 0 ||
    draft.section_id === null ||
    person.sectionIds.includes(draft.section_id);
  const move = draftLifeCycle[act].find(
    ({ from, who, own }) => from === draft.state && who.includes(person.role) && (own ? isOwn : desksIt),
  );
  return move?.to ?? null;
}

/** @throws DraftNotAllowed */
export function requireDraftAct(act: DraftAct, draft: Judged, person: Person): DraftState {
  const state = draftStateAfter(act, draft, person);
  if (!state) throw new DraftNotAllowed(act, draft.state, person);
  return state;
}
