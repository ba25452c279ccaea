import { describe, expect, it } from 'vitest';
import { pinsIn, queryOf, readSlots, type Slot, stepped } from './slots.ts';

const [a, b, c] = ['20261128000001', '20261128000002', '20261128000003'] as const;
const until = '2026-11-28T18:00';
const counted = (...ids: string[]) => readSlots(ids, [until], 3);
const free = (...ids: string[]) => readSlots(ids, [until], null);
const ids = (slots: Slot[]) => slots.map(({ id }) => id);

describe('an arrangement in an address', () => {
  it('has as many places as there are, and no article twice', () => {
    expect(ids(counted(a, 'made-up', a, b))).toEqual([a, '', '']);
    expect(ids(counted())).toEqual(['', '', '']);
    expect(ids(free(a, '', b, a))).toEqual([a, b]);
  });

  it('is changed by one step at a time, and times go with their articles', () => {
    expect(ids(stepped(counted(a, b), 'put 3 20261128000003', 3))).toEqual([a, b, c]);
    expect(ids(stepped(counted(a, b), `put 1 ${b}`, 3))).toEqual([b, '', '']);
    expect(ids(stepped(counted(a, b), 'off 1', 3))).toEqual(['', b, '']);
    expect(ids(stepped(free(a, b), 'off 1', null))).toEqual([b]);
    expect(ids(stepped(free(a, b), `add ${c}`, null))).toEqual([a, b, c]);
    expect(stepped(counted(a, b), 'down 1', 3).slice(0, 2)).toEqual([
      { id: b, until: '' },
      { id: a, until },
    ]);
  });

  it.each(['up 1', 'down 3', 'off 9', 'put 0 x', 'up', 'made up', ''])('stays as it is by %j', (step) => {
    expect(stepped(counted(a, b, c), step, 3)).toEqual(counted(a, b, c));
  });

  it('comes back from the address as it went there', () => {
    const slots = counted(a, '', c);
    const query = new URLSearchParams(queryOf(slots, { revision: '3', q: '' }));
    expect(readSlots(query.getAll('id'), query.getAll('until'), 3)).toEqual(slots);
    expect(query.has('q')).toBe(false);
  });

  it('says until when each is held, in Seoul; what is no time is none', () => {
    expect(pinsIn(counted(a, b))).toEqual([
      { id: a, until: new Date('2026-11-28T18:00:00+09:00') },
      { id: b, until: null },
      null,
    ]);
    expect(readSlots([a], ['2026-02-30T18:00'], 3)[0]).toEqual({ id: a, until: '' });
  });
});
