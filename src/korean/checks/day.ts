import { addDays, seoulDay } from '../seoul-time.ts';
import { findBareDays } from './bare-day.ts';
import type { CheckSettings, Draft, Finding } from './draft.ts';
import { outsideSpeech } from './outside-speech.ts';
import { type Hit, overTexts } from './over-texts.ts';

const DAYS_ON: Record<string, number> = {
  그제: -2,
  그저께: -2,
  어제: -1,
  오늘: 0,
  내일: 1,
  모레: 2,
  글피: 3,
};

/**
 * 오늘 as an adverb of time, not 오늘날, 오늘의 운세, 오늘도 내일도, 내일(job), 어제와 오늘: followed by 부터, 까지, the
 * topic's particle, or a blank and a word that goes on.
 */
const RELATIVE =
  /(?<![가-힣A-Za-z0-9]|(?:그제|그저께|어제|오늘|내일|모레|글피|지난|오는) )(그제|그저께|어제|오늘|내일|모레|글피)(?=(?:(은|는)|부터|까지)?(?:[ ,(]|$))(?! ?(?:하루|같은|날|배움|이슈|뉴스|그제|그저께|어제|오늘|내일|모레|글피))/g;

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
  return [...text.matchAll(RELATIVE)].map(({ 0: word, 1: name = '', 2: particle = '', index }) => {
    const date = dayName(addDays(today, DAYS_ON[name] ?? 0), today);
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
