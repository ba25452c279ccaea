import { canSpeak } from './can-speak.ts';
import type { Cast } from './cast.ts';
import { OF_BODY } from './glossed-name.ts';
import {
  isCountry,
  isEveryday,
  isForeignName,
  isGivenAbroad,
  isShortSurname,
  isVietnameseSurname,
  koreanNameShape,
  soundsForeign,
  soundsLikeJapanese,
} from './name-shape.ts';
import { BETWEEN, type Name, named, type Reference, referenceTo, STOP } from './reference.ts';
import { titleOf } from './titles.ts';
import type { Word } from './words-of-paragraph.ts';

/** Titles that firms give as well: whether 머스크 or 테슬라 stands before CEO is not to be seen. */
const OF_FIRMS =
  /(?:대표|회장|사장|CEO|CFO|CTO|최고경영자|대변인|이사|창업자|부사장|총괄|팀장|매니저|본부장|책임자|기자|특파원|연구원|애널리스트|감독|코치|선수)$/;

/** A name of several words from abroad that ends at a word: 세르게이 라브로프 러시아 외무장관. */
export function foreignName(words: Word[], at: number, title: string, isAdjacent: boolean): Name | null {
  const vietnamese = vietnameseName(words, at);
  if (vietnamese) return vietnamese;
  const before = words[at]?.gap === 'space' ? (words[at - 1]?.text ?? '') : '';
  const inLatin = latinName(words, at);
  if (inLatin) return inLatin;
  if (soundsLikeJapanese(before, words[at]?.text ?? ''))
    return named(textOf(words, at - 1, at), [], at - 1, at, words[at - 1]?.start ?? 0);
  const follows = isGivenAbroad(before);
  const ofCountry = beforeCountry(words, at);
  if (ofCountry) return ofCountry;
  const isShort =
    isShortSurname(words[at]?.text ?? '') &&
    (follows || (before.length > 1 && isCountry(words[at + 1]?.text ?? '')));
  if (
    words[at]?.aside ||
    !(isShort || isForeignName(words[at]?.text ?? '') || (follows && isSurnameLike(words[at])))
  )
    return null;
  let first = at;
  while (first > Math.max(0, at - 4) && words[first]?.gap === 'space' && canGoBefore(words[first - 1]))
    first -= 1;
  // A name does not begin with one of them: 벤 데르 is as good as none.
  while (
    first < at &&
    PREPOSITIONS.test(words[first]?.text ?? '') &&
    !isGivenAbroad(words[first]?.text ?? '')
  )
    first += 1;
  const last = at - first >= 2 && isAdjacent && OF_FIRMS.test(title) ? at - 1 : at;
  // One word alone is left to those who know the whole cast: 라브로프 외무장관, 테슬라 대표.
  if (first === last) return null;
  const name = textOf(words, first, last);
  return named(name, [], first, last, words[first]?.start ?? 0);
}

/** 키란 데사이 인도 상공부 장관: two words without particles before a country can be nothing but a name. */
function beforeCountry(words: Word[], at: number): Name | null {
  const [first, last, country] = [words[at - 1], words[at], words[at + 1]];
  if (!first || !last || last.gap !== 'space' || country?.gap !== 'space' || !isCountry(country.text))
    return null;
  if (![first, last].every(isBare) || ![first, last].some(isFromAbroad)) return null;
  const before = first.gap === 'space' ? (words[at - 2]?.text ?? '') : '';
  if (isForeignName(before) || isGivenAbroad(before)) return null;
  return named(textOf(words, at - 1, at), [], at - 1, at, first.start);
}

function isBare(word: Word): boolean {
  return (
    word.aside === null &&
    /^[가-힣]{2,6}$/.test(word.text) &&
    !/[은는을를의에서로과와도고며면뒤후전중날일월년달째말초간차한된할던인]$/.test(word.text) &&
    !isEveryday(word.text) &&
    koreanNameShape(word.text) !== 'likely' &&
    !canSpeak(word.text)
  );
}

