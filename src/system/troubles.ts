import type { Say } from '../desk/wording.ts';
import type { SystemFacts } from './system-facts.ts';
import {
  ofChain,
  ofDisk,
  ofFollower,
  ofMemory,
  ofNode,
  ofPages,
  ofQueue,
  ofStore,
  ofStreams,
  type State,
  type Verdict,
} from './verdicts.ts';

/** Something that is not well, and the part of the page that says more. */
export type Trouble = { part: string; name: string; state: State; words: string };

/** What is wrong, then what is to be watched. */
export function troubles(say: Say, facts: SystemFacts): Trouble[] {
  const { followers, queues, chain, store, disk, nodes, machine, at } = facts;
  const all: [part: string, name: string, Verdict][] = [
    ['chain', say('system.chain'), ofChain(say, chain, at)],
    ...followers.map((one): [string, string, Verdict] => ['followers', one.name, ofFollower(say, one)]),
    ...(queues ?? []).map((one): [string, string, Verdict] => ['jobs', one.name, ofQueue(say, one)]),
    ['store', say('system.store'), ofStore(say, store)],
    ['disk', say('system.disk'), ofDisk(say, disk)],
    ...nodes.map((one): [string, string, Verdict] => ['nodes', one.name, ofNode(say, one)]),
    ['process', say('system.streams'), ofStreams(say, machine)],
    ['process', say('system.cache'), ofPages(say, machine)],
    ['process', say('system.memory'), ofMemory(say, machine)],
  ];
  return all
    .filter(([, , { state }]) => state === 'wrong' || state === 'watch')
    .map(([part, name, { state, words }]) => ({ part, name, state, words }))
    .sort((a, b) => Number(b.state === 'wrong') - Number(a.state === 'wrong'));
}
