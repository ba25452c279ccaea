import { beforeEach, describe, expect, it } from 'vitest';
import { type Reading, Repeats } from './repeats.ts';

const minute = 60_000;

describe('a read of an article', () => {
  let now = 0;
  let repeats: Repeats;
  beforeEach(() => {
    now = Date.parse('2026-11-24T08:00:00+09:00');
    repeats = new Repeats(() => new Date(now));
  });
  const isNew = (change: Partial<Reading> = {}) =>
    repeats.isNew({ network: '203.0.113.7', agent: 'Mozilla/5.0', thing: '20261124000001', ...change });

  it('is new once for half an hour, wherever that begins, and again after an hour', () => {
    now += 20 * minute;
    expect([isNew(), isNew()]).toEqual([true, false]);
    now += 30 * minute;
    expect(isNew()).toBe(false);
    now += 31 * minute;
    expect(isNew()).toBe(true);
    now += 24 * 60 * minute;
    expect(isNew()).toBe(true);
  });

  it('is another one of another article, from another browser or another address', () => {
    const changes = [{}, { thing: '20261124000002' }, { agent: 'Mozilla/6.0' }, { network: '203.0.113.8' }];
    expect(changes.map(isNew)).toEqual([true, true, true, true]);
    expect(changes.map(isNew)).toEqual([false, false, false, false]);
  });

  it('counts from one address 30 times at most, whatever browser it says it is', () => {
    const times = Array.from({ length: 100 }, (_, number) => isNew({ agent: `Mozilla/${number}` }));
    expect(times.filter(Boolean)).toHaveLength(30);
    expect(isNew({ thing: '20261124000002' })).toBe(true);
    expect(isNew({ network: '203.0.113.8' })).toBe(true);
  });

  it('counts from one address 600 times at most, whatever is read', () => {
    const times = Array.from({ length: 1000 }, (_, number) => isNew({ thing: `article ${number}` }));
    expect(times.filter(Boolean)).toHaveLength(600);
    expect(isNew({ network: '203.0.113.8' })).toBe(true);
  });

  it('is known by no more than some hundred thousand numbers, and a flood of others does not stop the counting', () => {
    const before = process.memoryUsage().heapUsed;
    for (let number = 0; number < 250_000; number++) isNew({ network: `made up ${number}` });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
    expect([isNew(), isNew()]).toEqual([true, false]);
  });
});
