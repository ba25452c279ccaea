import { offsetIn } from '../korean/zone-time.ts';

/** How many years of a zone's changes a calendar file tells; a program that goes further knows the zone by its name. */
const years = 12;
const hour = 3_600_000;

/** A zone as a calendar file has to define it: each time that its clocks are changed, with what they show from then on. */
export function zoneOfFile(zone: string, today: string): string {
  const from = Date.UTC(Number(today.slice(0, 4)) - 2, 0);
  const until = Date.UTC(Number(today.slice(0, 4)) + years, 0);
  const changes = changesOf(zone, from, until);
  const offsets = [offsetIn(zone, new Date(from)), ...changes.map(({ to }) => to)];
  const standard = Math.min(...offsets);
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
  const first = offsets[0] ?? 0;
  const begin = { at: Date.UTC(1970, 0), from: first, to: first };
  for (const { at, from: before, to } of [begin, ...changes]) {
    const name = to === standard ? 'STANDARD' : 'DAYLIGHT';
    lines.push(
      `BEGIN:${name}`,
      `DTSTART:${stamp(at + before * 60_000)}`,
      `TZOFFSETFROM:${written(before)}`,
      `TZOFFSETTO:${written(to)}`,
      `END:${name}`,
    );
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}

type Change = { at: number; from: number; to: number };

function changesOf(zone: string, from: number, until: number): Change[] {
  const found: Change[] = [];
  const week = 7 * 24 * hour;
  for (let at = from; at < until; at += week) {
    const before = offsetIn(zone, new Date(at));
    if (offsetIn(zone, new Date(at + week)) === before) continue;
    // Clocks are changed on the quarter of an hour at the closest.
    let moment = at;
    while (offsetIn(zone, new Date(moment)) === before) moment += hour / 4;
    found.push({ at: moment, from: before, to: offsetIn(zone, new Date(moment)) });
  }
  return found;
}

/** `20261101T020000`, what a clock showed just before it was changed. */
function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

/** `+0900`, `-0330` */
function written(offset: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
