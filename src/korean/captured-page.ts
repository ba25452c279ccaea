import { parseByline } from './byline.ts';
import { parseBylineLine } from './byline-line.ts';
import { plainText } from './plain-text.ts';

/** Shorter than this is no page, whatever it says. */
const shortest = 60;
/** Headline, times and byline stand this near to the top, below the site's menus. */
const head = 6_000;

const when = String.raw`\d{4}\s?[년./-]\s?\d{1,2}\s?[월./-]\s?\d{1,2}\s?일?\.?`;
const label = String.raw`(?:기사\s?)?(?:최초\s?|최종\s?)?(?:입력|수정|송고|승인|등록|작성|게재|출고|업데이트)(?:\s?(?:시간|일시|일))?`;

/** `기사입력 : 2024년04월10일 08:11`, `2024/04/10 08:11 송고`; or the label alone, whose time got lost. */
const times = new RegExp(
  String.raw`${label}\s{0,3}[:：|]?\s{0,3}${when}|${when}[^\n]{0,24}\d{1,2}:\d{2}\s{0,3}${label}|^\s*(?:기사입력|최종수정)\s?[:：]`,
  'm',
);

/** What pages say below an article, and buttons that they have around it. */
const notices =
  /무단\s?(?:전재|복제|배포)|재배포\s?금지|저작권자\s?[ⓒ©(]|[ⓒ©]\s?\S+|Copyrights?\b|All rights reserved/i;
const buttons =
  /글자\s?크기|본문\s?글씨|기사\s?공유|공유하기|인쇄하기|스크랩|전체기사|최신뉴스|많이 본 뉴스|베스트 기사|관련\s?기사|구독하기/;

/**
 * Whether a pasted text is a whole page of an article, and not some paragraphs: it has a byline and the labelled times
 * of its publication, or one of them and what only a page says. Cheap, and rather no than yes.
 */
export function looksLikeCapturedPage(plain: string): boolean {
  if (plain.length < shortest) return false;
  const text = plainText(plain.slice(0, head));
  const isTimed = times.test(text);
  const isNoticed = linesOf(plainText(plain.slice(-head)), 400).some(isNotice);
  if (!isTimed && !isNoticed) return false;
  const isSigned = hasByline(text);
  const hasButtons = buttons.test(text);
  return (isTimed && (isSigned || isNoticed || hasButtons)) || (isSigned && isNoticed && hasHeadline(text));
}

function hasByline(text: string): boolean {
  const brackets = [...text.matchAll(/[[(【〔［]/g)].slice(0, 40);
  return (
    linesOf(text, 80).some((line) => parseByline(line) !== null || parseBylineLine(line) !== null) ||
    brackets.some(
      ({ index }) => (parseByline(text.slice(index, index + 160))?.byline.reporters.length ?? 0) > 0,
    )
  );
}

/** An article may speak of such a notice; that is a sentence. */
function isNotice(line: string): boolean {
  return notices.test(line.slice(-200)) && !isSentence(line);
}

function hasHeadline(text: string): boolean {
  const [first = ''] = linesOf(text, 5);
  return first.length <= 90 && !isSentence(first);
}

function isSentence(line: string): boolean {
  return /[가-힣]다\.?["'”’)\]]{0,3}$/.test(line);
}

function linesOf(text: string, most: number): string[] {
  return text.split('\n', most).flatMap((line) => line.trim() || []);
}
