import type { Context } from 'hono';
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { answer } from '../kernel/http.ts';
import type { Rendering } from '../kernel/page-cache.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { ruleOfFile, zonedStart } from '../korean/recurrence.ts';
import { addDays } from '../korean/seoul-time.ts';
import { isDated, type Occurrence, occurrencesIn, startOf } from '../korean/when.ts';
import { agencyParticulars, agencyTag } from '../site/agency.ts';
import type { Site } from '../site/site.ts';
import { categories } from './categories.ts';
import { type Dday, ddaysBetween, ddayTag, type Look, shownDday } from './queries.ts';
import { countingDay, readSources } from './reading.ts';
import { zoneOfFile } from './zone-of-file.ts';

/** What is over stays in a calendar for this long, and what comes by the moon is put in for some years ahead. */
const daysBack = 366;
const daysAhead = 4 * 366;

/** How often a program looks again; each time costs it a 304 where nothing changed. */
const refreshSeconds = 3_600;

/** The calendar, or one category of it, for programs that follow it. */
export function feedOf(site: Site, c: Context, look: Look): Promise<Response> {
  const name = look.category ? categories[look.category] : null;
  return answer(c, site.kernel.pages, [], async (read) => {
    const today = countingDay(site, read);
    const ddays = await ddaysBetween(
      site.kernel.store.db,
      addDays(today, -daysBack),
      addDays(today, daysAhead),
      look,
    );
    return calendarOf(site, read, { name, ddays, today });
  });
}

/** One entry, to be put into a calendar or followed. */
export function feedOfOne(site: Site, c: Context, id: number): Promise<Response> {
  return answer(c, site.kernel.pages, [], async (read) => {
    read(ddayTag(id));
    const today = countingDay(site, read);
    const dday = await shownDday(site.kernel.store.db, id);
    if (!dday) return { status: 404, headers: plain, body: '찾으시는 일정이 없습니다.\n' };
    return calendarOf(site, read, { name: dday.title, ddays: [dday], today });
  });
}

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };

type Calendar = { name: string | null; ddays: Dday[]; today: string };

async function calendarOf(site: Site, read: Read, { name, ddays, today }: Calendar): Promise<Rendering> {
  read(agencyTag);
  const agency = await agencyParticulars(site.kernel.store.db);
  const origin = site.kernel.config.SOKBO_URL;
  const calendar = ical({
    // It is not escaped by its writer.
    name: oneLine(name ? `${agency.name} 디데이: ${name}` : `${agency.name} 디데이`),
    prodId: { company: 'sokbo', product: 'ddays', language: 'KO' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
    timezone: { name: null, generator: (zone) => zoneOfFile(zone, today) },
  });
  for (const dday of readSources(read, ddays)) addEntry(calendar, dday, origin, today);
  return {
    status: 200,
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
    body: calendar.toString(),
  };
}

/** What comes by the moon has a day of its own each year; what has no day yet is in no calendar. */
function addEntry(calendar: ICalCalendar, dday: Dday, origin: string, today: string): void {
  const { when } = dday;
  if (!isDated(when)) return;
  if (when.kind === 'lunar') {
    for (const each of occurrencesIn(when, addDays(today, -daysBack), addDays(today, daysAhead)))
      addEvent(calendar, dday, origin, each, when.year === null ? `-${each.day.slice(0, 4)}` : '');
    return;
  }
  const [first] = occurrencesIn({ ...when, rule: null }, '1900-01-01', '2200-12-31');
  if (!first) return;
  const event = addEvent(calendar, dday, origin, first, '');
  if (!when.rule) return;
  const start = startOf(when);
  if (when.kind === 'time') {
    event.timezone(when.zone);
    event.start(zonedStart(start));
  }
  event.repeating(`RRULE:${ruleOfFile(when.rule, start, when.kind === 'time')}`);
}

function addEvent(calendar: ICalCalendar, dday: Dday, origin: string, on: Occurrence, part: string) {
  const { id, title, detail, place, category, state, sequence, changed_at } = dday;
  const url = `${origin}/ddays/${id}`;
  const status = state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
  const event = calendar.createEvent({
    id: `dday-${id}${part}@${new URL(origin).hostname}`,
    sequence,
    stamp: changed_at,
    lastModified: changed_at,
    start: on.at ?? utcDay(on.day),
    allDay: on.at === null,
    summary: state === 'cancelled' ? `[취소] ${title}` : title,
    description: [detail, url].filter(Boolean).join('\n'),
    status,
    url,
    categories: [{ name: categories[category] }],
    ...(place && { location: place }),
  });
  // The day after the last, as calendars count.
  if (!on.at) event.end(utcDay(addDays(on.lastDay, 1)));
  return event;
}

/** Whole days are read from a date by UTC. */
function utcDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[\\;,]/g, '\\$&');
}
