import { isForeignSource, isNewsroomName, isPool } from '../korean/news-sources.ts';
import { findEmails, takeTrailingEmails } from './emails.ts';

/** What stands at the end of a caption: its credit, and the day and address that are not part of it. */
export type CaptionTail = { text: string; credit: string | null; dated: boolean; emails: string[] };

/** `사진=뉴스핌DB`, `사진제공: 국가기록원`, `출처=기상청`, `사진 제공 삼성전자`, `촬영 김동하`, `자료사진`. */
const LABELLED =
  /^(?:(?:사진|자료|그래픽|그림|영상|이미지|일러스트|캡처|캡쳐|포스터|그래프|표|디자인|삽화|인포그래픽|Photo|photo)?(?:\s?(?:제공|출처|자료))?\s*[=:：＝]\s*\S.*|(?:사진|자료|영상|이미지)(?:[ /]|\s?제공\s)\s?\S.*|(?:촬영|그래픽|일러스트|삽화)\s.*|사진|자료|자료사진)$/;
const RIGHT =
  /(?:제공|특약|캡처|캡쳐|갈무리|자료\s?사진|자료사진|\S{2,10}DB|\sDB|공동취재단|사진기자단|재판매 및 DB 금지|촬영)(?:[.,·]?\s?재판매 및 DB 금지)?$/;
const NO_RESALE = /[\s.,]*[*※]?\s?\[?(?:재판매 및 DB 금지|DB 및 재판매 금지|재배포 및 DB 금지)\]?\.?\s*$/;
const DAY = /\s*(?:\d{4}[./-]\s?\d{1,2}[./-]\s?\d{1,2}|\d{4}년\s?\d{1,2}월\s?\d{1,2}일)\.?\s?\/?\s*$/;
const LONGEST_CREDIT = 60;

/** Takes address, day, resale notice and credit off the end of a text. */
export function takeCaptionTail(text: string): CaptionTail {
  const tail: CaptionTail = { text: text.trim(), credit: null, dated: false, emails: [] };
  for (let step = 0; step < 6; step += 1) {
    const before = tail.text;
    takeOne(tail);
    if (tail.text === before) break;
  }
  return tail;
}

/** Reads the inside of a bracket as a picture's credit, as it is written; null for anything else. */
export function readCredit(inside: string): string | null {
  const text = inside.trim();
  if (text === '' || text.length > LONGEST_CREDIT || findEmails(text).length > 0) return null;
  if (LABELLED.test(text) || RIGHT.test(text)) return text;
  return isSourcesOnly(text) ? text : null;
}

function takeOne(tail: CaptionTail): void {
  const { text, emails } = takeTrailingEmails(tail.text);
  tail.text = text;
  tail.emails.unshift(...emails);
  const notice = NO_RESALE.exec(tail.text.slice(-40));
  if (notice && !/[[(][^\])]*$/.test(tail.text.slice(-90, -notice[0].length)))
    tail.text = tail.text.slice(0, tail.text.length - notice[0].length).trimEnd();
  const day = DAY.exec(tail.text.slice(-24));
  if (day) {
    tail.text = tail.text.slice(0, tail.text.length - day[0].length).trimEnd();
    tail.dated = true;
  }
  takeBracket(tail);
  takeOpenCredit(tail);
}

function takeBracket(tail: CaptionTail): void {
  const close = '])>】〉'.indexOf(tail.text.at(-1) ?? '-');
  const start = close < 0 ? -1 : tail.text.lastIndexOf('[(<【〈'.charAt(close));
  if (start < 0 || tail.text.length - start > LONGEST_CREDIT + 2) return;
  const credit = readCredit(tail.text.slice(start + 1, -1));
  if (credit === null) return;
  if (tail.credit === null || /재판매/.test(tail.credit)) tail.credit = credit;
  tail.text = tail.text.slice(0, start).trimEnd();
}

/** Credits without a bracket: `/사진=뉴스핌DB`, `사진제공=삼성전자`, `ⓒ 연합뉴스`, `/뉴스1 ⓒ News1 홍길동 기자`, `/로이터 연합뉴스`. */
function takeOpenCredit(tail: CaptionTail): void {
  if (tail.credit !== null) return;
  const end = tail.text.slice(-LONGEST_CREDIT);
  const found =
    /(?:^|\s|[./|])[/|]?\s?((?:사진|자료|그래픽|이미지)(?:\s?(?:제공|출처))?\s?[=:：＝]\s?[^.\]]{1,40})$/.exec(
      end,
    ) ??
    /\s?\/?((?:뉴스1\s?)?[ⓒ©]\s?[^.\]ⓒ©]{1,40})$/.exec(end) ??
    /\s?[/|]\s?([^/|.]{2,30})$/.exec(end) ??
    /[다음]\.\s+([^.[\]()]{2,24})$/.exec(end);
  const behindSlash =
    found !== null && /[다음]\.\s\/(?!.*(?:기자|특파원|위원|부장)$)[가-힣A-Za-z0-9 ]{2,16}$/.test(end)
      ? (found[1] ?? null)
      : null;
  const credit =
    found?.[1] === undefined ? null : (readCredit(found[1]) ?? readCopyright(found[1]) ?? behindSlash);
  if (!found || credit === null || (found.index === 0 && end.startsWith('자료'))) return;
  tail.credit = credit;
  tail.text = tail.text
    .slice(0, tail.text.length - end.length + found.index + keptBefore(found[0]))
    .trimEnd();
}

function readCopyright(text: string): string | null {
  const found = /^(뉴스1\s?)?[ⓒ©]\s?(\S.*)$/.exec(text.trim());
  if (!found) return null;
  return text.trim();
}

// The full stop before the credit belongs to the caption.
function keptBefore(match: string): number {
  return /^[다음]?\./.exec(match)?.[0].length ?? 0;
}

/** `신화사=뉴스핌`, `로이터 뉴스핌`, `AP/뉴시스`, `연합뉴스`: nothing but names of newsrooms. */
function isSourcesOnly(text: string): boolean {
  const words = text
    .replace(/^[ⓒ©]\s*/, '')
    .split(/[\s=/·,]+/)
    .filter(Boolean);
  const isSource = (word: string) => isForeignSource(word) || isNewsroomName(word) || isPool(word);
  const last = words.at(-1) ?? '';
  if (words.length === 0 || words.length > 4) return false;
  return (
    words.every(isSource) || (text.includes('=') && words.length <= 3 && isSource(last) && !/\d/.test(text))
  );
}
