import type { Hit } from './over-texts.ts';

/** A day without its month: `지난 28일`, `오는 3일`, `28일 밝혔다`, with what stands before and behind; not 3일간, 20∼28일, 11월 28일, 제3일. */
export const bareDay =
  /(?<![\d월∼~·.,\-–제년-]|월 |달 )(?:(지난|오는) )?(?<![\d∼~·.,\-–])([12]?\d|3[01])일(?!간|째|짜|치|당|제|차|대|\d| ?(?:동안|만에|이내|내(?!일)|\d|전|후|뒤|연속|이상|이하|넘|정도|가량|남|앞|간|안|여|새|내내|천하|분|치|째|일정))/g;
const REPORTED =
  /^(?:\([가-힣 ]{1,12}\))?(?: (?:오전|오후|새벽|저녁|밤))? (?:밝혔다|말했다|전했다|보도했다|발표했다|전해졌다|알려졌다)/;
const MONTH = /\d월|이달|지난달|다음 달|내달|새달|전달|이번 달|그달|매달|매월|음력|월별|초하루|[가-힣]월 /;

/**
 * Finds a bare day whose month is not the article's, or not clearly. Copy writes `10일` for the 10th of its own month,
 * so only these count: `지난 28일` written on the 3rd and `오는 3일` on the 24th (another month for certain, which the fix
 * names), `28일 밝혔다` on the 3rd, and a day so long past that the next month's is nearer. A text that names a month
 * sets it for what follows.
 */
export function findBareDays(text: string, today: string, longPast: number, isTable: boolean): Hit[] {
  if (isTable) return [];
  const month = text.search(MONTH);
  const date = Number(today.slice(8));
  return [...text.matchAll(bareDay)].flatMap(({ 0: written, 1: direction, 2: day, index }): Hit[] => {
    if ((month >= 0 && month < index) || day === undefined) return [];
    const end = index + written.length;
    const hit = { start: index, end, values: { day: `${day}일` } };
    const apart = Number(day) - date;
    if (direction === '지난')
      return apart > 0 ? [{ ...hit, variant: 'past', replacement: `지난달 ${day}일` }] : [];
    if (direction === '오는')
      return apart < 0 ? [{ ...hit, variant: 'next', replacement: `다음 달 ${day}일` }] : [];
    if (apart > 0 && REPORTED.test(text.slice(end, end + 30))) return [{ ...hit, variant: 'ahead' }];
    return -apart > longPast ? [{ ...hit, variant: 'long-past' }] : [];
  });
}
