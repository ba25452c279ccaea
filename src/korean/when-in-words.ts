import { periodInWords } from './period.ts';
import { dayInWords } from './seoul-time.ts';
import type { Occurrence, When } from './when.ts';
import { clockIn, zones } from './zone-time.ts';

/** `음력 8월 15일`, `음력 윤6월 1일` */
function lunarInWords({ month, day, isLeap }: { month: number; day: number; isLeap: boolean }): string {
  return `음력 ${isLeap ? '윤' : ''}${month}월 ${day}일`;
}

/**
 * When one time of it is, in Seoul; where it was set in another zone, there, too: the two may be different days.
 * `2027년 1월 1일 (금) 08:00 · 뉴욕 12월 31일 18:00`
 */
export function occurrenceInWords(when: When, { day, lastDay, at }: Occurrence): string {
  const days = lastDay === day ? dayInWords(day) : `${dayInWords(day)}∼${laterDay(day, lastDay)}`;
  if (!at) return when.kind === 'lunar' ? `${days} · ${lunarInWords(when)}` : days;
  const here = `${days} ${clockIn('Asia/Seoul', at).slice(11)}`;
  if (when.kind !== 'time' || when.zone === 'Asia/Seoul') return here;
  const [, month, date, clock] = /-(\d\d)-(\d\d)T(.+)/.exec(clockIn(when.zone, at)) ?? [];
  return `${here} · ${zones[when.zone] ?? when.zone} ${Number(month)}월 ${Number(date)}일 ${clock}`;
}

/** When it is, where no day can be named: `2026년 하반기`, `날짜 미정`. */
export function vagueInWords(when: When): string {
  if (when.kind === 'period') return periodInWords(when);
  return '날짜 미정';
}

/** How it comes again, for rules that people know; others are called `반복`. */
export function repeatInWords(when: When): string | null {
  if (when.kind === 'lunar') return when.year === null ? '매년' : null;
  if ((when.kind !== 'day' && when.kind !== 'time') || !when.rule) return null;
  const names: Record<string, string> = {
    'FREQ=YEARLY': '매년',
    'FREQ=MONTHLY': '매월',
    'FREQ=WEEKLY': '매주',
    'FREQ=DAILY': '매일',
  };
  return names[when.rule] ?? '반복';
}

/** The end of a stretch of days, without the year where it is the same. */
function laterDay(day: string, lastDay: string): string {
  const words = dayInWords(lastDay);
  return day.slice(0, 4) === lastDay.slice(0, 4) ? words.replace(/^\d+년 /, '') : words;
}
