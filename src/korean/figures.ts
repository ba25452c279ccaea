/** A number of a text with what it counts; `digits` is the size of its last written place: 1000 for 2만5000. */
export type Figure = { value: number; unit: string; place: number; start: number; end: number };

const POWERS: Record<string, number> = { 십: 10, 백: 100, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 };
const NUMBER = '(?:\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,18})(?:\\.\\d{1,9})?';
const UNIT =
  '퍼센트포인트|%포인트|퍼센트|포인트|킬로미터|킬로그램|제곱미터|개월|가구|달러|유로|위안|시간|%[pP]|[%％원엔명건배채척개곳톤점표석층억만℃㎡㎞㎏㏊ℓ주]|km|kg|ha|bp|[mt](?![A-Za-z])';
/** 1조2000억, 1조 2천억원, 2만5297명, 0.25%p: parts of one number may stand apart by a blank where a power ends the first. */
const FIGURE = new RegExp(
  `(?<![\\d.,A-Za-z])${NUMBER}(?:[십백천]?[만억조경]|[십백천](?![가-힣]*[동로구시군]))?(?:(?:(?<=[만억조경]) ?|(?<=[천백십]))${NUMBER}(?:[십백천]?[만억조]|[십백천])?){0,4}(?:(${UNIT}))?`,
  'g',
);
const PART = /([\d.,]+)([십백천]?)([만억조경]?)/g;

/** Finds the figures of a text. All ways to write one number give one value: 1조2000억, 1조 2천억, 1.2조, 12,000억. */
export function findFigures(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map(({ 0: written, 1: unit = '', index }) => ({
    ...readValue(written.slice(0, written.length - unit.length)),
    unit,
    start: index,
    end: index + written.length,
  }));
}

function readValue(written: string): { value: number; place: number } {
  let value = 0;
  // What waits for its power: the 3천 of 3천240억.
  let open = 0;
  let place = 1;
  for (const [, digits = '', small = '', large = ''] of written.matchAll(PART)) {
    const plain = digits.replaceAll(',', '');
    open += Number(plain) * (POWERS[small] ?? 1);
    place = placeOf(plain) * (POWERS[small] ?? 1) * (POWERS[large] ?? 1);
    if (large === '') continue;
    value += open * (POWERS[large] ?? 1);
    open = 0;
  }
  value += open;
  return { value: Number(value.toPrecision(12)), place };
}

/** 0.01 for 0.25, 1000 for 25000, 1 for 47. */
function placeOf(digits: string): number {
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  return 10 ** (/^0*$/.test(digits) ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0));
}
