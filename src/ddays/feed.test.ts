import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { readDdayInput } from './dday-input.ts';
import { moveDday } from './move-dday.ts';
import { addDday, amendDday } from './save-dday.ts';

const editor = { name: '데스크', role: 'desk' as const };

describeNewsroom('the calendar for other programs', (newsroom) => {
  beforeAll(() => newsroom.setClock('2026-12-24T10:00:00+09:00'));
  afterAll(() => newsroom.setClock(null));

  const add = async (change: object) =>
    (
      await addDday(
        newsroom.kernel,
        readDdayInput({ title: '일', category: 'culture', kind: 'day', day: '2026-12-31', ...change }),
        editor,
      )
    ).result;

  const read = async (path: string) => {
    const { text, headers } = await newsroom.get(path);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of Buffer.from(text).toString('latin1').split('\r\n'))
      expect(line.length).toBeLessThanOrEqual(75);
    // No sign is cut in two by the end of a line.
    expect(text).not.toContain('\uFFFD');
    const calendar = new ICAL.Component(ICAL.parse(text));
    return {
      text,
      calendar,
      events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)),
    };
  };
  const one = async (id: number) => read(`/ddays/${id}.ics`);

  it('gives back every title, text and place as it was written', async () => {
    // The sign itself would look like one that was cut in two.
    const hostile = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .filter((text) => !text.includes('\uFFFD'));
    const awkward = fc.constantFrom(
      'a\r\nBEGIN:VEVENT',
      '속보; 쉼표, \\역사선\\n',
      '“가”'.repeat(60),
      '😀'.repeat(80),
      '"',
      ':',
      '<script>',
    );
    const text = fc.oneof(hostile, awkward);
    const property = fc.asyncProperty(text, text, text, async (title, detail, place) => {
      if (!readable(title)) return;
      const input = readDdayInput({
        title,
        detail,
        place,
        category: 'culture',
        kind: 'day',
        day: '2026-12-31',
      });
      const { result: id } = await addDday(newsroom.kernel, input, editor);
      const { events, calendar } = await one(id);
      expect(events).toHaveLength(1);
      expect(events[0]?.summary).toBe(input.title);
      const lines = (value: string) => value.replaceAll(/\r\n?/g, '\n');
      expect(events[0]?.description).toBe(
        [lines(input.detail), `https://saebyeok.example/ddays/${id}`].filter(Boolean).join('\n'),
      );
      expect(events[0]?.location ?? '').toBe(lines(input.place));
      expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    });
    await fc.assert(property, { numRuns: 25 });
  });

  const readable = (title: string) => {
    try {
      return Boolean(readDdayInput({ title, category: 'culture', kind: 'undecided' }));
    } catch {
      return false;
    }
  };

  it('says days as days, times as moments, and rules in their zone with its definition', async () => {
    const fair = await one(await add({ lastDay: '2027-01-02', title: '나흘' }));
    expect(fair.text).toContain('DTSTART;VALUE=DATE:20261231');
    expect(fair.text).toContain('DTEND;VALUE=DATE:20270103');
    const abroad = await one(
      await add({ kind: 'time', clock: '2026-12-31T18:00', zone: 'America/New_York' }),
    );
    expect(abroad.text).toContain('DTSTART:20261231T230000Z');
    const weekly = await one(
      await add({
        kind: 'time',
        clock: '2026-10-28T10:00',
        zone: 'America/New_York',
        rule: 'FREQ=WEEKLY;UNTIL=20261130',
      }),
    );
    expect(weekly.text).toContain('DTSTART;TZID=America/New_York:20261028T100000');
    expect(weekly.text).toContain('RRULE:FREQ=WEEKLY;UNTIL=20261201T045900Z');
    const zone = new ICAL.Timezone(weekly.calendar.getFirstSubcomponent('vtimezone') as ICAL.Component);
    const moments: string[] = [];
    const next = weekly.events[0]?.iterator();
    for (let time = next?.next(); time && moments.length < 10; time = next?.next()) {
      const at = time.clone();
      at.zone = zone;
      moments.push(at.toJSDate().toISOString().slice(5, 16));
    }
    // New York's clocks are put back on 1 November.
    expect(moments).toEqual(['10-28T14:00', '11-04T15:00', '11-11T15:00', '11-18T15:00', '11-25T15:00']);
    const yearly = await one(await add({ repeat: 'FREQ=YEARLY' }));
    expect(yearly.text).toContain('RRULE:FREQ=YEARLY');
  });

  it('puts the moon’s days in for some years, and nothing that has no day', async () => {
    const moon = await one(await add({ kind: 'lunar', lunarMonth: '8', lunarDay: '15', title: '추석' }));
    expect(moon.events.map((event) => event.startDate.toString())).toEqual([
      ...['2026-09-25', '2027-09-15', '2028-10-03', '2029-09-22', '2030-09-12'],
    ]);
    expect(new Set(moon.events.map(({ uid }) => uid)).size).toBe(5);
    expect((await one(await add({ kind: 'period', year: '2027', period: 'h2' }))).events).toEqual([]);
    expect((await one(await add({ kind: 'undecided' }))).events).toEqual([]);
  });

  it('keeps the name of an event for ever, and raises its number with each change', async () => {
    const id = await add({ title: '바뀔 일' });
    const facts = async () => {
      const [event] = (await one(id)).events;
      return [event?.uid, event?.sequence, event?.component.getFirstPropertyValue('status')];
    };
    const uid = `dday-${id}@saebyeok.example`;
    expect(await facts()).toEqual([uid, 0, 'CONFIRMED']);
    const before = await newsroom.get(`/ddays/${id}.ics`);
    const known = { 'if-none-match': before.headers.etag ?? '' };
    expect((await newsroom.get(`/ddays/${id}.ics`, { headers: known })).status).toBe(304);
    const input = readDdayInput({ title: '바뀐 일', category: 'culture', kind: 'day', day: '2027-01-02' });
    await amendDday(newsroom.kernel, id, input, editor);
    expect((await newsroom.get(`/ddays/${id}.ics`, { headers: known })).status).toBe(200);
    expect(await facts()).toEqual([uid, 1, 'CONFIRMED']);
    await moveDday(newsroom.kernel, id, 'cancel', { reason: '취소' }, '데스크');
    expect(await facts()).toEqual([uid, 2, 'CANCELLED']);
  });

  it('is there whole, by category, and nowhere else', async () => {
    const title = '분류가 다른 일';
    await add({ title, category: 'sports' });
    const summaries = async (path: string) => (await read(path)).events.map(({ summary }) => summary);
    expect(await summaries('/ddays.ics')).toContain(title);
    expect(await summaries('/ddays/category/sports.ics')).toEqual([title]);
    const { calendar } = await read('/ddays.ics');
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT1H');
    for (const path of ['/ddays/category/made.ics', '/ddays/999999.ics'])
      expect((await newsroom.get(path)).status).toBe(404);
  });
});
