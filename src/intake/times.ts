/** What a line of times says. A field is absent where its label is, null where the label has no readable time. */
export type LineOfTimes = {
  published?: string | null;
  modified?: string | null;
  /** Times without a label. */
  bare: string[];
  /** The label that ends the line with nothing after it: its time may stand on the next line. */
  open: 'published' | 'modified' | null;
  /** What else stands on the line. */
  rest: string;
  labelled: boolean;
};

type Token = { kind: 'published' | 'modified' | 'time'; value: string | null; start: number; end: number };

const MODIFIED =
  '최종\\s?수정(?:\\s?시간|일)?|마지막\\s?수정|최종\\s?업데이트|기사\\s?수정|수정\\s?(?:시간|일시|일)|최종\\s?편집|업데이트|수정|(?:Last )?(?:Updated|Modified)';
const PUBLISHED =
  '기사\\s?(?:최초\\s?)?입력|최초\\s?입력|송고\\s?(?:시간|일시)|기사\\s?(?:승인|등록|작성|송고|출고)|입력\\s?(?:시간|일시)|등록\\s?(?:시간|일시|일)|게재\\s?(?:일자|일)|게시\\s?(?:일자|일)|발행\\s?일|보도\\s?일|작성\\s?일|입력|등록|송고|승인|작성|발행|게시|출고|Published|PUBLISHED|Posted';
const DATE = '(\\d{4})\\s{0,2}[년./-]\\s{0,2}(\\d{1,2})\\s{0,2}[월./-]\\s{0,2}(\\d{1,2})(?:\\s?일)?\\.?';
const WEEKDAY = '(?:\\s?\\(?[월화수목금토일](?:요일)?\\)|\\s?[월화수목금토일]요일)?';
const CLOCK =
  '(오전|오후|AM|PM|am|pm)?\\s{0,2}(\\d{1,2})\\s?[:시]\\s?(\\d{1,2})(?:분)?(?::(\\d{2})(?!\\d)|\\s?(\\d{1,2})초)?(?:\\.\\d{1,6})?\\s?(AM|PM|am|pm|Z|\\+\\d{2}:?\\d{2})?';
const TIMESTAMP = new RegExp(`${DATE}${WEEKDAY}[\\s,T]{0,4}${CLOCK}`);
const TIMESTAMPS = new RegExp(TIMESTAMP, 'g');
const DAY_ALONE = new RegExp(`^${DATE}${WEEKDAY}$`);
const DAYS = new RegExp(DATE, 'g');
const LABEL = new RegExp(`(${MODIFIED})|(${PUBLISHED})`, 'g');

/** Reads the first point in time written in a text, to ISO 8601 in Asia/Seoul; null when it is none or impossible. */
export function readTimestamp(text: string): string | null {
  const found = TIMESTAMP.exec(text);
  return found ? toIso(found) : null;
}

/** Reads a line that holds publication times and little else. Null for any other line. */
export function readTimes(text: string): LineOfTimes | null {
  if (text.length > 200 || !/\d ?[:시] ?\d|입력|수정|송고|등록|승인|업데이트|^\s*\d{4}[년. /-]/.test(text))
    return null;
  if (DAY_ALONE.test(text.trim())) return { bare: [], open: null, rest: '', labelled: false };
  const tokens = tokensOf(text);
  const rest = restOf(text, tokens);
  const labels = tokens.filter((token) => token.kind !== 'time');
  if (tokens.length === 0 || rest.length > 40 || !holdsTogether(text, tokens, rest)) return null;
  const line: LineOfTimes = { bare: [], open: null, rest, labelled: labels.length > 0 };
  // `08:11 송고 | 08:12 최종수정`: each label belongs to the time before it.
  if (labels.length > 1 && tokens[0]?.kind === 'time' && tokens.at(-1)?.kind !== 'time') {
    for (const [index, { kind }] of tokens.entries())
      if (kind !== 'time') line[kind] ??= tokens[index - 1]?.value ?? null;
    return line;
  }
  for (const [index, token] of tokens.entries()) place(line, tokens, index, token);
  return line;
}

