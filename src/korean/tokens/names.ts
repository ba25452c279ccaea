import { isPlaceName } from '../place-names.ts';
import { hangulEnding } from '../sound.ts';
import type { Analyse, Morpheme } from './morpheme.ts';
import { stemsOf } from './stem.ts';

/** What stands behind a place, and leaves it one: 부산항, 동해선, 나주시, 독일군. */
const BEHIND_PLACES = new Set(
  '시 도 군 구 읍 면 동 리 항 역 선 만 섬 산 강 해 안 댐 대 전 산 인 어 계 판 변 호 성 천 쌀 촌 제 식 형 풍'.split(
    ' ',
  ),
);
/** What stands behind any noun: 전기차, 탄소세. */
const BEHIND_NOUNS = new Set('차 세 법 군'.split(' '));
const OFFICES =
  /^(?:시장|시청|시의회|시민|군수|군청|구청|구청장|도청|도지사|시|군|구|도|상|안|선|항|역|발|행|신항|공항)/;

/** Whether a word is a noun of the dictionary where a particle makes it one: alone, 비만 is cut into 비 and 만. */
export function isNoun(word: string, analyse: Analyse): boolean {
  const [first] = analyse(word + (hangulEnding(word.slice(-1)) === 'vowel' ? '를' : '을'));
  return first?.text === word && /^NN[GP]/.test(first.tag);
}

/** 전기 of 전기차, 동해 of 동해선: names that the dictionary has whole, and says nothing about. People's are never cut. */
export function headOfName({ text, tag, meaning }: Morpheme, analyse: Analyse): string | null {
  if (tag !== 'NNP' || meaning === '인명' || text.length < 3) return null;
  const head = text.slice(0, -1);
  const last = text.slice(-1);
  const isHead =
    (BEHIND_PLACES.has(last) && isPlace(head, analyse)) || (BEHIND_NOUNS.has(last) && isNoun(head, analyse));
  return isHead ? head : null;
}

/** 화성암, 로마자, 중국집: a common noun that begins with a place and is no part of it, nor what comes from there. */
export function isPlaceByLetters(
  { tag, parts: [place = '', rest = '', other] = [] }: Morpheme,
  analyse: Analyse,
) {
  if (tag !== 'NNG' || other || rest.length !== 1 || BEHIND_PLACES.has(rest)) return false;
  return isPlace(place, analyse) && analyse(place)[0]?.tag === 'NNP';
}

function isPlace(word: string, analyse: Analyse): boolean {
  return isPlaceName(word) || analyse(word)[0]?.meaning === '지명';
}

/**
 * 나주시는 begins with a town and its office, though the dictionary reads 나 and 주다 in it: the town, and what is behind
 * it. Null where it is no such word.
 */
export function townIn(word: string): { town: string; rest: string } | null {
  const town = word.slice(0, 2);
  const rest = word.slice(2);
  return isPlaceName(town) && OFFICES.test(rest) ? { town, rest } : null;
}

/** Kinds of places that names end with which the dictionary has whole: 이베리아반도, 호르무즈해협, 가자지구. */
const KINDS = /^(?<name>..+)(?<kind>반도|해협|지구|공항|신항|대교|산맥|제도|군도|해수욕장)$/;

/** The name and the kind of such a place. */
export function kindOfPlace({ text, tag }: Morpheme): [string, string] | null {
  const { name, kind } = KINDS.exec(tag === 'NNP' ? text : '')?.groups ?? {};
  return name && kind ? [name, kind] : null;
}

const LIKE_VERBS = new Set('캐나다 우간다 르완다 가나다'.split(' '));

/** 캐나다 of 캐나다가, in which the dictionary reads a verb. */
export function nameLikeVerb(word: string): string | null {
  return [word, ...stemsOf(word)].find((stem) => LIKE_VERBS.has(stem)) ?? null;
}

/** Places that are read as verbs where they stand alone: 동해 as 동하다. */
export function isPlaceLikeVerb(word: string): boolean {
  return isPlaceName(word) || word === '가자';
}
