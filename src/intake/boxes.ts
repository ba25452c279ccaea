/** A box of other content that a line opens. */
export type Box = 'best' | 'related' | 'summary' | 'over';

const BEST =
  /^[[<【■▶◆●▲☞]?\s?(?:[가-힣A-Za-z0-9]{2,12} ?)?(?:베스트 ?(?:기사|뉴스|클릭)|인기 ?(?:기사|뉴스)|많이 ?본 ?(?:기사|뉴스)(?: ?(?:TOP|Top|top)? ?\d*)?|랭킹 ?(?:기사|뉴스)|실시간 ?(?:인기|주요|랭킹) ?(?:기사|뉴스)|(?:이 ?시각|오늘의|지금) ?(?:주요|핫|헤드라인) ?(?:기사|뉴스)?|핫 ?(?:뉴스|이슈|클릭)|추천 ?(?:기사|뉴스)|주요 ?(?:기사|뉴스)|당신이 ?(?:놓친|좋아할)[가-힣 ]{0,10}|함께 ?(?:볼만한|보면 좋은|읽으면 좋은|본)[가-힣 ]{0,10}|(?:이|같은) ?(?:기자의|섹션) ?(?:다른)? ?(?:기사|뉴스))[\]>】]?\s?(?:더보기)?$/;
const RELATED =
  /^[[<【■▶◆●▲☞※]?\s?(?:관련 ?(?:기사|뉴스|글)|연관 ?기사|이런 기사는? ?어떠세요\??|이어진 보도|이전 보도|핫이슈)[\]>】]?\s?:?(?:더보기)?$/;
const RELATED_LINE = /^[[<【■▶▷◆☞※]{0,2}\s?관련 ?(?:기사|뉴스)(?![가-힣])[\]>】]?\s?[:|▶☞]?\s?(\S.*)$/;
const SUMMARY =
  /^(?:[!*※]?\s?)?(?:AI 핵심 요약|AI 요약|AI요약|세 줄 요약|3줄 요약|기사 요약|핵심 요약|요약봇|한 줄 요약)(?:\s?(?:beta|BETA|베타))?(?:\s?(?:펼치기|닫기|분석 중\.*))?/;
const SUMMARY_END =
  /(?:자동 생성한 요약|정확하지 않을 수 있|요약된 내용|전체 맥락을 이해|본문과 함께|요약 기술을 사용|전문을 (?:확인|보))/;

/** Which box a line opens, if it does. */
export function boxOpenedBy(text: string): Box | null {
  if (text.length > 200) return null;
  if (text.length <= 40 && BEST.test(text)) return 'best';
  if (text.length <= 40 && RELATED.test(text)) return 'related';
  return SUMMARY.test(text) && !SUMMARY_END.test(text) ? 'summary' : null;
}

/** The headline on a line such as `▶ 관련기사: …`. */
export function relatedOnLine(text: string): string | null {
  return text.length <= 160 ? (RELATED_LINE.exec(text)?.[1] ?? null) : null;
}

/** Whether a line is the last one of a summary written by a program. */
export function endsSummary(text: string): boolean {
  return text.length <= 200 && SUMMARY_END.test(text);
}
