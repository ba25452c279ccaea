import { isCountry } from './foreign-names.ts';
import type { Morpheme } from './morpheme.ts';

/** A morpheme as lindera gives it with the dictionary ko-dic. `expression` is `인천/NNP/지명+공항/NNG/장소`, or `*`. */
export type KoDicToken = {
  surface: string;
  partOfSpeechTag: string;
  type: string;
  expression?: string;
  meaning?: string;
};

/** What ko-dic found in a word, with what it is known to get wrong put right. */
export function readKoDic(tokens: KoDicToken[]): Morpheme[] {
  const right = withOffice(withWholeEnds(withFirms(tokens)));
  return right.map((token, index) => {
    const { surface: text, partOfSpeechTag, type, expression = '*', meaning = '*' } = token;
    const pieces = expression === '*' ? [] : expression.split('+').map((piece) => piece.split('/')[0] ?? '');
    return {
      text,
      tag: rightTag(token, right[index - 1], index === right.length - 1) ?? partOfSpeechTag,
      ...(type === 'Compound' && { parts: pieces }),
      ...(meaning !== '*' && { meaning }),
      ...(type === 'Inflect' && { base: baseOf(text, pieces[0] ?? '', right[index + 1]?.surface) }),
    };
  });
}

/** Whether a syllable has a final consonant, and what it begins with. */
const FINALS = 28;
const INITIALS = 588;
const finalOf = (syllable: string) => (syllable.charCodeAt(0) - 0xac00) % FINALS;
const initialOf = (syllable: string) => Math.floor((syllable.charCodeAt(0) - 0xac00) / INITIALS);
const [rieul, siot] = [8, 19];
const [initialNieun, initialSiot, initialIeung] = [2, 9, 11];

/**
 * 지 of 지고 is no 짓다, which loses its ㅅ before vowels alone, and 가 of 가면 no 갈다, which loses its ㄹ before ㄴ and ㅅ: the
 * dictionary takes either for what it might be elsewhere.
 */
function baseOf(stem: string, base: string, ending = ''): string {
  const lost = finalOf(base.slice(-1));
  if (stem === '가') return stem;
  if (base.length !== stem.length || finalOf(stem.slice(-1)) !== 0 || ending === '') return base;
  const next = initialOf(ending);
  if (lost === siot && stem.slice(0, -1) === base.slice(0, -1) && next !== initialIeung) return stem;
  const isLight = next === initialNieun || next === initialSiot || /^[^가-힣오]|^오/.test(ending);
  return lost === rieul && stem.slice(0, -1) === base.slice(0, -1) && !isLight ? stem : base;
}

/** 철강사들이 are firms: nobody buys up steel (사들이다) in one word. */
function withFirms(tokens: KoDicToken[]): KoDicToken[] {
  const last = tokens.at(-1);
  if (tokens.length < 2 || last?.surface !== '사들이') return tokens;
  const suffix = (surface: string) => ({ surface, partOfSpeechTag: 'XSN', type: '*' });
  return [...tokens.slice(0, -1), suffix('사'), suffix('들'), { ...suffix('이'), partOfSpeechTag: 'JKS' }];
}

/** Pairs that are one word behind another, or the end of one, and where the first of them is to be cut. */
const PAIRS: [string, string, number][] = [
  ['반', '도', 0],
  ['해', '수욕장', 0],
  ['위', '원회', 1],
  ['지', '검', 1],
];

/** Behind a name that it does not know it cuts some words in two: 크림반+도, 공정거래위+원회, 중앙지+검. */
function withWholeEnds(tokens: KoDicToken[]): KoDicToken[] {
  const at = tokens.findIndex((token, index) => index > 0 && pairOf(tokens[index - 1], token) !== undefined);
  const [first, second] = [tokens[at - 1], tokens[at]];
  if (!first || !second) return tokens;
  const [head = ''] = pairOf(first, second) ?? [];
  const noun = (surface: string) => ({ surface, partOfSpeechTag: 'NNG', type: '*' });
  const before = first.surface.slice(0, -head.length);
  if (before === '' && at === 1) return tokens;
  return tokens.toSpliced(at - 1, 2, ...(before ? [noun(before)] : []), noun(head + second.surface));
}

/** 국가보훈+부가: a ministry with its particle, in which the dictionary reads an addition. */
function withOffice(tokens: KoDicToken[]): KoDicToken[] {
  const [before, last] = tokens.slice(-2);
  if (!last || !before?.partOfSpeechTag.startsWith('NN')) return tokens;
  const isState =
    before.partOfSpeechTag === 'NNP' && isCountry(before.surface) && /^주[가의]$/.test(last.surface);
  if (!isState && !/^(?:부[가의은]|처[가의])$/.test(last.surface)) return tokens;
  const piece = (surface: string, partOfSpeechTag: string) => ({ surface, partOfSpeechTag, type: '*' });
  return [...tokens.slice(0, -1), piece(last.surface.charAt(0), 'NNG'), piece(last.surface.charAt(1), 'JKS')];
}

function pairOf(first: KoDicToken | undefined, { surface }: KoDicToken) {
  return PAIRS.find(
    ([head, tail, inner]) =>
      surface === tail &&
      (inner ? first?.surface.endsWith(head) && first.surface.length > 1 : first?.surface === head),
  );
}

/** Of whom there are so many that 인 behind them is a person, and no copula: 장애인, 체육인. */
const OF_PEOPLE =
  /(?:장애|예술|문화|방송|체육|법조|경제|언론|종교|음악|출판|영화|연극|축산|임업|농업|어업|상공|직장|만화|산악)$/;

/** 작가이자 is a writer and something else, 대출이자 is interest. */
const AS_WELL_AS = /.[가수우사자인원장관주님표왕]$/;

/** 사 of 상장사, 채 of 국고채, in which the dictionary reads a verb. */
function isSuffix(surface: string, tag: string, before: KoDicToken | undefined): boolean {
  if (tag !== 'VV+EC' || !/^[사보차파채재세대개]$/.test(surface)) return false;
  return before?.partOfSpeechTag.startsWith('NN') === true && before.surface.length > 1;
}

/** The dictionary lacks the particle 이, and takes any 러 for the copula (중러관계). */
function rightTag({ surface, partOfSpeechTag }: KoDicToken, before: KoDicToken | undefined, isLast: boolean) {
  if (surface === '이' && partOfSpeechTag === 'UNK' && before && isLast) return 'JKS';
  if (surface === '인' && partOfSpeechTag.startsWith('VCP') && before && OF_PEOPLE.test(before.surface))
    return 'XSN';
  if (surface === '다' && partOfSpeechTag === 'MAG' && !before && !isLast) return 'XPN';
  // 대한 of 대한양계협회, and 데 of 가파른데.
  if (surface === '대한' && !before && !isLast) return 'NNP';
  if (surface === '데' && isLast && before?.partOfSpeechTag.endsWith('+ETM')) return 'EC';
  if (isLast && surface === '이자' && AS_WELL_AS.test(before?.surface ?? '')) return 'VCP+EC';
  if (isLast && isSuffix(surface, partOfSpeechTag, before)) return 'NNG';
  if (partOfSpeechTag.startsWith('VCP') && !/^[이였입인임일]/.test(surface)) return 'NNG';
  return null;
}
