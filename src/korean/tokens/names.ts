import { isPlaceName } from '../place-names.ts';
import { hangulEnding } from '../sound.ts';
import { isCountry } from './foreign-names.ts';
import type { Analyse, Morpheme } from './morpheme.ts';
import { stemsOf } from './stem.ts';

/** What stands behind a place, and leaves it one: 부산항, 동해선, 나주시, 독일군. */
const BEHIND_PLACES = new Set(
  '시 도 군 구 읍 면 동 리 항 역 선 만 섬 산 강 해 안 댐 대 전 산 인 어 계 판 변 호 성 천 쌀 촌 제 식 형 풍 주 령'.split(
    ' ',
  ),
);
/** What stands behind any noun: 전기차, 탄소세. */
const BEHIND_NOUNS = new Set('차 세 법 군'.split(' '));
const OFFICES =
  /^(?:시장|시청|시의회|시민|군수|군청|구청|구청장|도청|도지사|시|군|구|도|상|안|선|항|역|발|행|신항|공항)/;

/** Nouns as the dictionary reads them where a particle makes them so: alone, 비만 is cut into 비 and 만. */
export function nounsOf(word: string, analyse: Analyse): Morpheme[] | null {
  const read = analyse(word + (hangulEnding(word.slice(-1)) === 'vowel' ? '를' : '을'));
  const nouns = read.slice(0, -1);
  return read.at(-1)?.tag === 'JKO' && nouns.length > 0 && nouns.every(isWhole) ? nouns : null;
}

/** 오지, which is a name before 를, and a noun before 에서. */
export function isNounOfPlace(word: string, analyse: Analyse): boolean {
  const [noun, particle] = analyse(`${word}에서`);
  return noun?.text === word && noun.tag === 'NNG' && particle?.text === '에서';
}

/** A noun that could stand alone, or what is put before or behind one. */
function isWhole({ text, tag }: Morpheme): boolean {
  return /^X[SP]N$/.test(tag) || (text.length > 1 && /^(?:NN[GP]|XR)$/.test(tag));
}

export function isNoun(word: string, analyse: Analyse): boolean {
  const [only, other] = nounsOf(word, analyse) ?? [];
  return only !== undefined && !other && only.tag !== 'XR';
}

/** 전기 of 전기차, 동해 of 동해선: names that the dictionary has whole, and says nothing about. People's are never cut. */
export function headOfName({ text, tag, meaning }: Morpheme, analyse: Analyse): string | null {
  if (tag !== 'NNP' || text.length < 3) return null;
  if (text.endsWith('자') && isAct(text.slice(0, -1), analyse)) return text.slice(0, -1);
  if (meaning === '인명') return null;
  if (/^[남북](?:수단|예멘|아프리카)$/.test(text)) return text.slice(1);
  const head = text.slice(0, -1);
  const last = text.slice(-1);
  const isHead =
    (BEHIND_PLACES.has(last) && isPlace(head, analyse)) || (BEHIND_NOUNS.has(last) && isNoun(head, analyse));
  return isHead ? head : null;
}

/** 이용 of 이용자, whom the dictionary takes for a person's name: who does something. */
function isAct(word: string, analyse: Analyse): boolean {
  const [noun, other] = nounsOf(word, analyse) ?? [];
  return noun?.tag === 'NNG' && !other;
}

/** 화성암, 로마자, 중국집: a common noun that begins with a place and is no part of it, nor what comes from there. */
export function isPlaceByLetters(
  { tag, parts: [place = '', rest = '', other] = [] }: Morpheme,
  analyse: Analyse,
) {
  if (tag !== 'NNG' || other || rest.length !== 1 || BEHIND_PLACES.has(rest)) return false;
  return isPlace(place, analyse) && analyse(place)[0]?.tag === 'NNP';
}

/** Whether a word is a place that the dictionary or we know. */
export function isPlace(word: string, analyse: Analyse): boolean {
  return isPlaceName(word) || isCountry(word) || analyse(word)[0]?.meaning === '지명';
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

const LIKE_VERBS = new Set(['가나다']);

/** 캐나다 of 캐나다가, in which the dictionary reads a verb. */
export function nameLikeVerb(word: string): string | null {
  return [word, ...stemsOf(word)].find((stem) => LIKE_VERBS.has(stem)) ?? null;
}

/** Places that are read as verbs where they stand alone: 동해 as 동하다. */
export function isPlaceLikeVerb(word: string): boolean {
  return isPlaceName(word) || word === '가자';
}

/** Whether something is one of those syllables that leave a place what it is. */
export function standsBehindPlaces(syllable: string): boolean {
  return BEHIND_PLACES.has(syllable);
}
