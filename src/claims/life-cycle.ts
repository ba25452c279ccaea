import { Refused } from '../kernel/refused.ts';

/**
 * Where a claim stands: `open` waits for an answer, `accepted` for its notice, `commission` for the Press Arbitration
 * Commission (언론중재위원회). `published` led to a notice, `closed` went from the commission to nothing.
 */
export type ClaimState =
  | 'open'
  | 'accepted'
  | 'refused'
  | 'commission'
  | 'published'
  | 'withdrawn'
  | 'closed';

export type ClaimAct = 'take' | 'take in part' | 'refuse' | 'link' | 'withdraw' | 'to commission' | 'close';

type Transition = { from: ClaimState[]; to: ClaimState; event: string };

const unfinished: ClaimState[] = ['open', 'accepted', 'refused', 'commission'];

/**
 * Every move that a claim can make. Who was refused can go to the commission, and the newsroom can think better of it;
 * a notice can come of a claim in whatever way, even before it was answered.
 */
export const claimLifeCycle: Readonly<Record<ClaimAct, Transition>> = {
  take: { from: ['open', 'refused'], to: 'accepted', event: 'claim.taken' },
  'take in part': { from: ['open', 'refused'], to: 'accepted', event: 'claim.taken-in-part' },
  refuse: { from: ['open'], to: 'refused', event: 'claim.refused' },
  link: { from: unfinished, to: 'published', event: 'claim.met' },
  'to commission': { from: ['open', 'accepted', 'refused'], to: 'commission', event: 'claim.at-commission' },
  withdraw: { from: unfinished, to: 'withdrawn', event: 'claim.withdrawn' },
  close: { from: ['commission'], to: 'closed', event: 'claim.closed' },
};

export const claimActs = Object.keys(claimLifeCycle) as [ClaimAct, ...ClaimAct[]];

export function mayMove(act: ClaimAct, state: ClaimState): boolean {
  return claimLifeCycle[act].from.includes(state);
}

/** Whether anything is still to be done or said; after that its text stays as it is. */
export function isUnfinished(state: ClaimState): boolean {
  return unfinished.includes(state);
}

/** Somebody else was faster, or the claim never was where this act can be done. */
export class ClaimNotAllowed extends Refused {
  constructor(what: string, state: ClaimState) {
    super(409, `cannot ${what} a claim that is ${state}`);
  }
}