/** Where the times of a page that was flattened into one line begin and end. */
export function findTimesInside(text: string): { start: number; end: number }[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, index) => {
    if (token.kind === 'time') return [];
    const next = tokens[index + 1];
    const between = next ? text.slice(token.end, next.start) : '';
    if (next?.kind === 'time' && /^[\s:|]{0,4}$/.test(between))
      return [{ start: token.start, end: next.end }];
    const colon = /^\s{0,2}:/.exec(text.slice(token.end, token.end + 4));
    const whole = text.slice(token.start, token.end).length >= 4;
    return colon && whole ? [{ start: token.start, end: token.end + colon[0].length }] : [];
  });
}

function tokensOf(text: string): Token[] {
  const times = [...text.matchAll(TIMESTAMPS)].map(
    (found): Token => ({
      kind: 'time',
      value: toIso(found),
      start: found.index,
      end: found.index + found[0].trimEnd().length,
    }),
  );
  const labels = [...text.matchAll(LABEL)]
    .filter((found) => found[0].length >= 4 || !/[가-힣]/.test(text.charAt(found.index - 1)))
    .filter((found) => !/[가-힣]/.test(text.charAt(found.index + found[0].length)))
    .map(
      (found): Token => ({
        kind: found[1] === undefined ? 'published' : 'modified',
        value: null,
        start: found.index,
        end: found.index + found[0].length,
      }),
    );
  return [...times, ...labels].sort((a, b) => a.start - b.start);
}

function restOf(text: string, tokens: Token[]): string {
  let rest = '';
  let at = 0;
  for (const token of tokens) {
    rest += `${text.slice(at, Math.max(at, token.start))} `;
    at = Math.max(at, token.end);
  }
  return (rest + text.slice(at))
    .replace(DAYS, ' ')
    .replace(/[\s:|ㅣ│/·,()<>[\]-]+/g, ' ')
    .trim();
}

// Without a time, only a label with a colon or one that says 기사 tells a line of times from a heading such as "수정".
function holdsTogether(text: string, tokens: Token[], rest: string): boolean {
  const timed = tokens.some((token) => token.kind === 'time');
  if (timed && tokens.every((token) => token.kind === 'time'))
    return rest === '' || /기자|특파원|뉴스|^\S{1,6}$/.test(rest);
  if (timed) return !/[다요]\.?$/.test(rest);
  // A day without an hour is no time, but the line is still one of times.
  return rest === '' && (/[:：]/.test(text) || /기사|최종|시간|일시/.test(text));
}

function place(line: LineOfTimes, tokens: Token[], index: number, token: Token): void {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (token.kind === 'time') {
    if (previous && previous.kind !== 'time') return;
    const labelAfter = next && next.kind !== 'time' && tokens[index + 2]?.kind !== 'time';
    if (!labelAfter && token.value !== null) line.bare.push(token.value);
    return;
  }
  const value =
    next?.kind === 'time'
      ? next.value
      : previous?.kind === 'time' && isBare(tokens, index - 1)
        ? previous.value
        : null;
  line[token.kind] ??= value;
  if (index === tokens.length - 1 && value === null && previous?.kind !== 'time') line.open = token.kind;
}

function isBare(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1];
  return !before || before.kind === 'time';
}

function toIso(found: RegExpExecArray): string | null {
  const [, year, month, day, before, hour, minute, second, spoken, after] = found;
  const zone = after && /^[Z+]/.test(after) ? after : '';
  const half = (before ?? (zone === '' ? after : '') ?? '').toUpperCase();
  const hours = toHours(Number(hour), half);
  const local = `${year}-${pad(month)}-${pad(day)}T${pad(String(hours))}:${pad(minute)}:${pad(second ?? spoken ?? '0')}`;
  return zone === '' ? checked(local) : toSeoul(`${local}${zone}`);
}

function toHours(hour: number, half: string): number {
  if (half === '오후' || half === 'PM') return hour < 12 ? hour + 12 : hour;
  if (half === '오전' || half === 'AM') return hour === 12 ? 0 : hour;
  return hour;
}

function checked(local: string): string | null {
  const time = new Date(`${local}Z`);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 19) !== local) return null;
  return `${local}+09:00`;
}

/** An instant with a zone, as Asia/Seoul prints it (+09:00 the year round since 1988). Null when it is none. */
export function toSeoul(instant: string): string | null {
  const time = new Date(instant.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')).getTime();
  return Number.isNaN(time) ? null : `${new Date(time + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
}

function pad(part: string | undefined): string {
  return (part ?? '').padStart(2, '0');
}
