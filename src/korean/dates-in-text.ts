import { bareDay } from './checks/bare-day.ts';
import { type Tense, tenseAfter } from './date-tense.ts';
import * as read from './read-date.ts';
import { daysOn, relativeDay } from './relative-day.ts';
import * as resolve from './resolve-date.ts';
import { addDays } from './seoul-time.ts';
import { clueAfter } from './title-clue.ts';

/** A date that a text names. */
export type FoundDate = {
  start: number;
  end: number;
  written: string;
  meant: read.Meant;
  /** `14:00` where an hour is said with it. */
  clock: string | null;
  /** What stands behind it: the beginning of a title. */
  clue: string;
};

type Pattern = { pattern: RegExp; read: (parts: read.Parts, context: read.Context) => read.Meant | null };

const YEAR = `(?:(?<year>${resolve.yearWords}) )?`;
const TOWARDS = '(?:(?<towards>오는|지난) )?';
const MONTH = '(?<![\\d.,])(?<month>1[0-2]|0?[1-9])월';
const DATE = '(?<date>3[01]|[12]\\d|0?[1-9])';
/** `∼11월 2일`, `부터 11월 2일까지`, `∼28일` */
const UNTIL =
  '(?:(?:일? ?[∼~–-] ?|일(?:\\([가-힣]\\))?부터 )(?:(?<lastMonth>\\d{1,2})월 ?)?(?<lastDate>\\d{1,2}))?일(?!간|째|자)';
const THIRD = '(?<third>초순|초|중순|중반|하순|말)(?![가-힣]{2})';

/** The more a pattern says, the earlier it stands: of two that begin at one place the first is taken. */
const patterns: Pattern[] = [
  {
    pattern: /(?<year>(?:19|20|21)\d\d)[.-] ?(?<month>\d{1,2})[.-] ?(?<date>\d{1,2})(?!\d)/g,
    read: read.readDay,
  },
  { pattern: new RegExp(`음력 (?<leap>윤)? ?${MONTH} ?${DATE}일`, 'g'), read: read.readLunar },
  { pattern: new RegExp(`${YEAR}${TOWARDS}${MONTH} ?${DATE}${UNTIL}`, 'g'), read: read.readDay },
  {
    pattern: new RegExp(`(?<near>내달|다음 ?달|이달|이번 ?달|지난 ?달) ${DATE}${UNTIL}`, 'g'),
    read: read.readNear,
  },
  { pattern: new RegExp(`(?<near>내달|다음 ?달|이달|이번 ?달) ?${THIRD}`, 'g'), read: read.readNear },
  { pattern: new RegExp(`${YEAR}${TOWARDS}${MONTH} ?${THIRD}`, 'g'), read: read.readMonth },
  {
    pattern: new RegExp(
      `(?:(?<year>${resolve.yearWords}) |(?<towards>오는) )${MONTH}(?! ?(?:\\d|[1-5]째))|${MONTH}(?= ?중 |에 |께 |쯤 |에는 |부터 )`,
      'g',
    ),
    read: read.readMonth,
  },
  {
    pattern: new RegExp(
      `${YEAR}(?:오는 )?(?:(?<half>상|하)반기|(?<quarter>[1-4])분기)(?! ?(?:대비|실적))`,
      'g',
    ),
    read: read.readPart,
  },
  {
    pattern: new RegExp(`(?<year>${resolve.yearWords}) ?(?<third>초|중반|말)(?=[ ,.에께까부쯤]|$)`, 'g'),
    read: read.readPart,
  },
  { pattern: /(?<![가-힣])(?:연(?<third>초|말)|(?<within>연내))(?=[ ,.에께까쯤]|$)/g, read: read.readPart },
  { pattern: /(?<year>내년|내후년|20\d\d년)(?=[에까부 ,])(?! ?\d)/g, read: read.readPart },
  {
    pattern:
      /(?:(?<week>다음다음 ?주|다다음 ?주|다음 ?주|내주|이번 ?주|지난 ?주) |(?<towards>오는|지난) )(?<weekday>[월화수목금토일])요일/g,
    read: read.readWeekday,
  },
];

/**
 * The dates in a text, as they are meant on the day of its article. What is written without a year, or without a month, is
 * resolved by its verb (`resolve-date.ts`). Not read: counts of days (`사흘 뒤`), holidays by name, days of other calendars
 * but the moon's, and dates whose verb stands in another sentence are taken for the article's own year.
 */
export function findDates(text: string, on: string): FoundDate[] {
  const found = [
    ...patterns.flatMap((each) => matches(text, on, each)),
    ...relative(text, on),
    ...bare(text, on),
  ];
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const free: FoundDate[] = [];
  for (const each of ordered) if (each.start >= (free.at(-1)?.end ?? 0)) free.push(each);
  return carried(text, on, free);
}

function matches(text: string, on: string, { pattern, read: readParts }: Pattern): FoundDate[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index, groups = {} }) => {
    const tense = towardsTense(groups.towards) ?? tenseAfter(text, index + written.length);
    const meant = readParts(groups, { on, tense });
    return meant ? [found(text, index, written, meant)] : [];
  });
}

function found(text: string, start: number, written: string, meant: read.Meant): FoundDate {
  const end = start + written.length;
  return { start, end, written, meant, ...clueAfter(text, end) };
}

function towardsTense(towards: string | undefined): Tense | null {
  if (towards === '오는') return 'future';
  return towards === '지난' ? 'past' : null;
}

function relative(text: string, on: string): FoundDate[] {
  return [...text.matchAll(relativeDay)].map(({ 1: name = '', index }) =>
    found(text, index, name, { kind: 'day', day: addDays(on, daysOn[name] ?? 0), lastDay: null }),
  );
}

function bare(text: string, on: string): FoundDate[] {
  return [...text.matchAll(bareDay)].flatMap(({ 0: written, 1: towards, 2: date, index }) => {
    // 주 5일 is how long a week's work is.
    if (/주 $/.test(text.slice(Math.max(0, index - 2), index))) return [];
    const tense = towardsTense(towards) ?? tenseAfter(text, index + written.length);
    const day = resolve.dayOfBare(Number(date), on, tense);
    return day ? [found(text, index, written, { kind: 'day', day, lastDay: null })] : [];
  });
}

/** `12월 3일 개막해 6일까지`: a bare day behind a date of another month, in the same sentence, is of that month. */
function carried(text: string, on: string, dates: FoundDate[]): FoundDate[] {
  let before: FoundDate | null = null;
  return dates.map((each) => {
    const isBare = /^\d/.test(each.written) && /^\d{1,2}일$/.test(each.written);
    const last: read.Meant | undefined = before?.meant;
    const isSameSentence = before && !/[.!?](?!\d)/.test(text.slice(before.end, each.start));
    if (!isBare) before = each.meant.kind === 'day' ? each : null;
    if (!isBare || !isSameSentence || last?.kind !== 'day' || last.day.slice(0, 7) === on.slice(0, 7))
      return each;
    // What has happened was not on a day that is named as coming: `9일 출시한다고 21일 밝혔다`.
    if (last.day > on && tenseAfter(text, each.end) === 'past') return each;
    const day = resolve.dayOfMonth(last.day, Number.parseInt(each.written, 10), 0);
    return day && day > last.day ? { ...each, meant: { kind: 'day', day, lastDay: null } } : each;
  });
}