function isFromAbroad({ text }: Word): boolean {
  return isForeignName(text) || isGivenAbroad(text) || soundsForeign(text) || FOREIGN.test(text);
}

const FOREIGN = /[데베페메레네케테스드르트크프즈카타파키티피디쇼엘라리아야]/;

/** Dana Whitlock 최고경영자. */
function latinName(words: Word[], at: number): Name | null {
  const [first, last] = [words[at - 1], words[at]];
  if (
    !first ||
    last?.gap !== 'space' ||
    !LATIN.test(first.text) ||
    !LATIN.test(last.text) ||
    OF_BODY.test(`${first.text} ${last.text}`)
  )
    return null;
  return named(textOf(words, at - 1, at), [], at - 1, at, first.start);
}

function vietnameseName(words: Word[], at: number): Name | null {
  for (let first = at; first >= Math.max(0, at - 3); first -= 1) {
    const word = words[first];
    if (!word || word.aside !== null || word.text.length > 4) return null;
    if (isCountry(words[at]?.text ?? '')) return null;
    if (first < at && isVietnameseSurname(word.text))
      return named(textOf(words, first, at), [], first, at, word.start);
    if (word.gap !== 'space') return null;
  }
  return null;
}

function textOf(words: Word[], first: number, last: number): string {
  return words
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(' ');
}

function isSurnameLike(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^[가-힣]{2,5}$/.test(word.text) &&
    !STOP.test(word.text) &&
    !isCountry(word.text) &&
    titleOf(word) === null
  );
}

const LATIN = /^[A-Z][a-z'’-]+$/;
/** What firms do not give: whether 머스크 or 테슬라 stands before 대표 is not to be seen. */
const OF_STATE =
  /(?:대통령|총리|장관|차관|의원|특사|대사|주석|서기장?|국왕|총재|의장|총장|외무상|지사|판사|교황|대표부 대표)$/;
const WELL_KNOWN = new Set(
  '트럼프 바이든 푸틴 젤렌스키 네타냐후 마크롱 숄츠 메르켈 머스크 오바마 해리스 밴스 루비오 라브로프 모디 에르도안 룰라 밀레이 스타머 이시바 기시다 아베 다카이치 베센트 파월 메르츠 멜로니'.split(
    ' ',
  ),
);

/** 라브로프 외무장관은 where nobody of that name is in the cast: one word from abroad before a title. */
export function loneForeigner(cast: Cast, words: Word[], index: number): Reference | null {
  const word = words[index];
  const isOfBody = /의$/.test(words[index - 1]?.text ?? '') && soundsForeign(word?.text ?? '');
  if (!word || word.aside !== null || !(isForeignName(word.text) || isOfBody)) return null;
  const at = titleBehind(words, index);
  const title = at === null ? null : titleOf(words[at] ?? word);
  if (at === null || !title || !(OF_STATE.test(title.title) || WELL_KNOWN.has(word.text))) return null;
  return {
    ...referenceTo(cast, named(word.text, [title.title], index, index, word.start), title.particle),
    last: at,
  };
}

/** The place of the title behind a name, with nothing but a country between: 라브로프 러시아 외무장관. */
export function titleBehind(words: Word[], index: number): number | null {
  let isOfCountry = false;
  for (let at = index + 1; at <= index + 4; at += 1) {
    const word = words[at];
    if (word?.gap !== 'space') return null;
    if (titleOf(word)) return at;
    isOfCountry ||= isCountry(word.text);
    if ((!isOfCountry && !BETWEEN.test(word.text)) || STOP.test(word.text)) return null;
  }
  return null;
}

/** 반 데르 메이르, 다 실바, 빈 살만. */
const PREPOSITIONS = /^(?:반|판|폰|데어|데르|덴|드|디|다|두|델라|라|르|알|빈|이븐|벤|도스|산투스)$/;

function canGoBefore(word: Word | undefined): boolean {
  return (
    word !== undefined && word.aside === null && (isForeignName(word.text) || PREPOSITIONS.test(word.text))
  );
}
