import type { Say, Wording } from '../desk/wording.ts';
import type { ChainState } from '../journal/queries.ts';
import { bytesIn, countIn, timeIn } from './amounts.ts';
import type { Disk } from './disk.ts';
import type { FollowerFacts } from './followers.ts';
import type { Queue } from './job-queues.ts';
import type { Machine } from './machine.ts';
import type { NodeFacts } from './nodes.ts';
import type { StoreFacts } from './store-facts.ts';

/** Whether it is well: `off` is not at work and need not be. */
export type State = 'fine' | 'watch' | 'wrong' | 'off';

/** How it stands, in words, and what to do where it is not well. */
export type Verdict = { state: State; words: string; todo?: string };

const fine = (say: Say, words: Wording = 'system.fine'): Verdict => ({ state: 'fine', words: say(words) });

/** Seconds after which a follower that is behind is looked at, and after which something must be wrong. */
const behind = { watch: 10, wrong: 120 };

export function ofFollower(say: Say, { isRunning, secondsBehind, failure }: FollowerFacts): Verdict {
  if (!isRunning) return { state: 'off', words: say('system.follower.off') };
  const time = timeIn(say, secondsBehind);
  if (failure !== null && secondsBehind > 0)
    return {
      state: 'wrong',
      words: say('system.follower.failed', { time }),
      todo: say('system.follower.failed.todo'),
    };
  if (secondsBehind > behind.wrong)
    return {
      state: 'wrong',
      words: say('system.follower.behind', { time }),
      todo: say('system.follower.behind.todo'),
    };
  if (secondsBehind > behind.watch) return { state: 'watch', words: say('system.follower.behind', { time }) };
  return fine(say, 'system.follower.fine');
}

/** Jobs are looked for every second: one that waits a minute has nobody who does it. */
const longestWait = 60;

export function ofQueue(say: Say, { failed, retrying, due, waitedSeconds }: Queue): Verdict {
  if (failed > 0)
    return {
      state: 'wrong',
      words: say('system.jobs.failed', { count: failed }),
      todo: say('system.jobs.failed.todo'),
    };
  if (due > 0 && waitedSeconds > longestWait)
    return {
      state: 'wrong',
      words: say('system.jobs.late', { time: timeIn(say, waitedSeconds) }),
      todo: say('system.jobs.late.todo'),
    };
  if (retrying > 0) return { state: 'watch', words: say('system.jobs.retrying', { count: retrying }) };
  return fine(say);
}

/** Beyond it, the embedded store is slower than it need be: a server takes over by export and import. */
const mostEmbeddedArticles = 300_000;

export function ofStore(say: Say, { engine, articles }: StoreFacts): Verdict {
  return engine === 'pglite' && articles.count > mostEmbeddedArticles
    ? { state: 'watch', words: say('system.store.large'), todo: say('system.store.large.todo') }
    : fine(say);
}

export function ofDisk(say: Say, disk: Disk | null): Verdict {
  if (!disk)
    return { state: 'wrong', words: say('system.disk.unknown'), todo: say('system.disk.unknown.todo') };
  const share = disk.free / disk.total;
  const words = say('system.disk.left', { bytes: bytesIn(disk.free) });
  if (share < 0.03 || disk.free < 5e8) return { state: 'wrong', words, todo: say('system.disk.todo') };
  if (share < 0.1 || disk.free < 2e9) return { state: 'watch', words, todo: say('system.disk.todo') };
  return fine(say, 'system.disk.fine');
}

/** A node renews its row every second, and counts as gone after three. */
const lease = 3;

export function ofNode(say: Say, { secondsSilent, behind }: NodeFacts): Verdict {
  if (secondsSilent > lease)
    return {
      state: 'watch',
      words: say('system.node.silent', { time: timeIn(say, secondsSilent) }),
      todo: say('system.node.silent.todo'),
    };
  return behind > 0
    ? { state: 'watch', words: say('system.node.behind', { count: countIn(behind) }) }
    : fine(say);
}

export function ofStreams(say: Say, { streams, mostStreams }: Machine): Verdict {
  return streams > 0.8 * mostStreams
    ? { state: 'watch', words: say('system.streams.full'), todo: say('system.streams.todo') }
    : fine(say);
}

/** So many questions say something of how often a kept page is there. */
const enoughQuestions = 1_000;

export function ofPages(say: Say, { cacheHits, renderings }: Machine): Verdict {
  const asked = cacheHits + renderings;
  if (asked < enoughQuestions) return fine(say, 'system.cache.young');
  return cacheHits / asked < 0.5
    ? { state: 'watch', words: say('system.cache.low'), todo: say('system.cache.todo') }
    : fine(say);
}

export function ofMemory(say: Say, { heapUsed, heapLimit }: Machine): Verdict {
  return heapUsed > 0.85 * heapLimit
    ? { state: 'wrong', words: say('system.memory.full'), todo: say('system.memory.todo') }
    : fine(say);
}

/** It is verified twice a minute: after so many seconds nobody does it any more. */
const longestUnverified = 300;

export function ofChain(say: Say, { fault, position, checkedAt }: ChainState, now: Date): Verdict {
  if (fault)
    return {
      state: 'wrong',
      words: say('chain.broken', { position: countIn(fault.position) }),
      todo: say('chain.broken.why'),
    };
  const seconds = checkedAt ? (now.getTime() - checkedAt.getTime()) / 1000 : Number.POSITIVE_INFINITY;
  if (seconds > longestUnverified)
    return { state: 'watch', words: say('system.chain.old'), todo: say('system.chain.old.todo') };
  return { state: 'fine', words: say('system.chain.fine', { position: countIn(position) }) };
}
