/** Time zones that an agency's events are in, by their names in Korean. */
export const zones: Record<string, string> = {
  'Asia/Seoul': '한국',
  'Asia/Tokyo': '도쿄',
  'Asia/Shanghai': '베이징',
  'Asia/Hong_Kong': '홍콩',
  'Asia/Singapore': '싱가포르',
  'Asia/Ho_Chi_Minh': '하노이',
  'Asia/Kolkata': '뉴델리',
  'Asia/Dubai': '두바이',
  'Europe/Moscow': '모스크바',
  'Europe/London': '런던',
  'Europe/Berlin': '베를린',
  'Europe/Paris': '파리',
  'Europe/Brussels': '브뤼셀',
  'Europe/Zurich': '제네바',
  'America/New_York': '뉴욕',
  'America/Chicago': '시카고',
  'America/Los_Angeles': '로스앤젤레스',
  'America/Sao_Paulo': '상파울루',
  'Australia/Sydney': '시드니',
  UTC: '협정 세계시',
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-12-31T18:00`, what a clock in that zone shows. */
export function clockIn(zone: string, at: Date): string {
  const format = formats.get(zone) ?? formatOf(zone);
  return format.format(at).replace(' ', 'T').slice(0, 16);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  // Sweden writes a time as ISO does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  return format;
}

/** How far a zone's clocks are ahead of UTC, in minutes. */
export function offsetIn(zone: string, at: Date): number {
  const minute = Math.floor(at.getTime() / 60_000);
  return Date.parse(`${clockIn(zone, at)}Z`) / 60_000 - minute;
}

/**
 * The moment at which a clock in that zone shows this; of two, when clocks are put back, the first. A time that is left
 * out when they are put forward is an hour later, as a clock that nobody set would have it.
 */
export function momentIn(zone: string, clock: string): Date {
  const shown = Date.parse(`${clock}Z`);
  const day = 86_400_000;
  const offsets = [offsetIn(zone, new Date(shown - day)), offsetIn(zone, new Date(shown + day))];
  const moments = offsets.map((offset) => new Date(shown - offset * 60_000));
  const fitting = moments.filter((at) => clockIn(zone, at) === clock);
  return fitting.sort((a, b) => a.getTime() - b.getTime())[0] ?? (moments[0] as Date);
}
