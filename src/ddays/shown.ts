import { ddayLabel } from '../korean/dday.ts';
import { daysOfPeriod } from '../korean/period.ts';
import { isDated, lastOccurrence, nextOccurrence, type Occurrence, type When } from '../korean/when.ts';
import { occurrenceInWords, repeatInWords, vagueInWords } from '../korean/when-in-words.ts';
import type { DdayState } from './life-cycle.ts';

/** How an entry is shown on a day. */
export type Shown = {
  /** `D-7`, `진행 중`, `취소`, `미정` */
  label: string;
  /** The day that the label counts to; null where it counts to none. */
  counted: string | null;
  tone: 'today' | 'near' | 'far' | 'vague' | 'off' | 'past';
  /** When it is, in words. */
  words: string;
  occurrence: Occurrence | null;
  /** Sorts by nearness: what is only known by its month stands behind what has a day in it. */
  key: string;
};

type Entry = { when: When; state: DdayState };

const nearDays = 7;

/** What readers are told of an entry on a day in Seoul. No days are counted to what is called off, over, or has no day. */
export function shownOn(today: string, { when, state }: Entry): Shown {
  const next = nextOccurrence(when, today);
  const occurrence = next ?? lastOccurrence(when, today);
  const repeat = repeatInWords(when);
  const words = occurrence ? occurrenceInWords(when, occurrence) : vagueInWords(when);
  const shared = { words: repeat ? `${words} · ${repeat}` : words, occurrence, key: keyOf(when, next) };
  if (state === 'cancelled') return { ...shared, label: '취소', counted: null, tone: 'off' };
  if (state === 'done') return { ...shared, label: '종료', counted: null, tone: 'past' };
  if (!isDated(when)) return { ...shared, ...vague(when, state, today) };
  if (!occurrence) return { ...shared, label: '미정', counted: null, tone: 'vague' };
  if (next && next.day < today) return { ...shared, label: '진행 중', counted: null, tone: 'today' };
  const label = ddayLabel(occurrence.day, today);
  return { ...shared, label, counted: occurrence.day, tone: toneOf(label, next !== null) };
}

function keyOf(when: When, next: Occurrence | null): string {
  if (next) return `${next.day} ${next.at?.toISOString() ?? ''}`;
  return when.kind === 'period' ? `${daysOfPeriod(when).last}~` : '9999';
}

function vague(when: When, state: DdayState, today: string): Pick<Shown, 'label' | 'counted' | 'tone'> {
  if (when.kind === 'period' && daysOfPeriod(when).last < today)
    return { label: '때 지남', counted: null, tone: 'past' };
  if (state === 'postponed') return { label: '연기', counted: null, tone: 'vague' };
  return { label: when.kind === 'period' ? '예정' : '미정', counted: null, tone: 'vague' };
}

function toneOf(label: string, isComing: boolean): Shown['tone'] {
  if (!isComing) return 'past';
  if (label === 'D-DAY') return 'today';
  return Number(label.slice(2)) <= nearDays ? 'near' : 'far';
}
