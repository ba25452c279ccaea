import { isNewsroomName } from './news-sources.ts';
import { isKoreanName, isReportingTitle, isTitle } from './person-words.ts';
import { isPlaceName } from './place-names.ts';
import { type Reporter, readReporters } from './reporters.ts';

/** A byline that stands on a line of its own, or at the end of a text, outside any dateline. */
export type BylineLine = {
  places: string[];
  agency: string | null;
  source: string | null;
  reporters: Reporter[];
};

const BEFORE =
  /^(?:[/|▲■▶◆·:☞ー-]\s*|(?:글\s?[·/,]\s?사진|사진\s?[·/,]\s?글|글|취재\s?[·/]\s?(?:사진|글|영상)|취재|정리|기자명|작성자|글쓴이|필자|담당|By|by|BY|기사작성)\s*[=:：|／/]?\s*(?=\S))+/;
const AFTER =
  /(?:\s|[|·>])*(?:의? ?다른 ?기사(?: ?더? ?보기)?|의? ?기사 ?더 ?보기|페이지|구독(?:하기)?|팔로우|프로필|의? ?기사 ?보기|이메일|메일|입력|더보기|입니다|\(?끝\)?)+$/;
const LONGEST = 90;

/** Reads `홍길동 기자 hong@example.com`, `기자 = 홍길동`, `글·사진 홍길동 기자`, `베이징=홍길동 특파원`, `[뉴스핌 Newspim] 홍길동 기자`. */
export function parseBylineLine(line: string): BylineLine | null {
  const text = line.trim();
  if (text.length < 4 || text.length > LONGEST || /[.?!]$/.test(text.replace(/\.com$|\.kr$/, '')))
    return null;
  const { agency, rest } = takeNewsroom(text.replace(BEFORE, ''));
  const plain = rest
    .replace(/[()<>[\]|]/g, ' ')
    .replace(AFTER, '')
    .replace(BEFORE, '')
    .trim();
  const turned = /^기자\s*[=:：]\s*([가-힣]{2,4})$/.exec(plain);
  const people = readPlaced(turned ? `${turned[1]} 기자` : plain);
  if (!people?.reporters.every((one) => isReportingTitle(one.title ?? ''))) return null;
  return { ...people, agency: agency ?? people.agency };
}

/** Takes a byline off the end of a text, its address gone before: `…했다. /홍길동 기자`, `…했다. (홍길동 기자)`. */
export function takeTrailingByline(text: string): { text: string; byline: BylineLine } | null {
  const from = Math.max(0, text.length - LONGEST);
  const end = text.slice(from);
  const found =
    /(?:[.?!]["'”’)\]]{0,2}\s*|\s+)([/(<[|=-]\s?[^./(<[|?!]{3,40}[)>\]]?|(?<=[.?!]["'”’)\]]{0,2}\s*)[^./(<[?!]{5,40})$/.exec(
      end,
    );
  const byline = found?.[1] === undefined ? null : parseBylineLine(found[1]);
  if (!found?.[1] || !byline) return null;
  return { text: text.slice(0, text.length - found[1].length).trimEnd(), byline };
}

/** Reads the signature of a column, `김철수 한국대 교수` or `김철수 / 한국대 교수`: only to be asked where a column is expected. */
export function parseSignature(line: string): BylineLine | null {
  const words = line.trim().split(/(?:\s|[/|·])+/);
  if (words.length < 2 || words.length > 5 || !isTitle(words.at(-1) ?? '')) return null;
  const [name = '', ...title] = words;
  if (!isKoreanName(name)) return null;
  return {
    places: [],
    agency: null,
    source: null,
    reporters: [{ name, title: title.join(' '), email: null }],
  };
}

function takeNewsroom(text: string): { agency: string | null; rest: string } {
  const bracket = /^[[(【<]([^\])】>=]{2,24})[\])】>]\s*/.exec(text);
  const name = bracket?.[1]?.split(/\s+/)[0] ?? '';
  if (bracket && isNewsroomName(name) && !/기자|특파원/.test(bracket[1] ?? '')) {
    return { agency: name, rest: text.slice(bracket[0].length) };
  }
  const ahead = /^[[(<]?([^\s|=/\])>]{2,14})(?:\s*[|ㅣ]\s*|\s+)(?=\S)/.exec(text);
  if (ahead?.[1] && isNewsroomName(ahead[1])) return { agency: ahead[1], rest: text.slice(ahead[0].length) };
  return { agency: null, rest: text };
}

function readPlaced(text: string): BylineLine | null {
  const placed = /^([가-힣·]{2,12})\s?[=/]\s?(.+)$/.exec(text);
  const place = placed?.[1] ?? '';
  const isPlace = place !== '' && place.split('·').every(isPlaceName);
  const agency = !isPlace && isNewsroomName(place) ? place : null;
  // The brackets of (서울=뉴스1) are gone by now.
  const behind = takeNewsroom(placed?.[2] ?? '');
  const named = isPlace ? behind.rest : placed?.[2];
  const people = readReporters((isPlace || agency ? named : text) ?? '', true);
  if (!people || people.reporters.length === 0) return null;
  return {
    ...people,
    agency: isPlace ? behind.agency : agency,
    places: [...(isPlace ? place.split('·') : []), ...people.places],
  };
}
