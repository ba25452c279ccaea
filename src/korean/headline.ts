import { oneLine } from './plain-text.ts';

/** A headline taken apart: labels are data, never text inside it. `stage` is one of the prefixes when there is one. */
export type ParsedHeadline = {
  headline: string;
  prefixes: string[];
  series: string | null;
  stage: string | null;
};

const LABELS = new Set(
  `단독 긴급 속보 영상 포토 인터뷰 르포 기획 사진 그래픽 카드뉴스 칼럼 사설 부고 인사 특징주 동정 게시판 알림 공지 사고 화보 전문 팩트체크 분석 해설
  심층 현장 현장르포 현장영상 포토뉴스 포토에세이 영상뉴스 동영상 기자수첩 취재수첩 시론 기고 만평 신간 날씨 표 그래프 인포그래픽 리뷰 프리뷰 특집 탐사
  탐사보도 일문일답 생중계 라이브 실시간 정정 반론 정정보도 반론보도 추후보도 바로잡습니다 오피니언 논평 사진뉴스 단독인터뷰 긴급속보 긴급진단 종합분석
  외신 공시 실적 부음 결혼 모집 신년사 축사 사설칼럼 데스크칼럼 기자칼럼 Q&A 특보 이슈 전망 시황 픽 단신 포착 브리핑 인물 움짤 짤막뉴스 밀착취재
  PHOTO VIDEO 1보속보 업데이트 종합기사 취임사 담화문 성명 전문공개 단독영상 특파원칼럼 특파원리포트 주요일정 오늘의주요일정 스팟 SPOT 공식 오피셜
  전문가칼럼 인포그래픽스 웹툰 퀴즈 Pic 포토스토리 갤러리`.split(/\s+/),
);
const STAGE = /^(?:종합\d?보?|재?종합\d?보?|[1-9]보|상보|종합상보|최종|재송)$/;
const PAIRS: Record<string, string> = {
  '[': ']',
  '【': '】',
  '〈': '〉',
  '<': '>',
  '［': '］',
  '〔': '〕',
  '(': ')',
  '《': '》',
  '≪': '≫',
};
const LONGEST_LABEL = 24;
// Titles of films and books stand in 〈 〉, < > and 《 》.
const SERIES_MARKS = '[【［〔';

/** Labels and stages that a newsroom has beside the usual ones. */
export type OwnWords = { labels: readonly string[]; stages: readonly string[] };

const noWords: OwnWords = { labels: [], stages: [] };

/**
 * Takes labels (`[단독]`, `【영상】`, `〈르포〉`), stages (`(종합2보)`, `[1보]`) and a series (`[중국 핫!이슈]`) off a headline.
 * Square brackets within the headline stay, and so does a headline that is nothing but a bracket.
 */
export function parseHeadline(raw: string, own = noWords): ParsedHeadline {
  const parsed: ParsedHeadline = { headline: oneLine(raw), prefixes: [], series: null, stage: null };
  while (takeFromStart(parsed, own));
  const atEnd: ParsedHeadline = { ...parsed, prefixes: [] };
  while (takeFromEnd(atEnd, own));
  return { ...atEnd, prefixes: [...parsed.prefixes, ...atEnd.prefixes.reverse()] };
}

function takeFromStart(parsed: ParsedHeadline, own: OwnWords): boolean {
  const open = parsed.headline.charAt(0);
  const close = PAIRS[open];
  const end = close === undefined ? -1 : parsed.headline.indexOf(close);
  const rest = parsed.headline.slice(end + 1).trim();
  if (end < 2 || end > LONGEST_LABEL + 1 || rest === '') return false;
  const canBeSeries = SERIES_MARKS.includes(open) && parsed.series === null;
  return takeLabel(parsed, { label: parsed.headline.slice(1, end).trim(), rest, canBeSeries }, own);
}

function takeFromEnd(parsed: ParsedHeadline, own: OwnWords): boolean {
  const close = parsed.headline.at(-1) ?? '';
  const open = Object.keys(PAIRS).find((mark) => PAIRS[mark] === close);
  const start = open === undefined ? -1 : parsed.headline.lastIndexOf(open);
  const rest = parsed.headline.slice(0, Math.max(start, 0)).trim();
  if (start < 0 || rest === '' || parsed.headline.length - start > LONGEST_LABEL + 2) return false;
  const canBeSeries = SERIES_MARKS.includes(open ?? '-') && parsed.series === null;
  return takeLabel(parsed, { label: parsed.headline.slice(start + 1, -1).trim(), rest, canBeSeries }, own);
}

type Bracket = { label: string; rest: string; canBeSeries: boolean };

function takeLabel(parsed: ParsedHeadline, { label, rest, canBeSeries }: Bracket, own: OwnWords): boolean {
  const tight = label.replace(/\s+/g, '');
  const several = tight.split(/[·/ㆍ,|+]/);
  if (isStage(tight, own)) {
    parsed.stage ??= tight;
    parsed.prefixes.push(tight);
  } else if (isLabel(tight, own)) parsed.prefixes.push(label);
  else if (several.every((one) => isLabel(one, own) || isStage(one, own))) {
    parsed.stage ??= several.find((one) => isStage(one, own)) ?? null;
    parsed.prefixes.push(...several);
  } else if (canBeSeries && label !== '') parsed.series = label;
  else return false;
  parsed.headline = rest;
  return true;
}

function isLabel(tight: string, { labels }: OwnWords): boolean {
  if (labels.some((label) => label.replace(/\s+/g, '') === tight)) return true;
  return LABELS.has(tight) || LABELS.has(tight.replace(/[①-⑳\d!]+$/, ''));
}

function isStage(tight: string, { stages }: OwnWords): boolean {
  return stages.includes(tight) || STAGE.test(tight);
}
