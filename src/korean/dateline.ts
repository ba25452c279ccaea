import { isForeignSource, isNewsroomName, isPool } from './news-sources.ts';
import { isReportingTitle, splitGlued } from './person-words.ts';
import { isPlaceName } from './place-names.ts';
import { type Reporter, readReporters } from './reporters.ts';

/** What stands inside a dateline's brackets: `베이징 신화사=뉴스핌`, `뉴스핌=김근희 기자`, `아시아경제 홍길동 기자`. */
export type Dateline = {
  places: string[];
  agency: string | null;
  source: string | null;
  reporters: Reporter[];
  /** False for `[뉴스핌]` and `[서울]`, which are datelines only when people and a `=` follow. */
  certain: boolean;
};

const CREDIT_LABEL =
  /^(?:사진|자료|그래픽|그림|영상|출처|이미지|일러스트|제공|표|캡처|캡쳐|포스터|촬영|편집|그래프|디자인|글|정리|참고|단위|기준)/;
const CREDIT_END = /(?:특약|제공|DB|자료사진|자료|캡처|캡쳐|갈무리|금지|촬영|출처)$/;

/** Reads the inside of a dateline's brackets. Null when it is a credit (`사진=뉴스핌DB`) or nothing of the kind. */
export function readDateline(inside: string): Dateline | null {
  const text = inside.trim();
  if (text.length === 0 || text.length > 60 || CREDIT_LABEL.test(text) || CREDIT_END.test(text)) return null;
  const [left, right, more] = text.split(/\s*[=＝〓]\s*/);
  if (left === undefined || more !== undefined) return null;
  if (right === undefined) return readWithoutEqualsSign(text);
  return readAgencyAndPeople(left, right) ?? readPlacesAndAgency(left, right);
}

function readPlacesAndAgency(left: string, right: string): Dateline | null {
  if (!/^[\p{L}\p{N}.&+\-/ ]{2,24}$/u.test(right) || /[.]\s/.test(right)) return null;
  const [taken, home] = right.includes('/') ? cutLast(right, '/') : [null, right];
  if (home.split(' ').length > 2 && !isNewsroomName(home.split(' ').at(-1) ?? '')) return null;
  const { places, source } = readPlaces(left);
  return { places, agency: home, source: source ?? taken, reporters: [], certain: isNewsroomName(home) };
}

function readPlaces(left: string): { places: string[]; source: string | null } {
  const places: string[] = [];
  const sources: string[] = [];
  for (const part of left.split(/\s*[·ㆍ・,/&]\s*/)) {
    const words = part.split(/\s+/).filter(Boolean);
    const cut = words.findIndex((word) => isSource(word));
    const here = (cut < 0 ? words : words.slice(0, cut)).join(' ');
    if (here !== '') places.push(here);
    if (cut >= 0) sources.push(words.slice(cut).join(' '));
  }
  return { places, source: sources.length > 0 ? sources.join('·') : null };
}

function isSource(word: string): boolean {
  return isForeignSource(word) || isPool(word) || /^[A-Z]{2,6}$/.test(word);
}

function readAgencyAndPeople(left: string, right: string): Dateline | null {
  const words = right.split(/[\s,·]+/);
  if (!words.some((word) => isReportingTitle(word) || splitGlued(word) !== null)) return null;
  const agencyFirst = isNewsroomName(words[0] ?? '');
  const people = readReporters(agencyFirst ? right.slice((words[0] ?? '').length) : right);
  if (!people || people.reporters.length === 0) return null;
  const { agency, places } = readAgencyAndPlaces(agencyFirst ? `${left} ${words[0]}` : left);
  return {
    agency,
    places: [...places, ...people.places],
    source: people.source,
    reporters: people.reporters,
    certain: true,
  };
}

function readAgencyAndPlaces(left: string): { agency: string | null; places: string[] } {
  const words = left.split(/\s*[|｜ㅣ/()]\s*|\s+/).filter(Boolean);
  const places = words.filter(isPlaceName);
  const agency = words.filter((word) => !isPlaceName(word)).join(' ');
  return { agency: agency === '' ? null : agency, places };
}

function readWithoutEqualsSign(text: string): Dateline | null {
  const words = text.split(/\s*[|｜ㅣ/]\s*|\s+/).filter(Boolean);
  const last = words.at(-1) ?? '';
  if (words.length >= 2 && (isReportingTitle(last) || splitGlued(last))) {
    const start = words.findIndex((word, index) => index > 0 && !isPlaceName(word));
    const people = readReporters(words.slice(start).join(' '));
    if (!people || people.reporters.length === 0) return null;
    const { agency, places } = readAgencyAndPlaces(words.slice(0, start).join(' '));
    return { agency, places, source: people.source, reporters: people.reporters, certain: true };
  }
  const { agency, places } = readAgencyAndPlaces(text);
  if (words.length > 2 || (agency !== null && !isNewsroomName(agency))) return null;
  return { agency, places, source: null, reporters: [], certain: false };
}

function cutLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
