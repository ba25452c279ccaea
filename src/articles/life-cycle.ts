import { Refused } from '../kernel/refused.ts';
import type { Role as DeskRole } from '../site/person.ts';

/** Where an article stands. What is not published is seen by nobody outside the newsroom. */
export type ArticleState = 'embargoed' | 'published' | 'killed';

export type ArticleAct = 'publish' | 'embargo' | 'release' | 'update' | 'correct' | 'post' | 'kill';

/** A person's at the desk, or what acts for none: an import, the clock, a program that writes. */
export type Role = DeskRole | 'intake' | 'clock' | 'program';

/** Who acts: the name goes into the journal, the role decides what is allowed. */
export type Actor = { name: string; role: Role };

type Transition = { from: ArticleState | null; to: ArticleState; who: Role[] };

/**
 * Every move an article can make and who may make it; nothing else is allowed. `null` is an article that does
 * not exist yet. The server enforces the table and the desk reads it to know which buttons to show.
 */
export const lifeCycle: Readonly<Record<ArticleAct, Transition[]>> = {
  publish: [{ from: null, to: 'published', who: ['desk', 'chief', 'intake', 'program'] }],
  embargo: [{ from: null, to: 'embargoed', who: ['desk', 'chief'] }],
  release: [{ from: 'embargoed', to: 'published', who: ['desk', 'chief', 'clock'] }],
  update: [{ from: 'published', to: 'published', who: ['desk', 'chief', 'intake'] }],
  correct: [{ from: 'published', to: 'published', who: ['desk', 'chief', 'program'] }],
  post: [{ from: 'published', to: 'published', who: ['desk', 'chief', 'intake'] }],
  kill: [
    { from: 'published', to: 'killed', who: ['chief', 'program'] },
    { from: 'embargoed', to: 'killed', who: ['chief'] },
  ],
};

/** The article's state or the actor's role does not allow the act. */
export class NotAllowed extends Refused {
  constructor(act: ArticleAct, state: ArticleState | null, role: Role) {
    super(409, `'${role}' cannot ${act} an article that is ${state ?? 'not there yet'}`);
  }
}

/**
 * The state after an act.
 * @throws NotAllowed where the table has no such move for this role.
 */
export function nextState(act: ArticleAct, state: ArticleState | null, by: Actor): ArticleState {
  const move = lifeCycle[act].find(({ from, who }) => from === state && who.includes(by.role));
  if (!move) throw new NotAllowed(act, state, by.role);
  return move.to;
}
