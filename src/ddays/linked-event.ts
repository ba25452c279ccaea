import { nextOccurrence } from '../korean/when.ts';
import { clockIn, offsetIn } from '../korean/zone-time.ts';
import type { changesOf, Dday } from './queries.ts';
import type { Shown } from './shown.ts';

type Props = {
  dday: Dday;
  shown: Shown;
  changes: Awaited<ReturnType<typeof changesOf>>;
  origin: string;
  agency: string;
};

/** An entry as schema.org has an event; null where it has no day, which an event must have. */
export function linkedEvent({ dday, shown, changes, origin, agency }: Props): object | null {
  const { occurrence } = shown;
  const putOff = changes.findLast(({ act, before }) => act === 'postpone' && before !== null)?.before;
  const before = putOff && dday.state === 'postponed' ? nextOccurrence(putOff, '1900-01-01') : null;
  // One that was put off to no day yet keeps the day that it had.
  const start = occurrence ?? before;
  if (!start) return null;
  return {
    '@type': 'Event',
    name: dday.title,
    ...(dday.detail && { description: dday.detail }),
    startDate: dateOf(dday, start),
    ...(start.lastDay !== start.day && { endDate: start.lastDay }),
    ...(occurrence && before && { previousStartDate: dateOf(dday, before) }),
    eventStatus: `https://schema.org/${statusOf(dday, occurrence !== null)}`,
    ...(dday.place && { location: { '@type': 'Place', name: dday.place, address: dday.place } }),
    url: `${origin}/ddays/${dday.id}`,
    publisher: { '@type': 'NewsMediaOrganization', name: agency },
  };
}

function statusOf({ state }: Dday, hasDay: boolean): string {
  if (state === 'cancelled') return 'EventCancelled';
  if (state !== 'postponed') return 'EventScheduled';
  return hasDay ? 'EventRescheduled' : 'EventPostponed';
}

/** A day, or a moment as the clock of its own zone shows it. */
function dateOf({ when }: Dday, { day, at }: { day: string; at: Date | null }): string {
  if (!at) return day;
  const zone = when.kind === 'time' ? when.zone : 'Asia/Seoul';
  const offset = offsetIn(zone, at);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${clockIn(zone, at)}:00${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}
