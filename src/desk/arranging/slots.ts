import { Refused } from '../../kernel/refused.ts';
import { readMinute, writeMinute } from '../../korean/seoul-time.ts';

/** A place as the form has it: what is held there, or nothing where it fills itself, and until when; `from` where that is asked. */
export type Slot = { id: string; until: string; from?: string };

/** What is held at a place, until a time or for good, and from when. */
export type Pin = { id: string; until: Date | null; from?: Date | null };

/** How much can be held where places are not counted. */
const mostSlots = 100;

const nothing: Slot = { id: '', until: '' };

/**
 * The arrangement in a form or an address: its fields `id`, `until` and perhaps `from`, in their order. Nothing is stored before it is
 * saved, so that two who arrange at once do not see each other's half-done work.
 * @param places how many there are; null where only what is held has one
 */
export function readSlots(
  ids: string[],
  untils: string[],
  places: number | null,
  froms: string[] = [],
): Slot[] {
  const given = ids.map((id, index) => ({
    id: /^\d{1,14}$/.test(id) ? id : '',
    until: minuteIn(untils[index]),
    ...(froms[index] === undefined ? {} : { from: minuteIn(froms[index]) }),
  }));
  if (places === null)
    return withoutRepeats(given)
      .filter(({ id }) => id)
      .slice(0, mostSlots);
  return withoutRepeats(Array.from({ length: places }, (_, index) => given[index] ?? nothing));
}

function minuteIn(text = ''): string {
  return readMinute(text) ? text : '';
}

function withoutRepeats(slots: Slot[]): Slot[] {
  return slots.map((slot, index) => (slots.findIndex(({ id }) => id === slot.id) < index ? nothing : slot));
}

/**
 * The arrangement after a button was pressed: `up 2`, `down 2`, `off 2`, `put 2 ID`, `add ID`. Places count from 1; a
 * step that makes no sense changes nothing.
 */
export function stepped(slots: Slot[], step: string, places: number | null): Slot[] {
  const [what, first = '', second = ''] = step.split(' ');
  const at = Number(first) - 1;
  if (what === 'add') {
    const froms = slots.map(({ from = '' }) => from);
    const hasFrom = slots.some(({ from }) => from !== undefined);
    return readSlots([...slots.map(({ id }) => id), first], untilsOf(slots), places, hasFrom ? froms : []);
  }
  if (!slots[at]) return slots;
  if (what === 'up') return swapped(slots, at, at - 1);
  if (what === 'down') return swapped(slots, at, at + 1);
  if (what === 'off') return places === null ? slots.toSpliced(at, 1) : slots.with(at, nothing);
  if (what !== 'put') return slots;
  // It stood elsewhere: there the place is free now.
  return slots.map((slot, index) =>
    index === at ? { id: second, until: '' } : slot.id === second ? nothing : slot,
  );
}

function untilsOf(slots: Slot[]): string[] {
  return slots.map(({ until }) => until);
}

function swapped(slots: Slot[], one: number, other: number): Slot[] {
  const [a, b] = [slots[one], slots[other]];
  return a && b ? slots.with(one, b).with(other, a) : slots;
}

/** Slots and whatever else, as the query of an address. */
export function queryOf(slots: Slot[], more: Record<string, string>): string {
  const pairs = slots.flatMap(({ id, until, from }) => [
    ['id', id],
    ['until', until],
    ...(from === undefined ? [] : [['from', from]]),
  ]);
  return new URLSearchParams([...pairs, ...Object.entries(more).filter(([, value]) => value)]).toString();
}

export function slotOf({ id, until, from }: Pin): Slot {
  const written = (at: Date | null) => (at ? writeMinute(at) : '');
  return { id, until: written(until), ...(from === undefined ? {} : { from: written(from) }) };
}

/** What is held at each place, null where it fills itself. */
export function pinsIn(slots: Slot[]): (Pin | null)[] {
  return slots.map(({ id, until, from }) => {
    const pin = { id, until: readMinute(until) };
    if (!id) return null;
    return from === undefined ? pin : { ...pin, from: readMinute(from) };
  });
}

/**
 * @param published those of the articles that readers can see
 * @throws Refused where one is not published, or a time is over already
 */
export function checkPins(pins: Pin[], published: Set<string>, now: Date): void {
  const missing = pins.filter(({ id }) => !published.has(id)).map(({ id }) => id);
  if (missing.length > 0) throw new Refused(422, `not published: ${missing.join(', ')}`, 'articles');
  if (pins.some(({ until }) => until && until <= now)) throw new Refused(422, 'is over already', 'until');
}
