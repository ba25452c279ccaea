import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayInWords,
  isDay,
  readMinute,
  seoulClock,
  seoulDay,
  seoulIso,
  seoulMinute,
  startOfDay,
  writeMinute,
} from './seoul-time.ts';

const time = fc.date({
  min: new Date('1989-01-01T00:00:00Z'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
});

/** The platform's own time zone database, asked for what this module computes by itself. */
const platform = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'short',
  timeStyle: 'medium',
});

describe('time in Seoul', () => {
  it('is written as lists, heads and machines want it', () => {
    const at = new Date('2024-04-09T23:11:30.900Z');
    expect(seoulDay(at)).toBe('2024-04-10');
    expect(seoulIso(at)).toBe('2024-04-10T08:11:30+09:00');
    expect(seoulMinute(at)).toBe('2024.04.10 08:11');
    expect(seoulClock(at)).toBe('08:11');
    expect(dayInWords('2024-04-10')).toBe('2024년 4월 10일 (수)');
  });

  it('agrees with the time zone database', () => {
    fc.assert(
      fc.property(time, (at) => {
        expect(seoulIso(at)).toBe(`${platform.format(at).replace(' ', 'T')}+09:00`);
        expect(new Date(seoulIso(at)).getTime()).toBe(Math.floor(at.getTime() / 1000) * 1000);
      }),
    );
  });

  it('begins each day at midnight, and steps over months and leap days', () => {
    expect(startOfDay('2024-04-10').toISOString()).toBe('2024-04-09T15:00:00.000Z');
    expect([addDays('2024-02-28', 1), addDays('2023-02-28', 1), addDays('2024-01-01', -1)]).toEqual([
      '2024-02-29',
      '2023-03-01',
      '2023-12-31',
    ]);
    fc.assert(
      fc.property(time, fc.integer({ min: -1000, max: 1000 }), (at, days) => {
        expect(addDays(addDays(seoulDay(at), days), -days)).toBe(seoulDay(at));
      }),
    );
  });

  it('knows which days exist', () => {
    expect(['2024-02-29', '2024-12-31'].map(isDay)).toEqual([true, true]);
    const none = [
      '2023-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-4-1',
      '20240410',
      '',
      '2024-04-10T00:00',
      '9999-12-31',
    ];
    expect(none.filter(isDay)).toEqual([]);
  });

  it('reads and writes the times of fields, and no others', () => {
    fc.assert(
      fc.property(time, (at) => {
        const minute = writeMinute(at);
        expect(seoulMinute(readMinute(minute) ?? new Date(0))).toBe(seoulMinute(at));
      }),
    );
    const none = [
      '',
      '2026-02-29T10:00',
      '2026-11-28T24:00',
      '2026-11-28',
      '2026-11-28T10:00:00',
      '2026-11-28 10:00',
    ];
    expect(none.map(readMinute).filter(Boolean)).toEqual([]);
  });
});
