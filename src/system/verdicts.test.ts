import { describe, expect, it } from 'vitest';
import { wordingIn } from '../desk/wording.ts';
import { bytesIn } from './amounts.ts';
import { ofDisk, ofFollower, ofQueue, ofStore } from './verdicts.ts';

describe('what is said of how it stands', () => {
  const say = wordingIn('ko');
  const follower = {
    name: 'x',
    position: 1,
    isRunning: true,
    eventsBehind: 0,
    secondsBehind: 0,
    failure: null,
    failedAt: null,
  };
  const queue = {
    name: 'x',
    due: 0,
    waitedSeconds: 0,
    later: 0,
    nextAt: null,
    active: 0,
    retrying: 0,
    failed: 0,
    error: null,
  };
  const store = {
    engine: 'pglite' as const,
    version: '18',
    bytes: 1,
    articles: { count: 300_001, isExact: false },
    editions: { count: 1, isExact: true },
    events: 1,
    tables: [],
  };

  it.each([
    ['fine', ofFollower(say, follower)],
    ['fine', ofFollower(say, { ...follower, secondsBehind: 5 })],
    ['watch', ofFollower(say, { ...follower, secondsBehind: 30 })],
    ['wrong', ofFollower(say, { ...follower, secondsBehind: 300 })],
    ['wrong', ofFollower(say, { ...follower, secondsBehind: 1, failure: 'no' })],
    ['off', ofFollower(say, { ...follower, secondsBehind: 9e9, isRunning: false })],
    ['fine', ofQueue(say, { ...queue, due: 3, waitedSeconds: 2 })],
    ['wrong', ofQueue(say, { ...queue, due: 3, waitedSeconds: 90 })],
    ['watch', ofQueue(say, { ...queue, retrying: 1 })],
    ['wrong', ofQueue(say, { ...queue, failed: 1 })],
    ['watch', ofStore(say, store)],
    ['fine', ofStore(say, { ...store, engine: 'postgres' })],
    ['fine', ofDisk(say, { free: 50e9, total: 100e9 })],
    ['watch', ofDisk(say, { free: 50e9, total: 1000e9 })],
    ['wrong', ofDisk(say, { free: 4e8, total: 1e9 })],
    ['wrong', ofDisk(say, null)],
  ])('%s: %o', (state, verdict) => expect(verdict.state).toBe(state));

  it('writes amounts as people read them', () => {
    expect([0, 999, 1_000, 1_250_000, 98_700_000_000].map(bytesIn)).toEqual([
      '0 B',
      '999 B',
      '1 kB',
      '1.3 MB',
      '99 GB',
    ]);
  });
});
