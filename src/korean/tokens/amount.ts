const MANY: Record<string, number> = { 십: 10, 백: 100, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12 };
const DIGITS = '영일이삼사오육칠팔구';

const FIGURE = String.raw`\d+(?:[.,]\d+)*`;
/** 조 is a number where one may stand behind it: 2조각 and 1조합 are none. */
const POWER = String.raw`(?:[십백천만억]*조(?=[ \d원달여가을의에는엔]|$|[^가-힣])|[십백천만억]+)`;

/** A figure with its Korean powers of ten, as 1만2천, 1만2000 and 3조 5천억. */
export const AMOUNT = `${FIGURE}${POWER}(?: ?${FIGURE}${POWER}|${FIGURE})*`;

/** 1만2천 and 12,000 are one number, 12000. What is no whole number stays as it is written. */
export function wholeNumber(amount: string): string {
  const plain = amount.replace(/[ ,]/g, '');
  if (!/[십백천만억조]/.test(plain)) return plain;
  let value = 0;
  let below = 0;
  let figure: number | null = null;
  for (const [part] of plain.matchAll(/[\d.]+|./g)) {
    const many = MANY[part];
    if (many === undefined) figure = Number(part);
    else if (many < 1e4) {
      below += (figure ?? 1) * many;
      figure = null;
    } else {
      value += (below + (figure ?? 0) || 1) * many;
      below = 0;
      figure = null;
    }
  }
  const whole = Math.round((value + below + (figure ?? 0)) * 100) / 100;
  return Number.isSafeInteger(whole) ? String(whole) : plain;
}

const COUNTERS = new Set(
  `명 건 원 개 대 곳 장 년 월 일 시 분 초 배 회 번 위 석 표 점 살 세 층 호 채 척 편 권 종 톤 골 승 패 주 달러 가구 마리 차례 개국 개월 개사 시간 유로 엔 위안
  퍼센트 포인트 미터 킬로미터 킬로그램`.split(/\s+/),
);
/** 50만원씩, 5년째, 1인당: what stands behind a counter beside particles. */
const BEHIND_COUNTERS = new Set(
  '씩 째 간 당 쯤 가량 어치 짜리 대 여 이상 이하 미만 안팎 남짓 말 초 중'.split(' '),
);
const UNITS = '(?:mm|cm|km|kg|km2|m2|m3|ml|mg|kwh|mwh|gwh|kw|mw|gw|ghz|mhz|gb|tb|hpa)';
const MEASURE = new RegExp(`^${UNITS}$`);
const MEASURED = new RegExp(`^(\\d[\\d.]*)${UNITS}$`);

/** 명 of 명이, 여명은: what is counted, behind a figure, where the dictionary would take it for a word of another kind. */
export function counterIn(word: string, isParticle: (rest: string) => boolean): string | null {
  const bare = word.replace(/^여(?=.)/, '');
  for (let length = Math.min(4, bare.length); length > 0; length -= 1) {
    const rest = bare.slice(length);
    if (COUNTERS.has(bare.slice(0, length)) && (rest === '' || BEHIND_COUNTERS.has(rest) || isParticle(rest)))
      return bare.slice(0, length);
  }
  return null;
}

/** Whether letters are a unit: mm of 150 mm. */
export function isMeasure(letters: string): boolean {
  return MEASURE.test(letters);
}

/** 150 of 150mm. */
export function figureOfMeasure(text: string): string | null {
  return MEASURED.exec(text)?.[1] ?? null;
}

/**
 * 이차전지 for 2차전지: a figure within a word as it is said. 차 with a particle is a counter, and no word: 5차는 is not
 * 오차는.
 */
export function digitsAsSaid(
  figure: string,
  word: string,
  isParticle: (rest: string) => boolean,
): string | null {
  if (!/^[1-9]$/.test(figure) || !/^차./.test(word) || isParticle(word.slice(1))) return null;
  return counterIn(word, isParticle) ? null : DIGITS.charAt(Number(figure)) + word;
}

/** What stands for more than a figure behind it: 12만여 명, 300여 명. */
export const MORE = `(?:${AMOUNT}|${FIGURE})여(?= )`;

const BETWEEN = new RegExp(
  `(?<=(?<![\\p{L}\\d])${FIGURE}(?:${POWER})?) (?=(?:${[...COUNTERS].join('|')})(?![가-힣])|${UNITS}\\b)`,
  'giu',
);

/** 12만 명 as 12만명: what is counted belongs to its figure, also in a query that means each of its words. */
export function joinCounters(text: string): string {
  return text.replace(BETWEEN, '');
}
