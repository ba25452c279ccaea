import { daysOn, relativeDay } from '../relative-day.ts';
import { addDays, seoulDay } from '../seoul-time.ts';
import { findBareDays } from './bare-day.ts';
import type { CheckSettings, Draft, Finding } from './draft.ts';
import { outsideSpeech } from './outside-speech.ts';
import { type Hit, overTexts } from './over-texts.ts';

/**
 * Finds days that a reader of tomorrow takes for another: 오늘, 어제, 내일 (the fix says the date), and a bare `28일` that
 * is of another month than the article's.
 */
export function checkDays(draft: Draft, settings: CheckSettings): Finding[] {
  const today = seoulDayOf(draft.publishedAt);
  if (today === null) return [];
  return overTexts('day', draft, (text, { kind }) => {
    const found = [
      ...findRelative(text, today),
      ...findBareDays(text, today, settings.dayLongPast, kind === 'row'),
    ];
    return outsideSpeech(
      text,
      found.sort((a, b) => a.start - b.start),
    );
  });
}

// A draft's time may be what somebody is still typing.
function seoulDayOf(at: Date): string | null {
  const year = at.getUTCFullYear();
  return year >= 1000 && year < 2999 ? seoulDay(at) : null;
}

function findRelative(text: string, today: string): Hit[] {
  return [...text.matchAll(relativeDay)].map(({ 0: word, 1: name = '', 2: particle = '', index }) => {
    const date = dayName(addDays(today, daysOn[name] ?? 0), today);
    const end = index + word.length + particle.length;
    return {
      start: index,
      end,
      variant: 'relative',
      values: { word: name, date },
      replacement: particle === '' ? date : `${date}은`,
    };
  });
}

/** `24일`, and where the month is another `12월 1일`. */
function dayName(day: string, today: string): string {
  const name = `${Number(day.slice(8))}일`;
  return day.slice(0, 7) === today.slice(0, 7) ? name : `${Number(day.slice(5, 7))}월 ${name}`;
}
