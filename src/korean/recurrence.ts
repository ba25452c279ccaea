import { RRuleTemporal } from 'rrule-temporal';
import { isDay } from './seoul-time.ts';
import { momentIn } from './zone-time.ts';

/** What is wrong with a rule, for a sentence about it. */
export type RuleProblem = 'part' | 'often' | 'end' | 'begin' | 'never';

/** What a rule begins with: what a clock shows in a zone. Whole days are counted in UTC. */
export type Start = { clock: string; zone: string };

/** Parts of RFC 5545, 3.3.10 that a calendar of an agency needs. Nothing happens there by the hour. */
const parts: Record<string, RegExp> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,2}$/,
  UNTIL: /^\d{8}$/,
  BYDAY: /^(?:[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?!$)|$))+$/,
  BYMONTHDAY: /^(?:-?(?:[1-9]|[12]\d|3[01])(?:,(?!$)|$))+$/,
  BYMONTH: /^(?:(?:[1-9]|1[0-2])(?:,(?!$)|$))+$/,
  BYSETPOS: /^(?:-?[1-5](?:,(?!$)|$))+$/,
  WKST: /^(?:MO|SU)$/,
};

const longestRule = 200;
/** A rule that asks for more than this finds nothing: what is left of a day of a reader's page is worth more. */
const bounds = { maxIterations: 3_000, maxCandidateEvaluations: 30_000 };

/** Why a rule cannot be taken; null for one that can. It has to begin with its own start, or calendars disagree. */
export function ruleProblem(rule: string, start: Start): RuleProblem | null {
  if (rule.length > longestRule) return 'part';
  const pairs = rule.split(';').map((part) => part.split('='));
  const names = pairs.map(([name = '']) => name);
  if (new Set(names).size !== names.length || pairs.some((pair) => pair.length !== 2)) return 'part';
  if (/FREQ=(?:HOUR|MINUTE|SECOND)LY/.test(rule)) return 'often';
  if (names[0] !== 'FREQ' || !pairs.every(([name = '', value = '']) => parts[name]?.test(value)))
    return 'part';
  if (names.includes('COUNT') && names.includes('UNTIL')) return 'end';
  const until = untilOf(rule);
  if (until && (!isDay(until) || until < start.clock.slice(0, 10))) return 'end';
  const first = following(rule, start, begin(start));
  if (!first) return 'never';
  return first.getTime() === begin(start).getTime() ? null : 'begin';
}

function untilOf(rule: string): string | undefined {
  return /UNTIL=(\d{8})/.exec(rule)?.[1]?.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
}

function begin({ clock, zone }: Start): Date {
  return momentIn(zone, clock);
}

/** The first time at or after a moment. */
export function following(rule: string, start: Start, from: Date): Date | null {
  return bounded(() => momentOf(engine(rule, start).next(from, true)), null);
}

/** The last time before a moment. */
export function preceding(rule: string, start: Start, before: Date): Date | null {
  return bounded(() => momentOf(engine(rule, start).previous(before, false)), null);
}

/** All times from one moment up to another. */
export function between(rule: string, start: Start, from: Date, to: Date): Date[] {
  return bounded(
    () =>
      engine(rule, start)
        .between(from, to, true)
        .flatMap((each) => momentOf(each) ?? []),
    [],
  );
}

/** The start as a calendar's writer takes it, with its zone. */
export function zonedStart(start: Start) {
  return engine('FREQ=DAILY;COUNT=1', start).options().dtstart;
}

/** A rule as a calendar file has it: where its events have a time, the end of a rule is a moment in UTC. */
export function ruleOfFile(rule: string, { zone }: Start, isTimed: boolean): string {
  const until = untilOf(rule);
  if (!until || !isTimed) return rule;
  return rule.replace(/UNTIL=\d{8}/, `UNTIL=${stamp(momentIn(zone, `${until}T23:59`))}`);
}

/** Rules of one process are few and asked for often; the engine prepares much when it is made. */
const engines = new Map<string, RRuleTemporal>();

function engine(rule: string, start: Start): RRuleTemporal {
  const { clock, zone } = start;
  const at = `${clock.replaceAll(/[-:]/g, '')}00`;
  const from = zone === 'UTC' ? `DTSTART:${at}Z` : `DTSTART;TZID=${zone}:${at}`;
  const key = `${from}\nRRULE:${ruleOfFile(rule, start, true)}`;
  const known = engines.get(key) ?? new RRuleTemporal({ rruleString: key, ...bounds });
  if (engines.size > 1_000) engines.clear();
  engines.set(key, known);
  return known;
}

function momentOf(value: { epochMilliseconds: number } | null): Date | null {
  return value && new Date(value.epochMilliseconds);
}

/** `20261231T145900Z` */
function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** The engine gives up with an error when it has looked at more than it may. */
function bounded<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
