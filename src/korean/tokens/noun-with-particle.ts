import { hangulEnding } from '../sound.ts';
import { type Analyse, costOf, isVerb, type Morpheme } from './morpheme.ts';
import { isNounOfPlace, isPlace, nounsOf } from './names.ts';
import { stemsOf } from './stem.ts';

/** A noun with its particle; `isOnly` where the dictionary's own reading is none, and else both may be. */
export type NounWithParticle = { stem: string; nouns: Morpheme[]; isOnly: boolean };

const COPULA = /^이(?:다|라고|라며|라는|란|나|며|고|자)?$/;
/** Words that end like a noun with its particle, and are none. */
const NO_PARTICLE =
  /(?:고양이|기둥이|지은이|어린이|젊은이|늙은이|멧돼지|전문의|과의|난쟁이|막둥이|검둥이|떠돌이|길잡이|손잡이)$/;
/** What has members: 위원회의 is no meeting. */
const OF_ASSEMBLY = /(?:위원|협의|이사|협|의|국|교|사|학|동문|향우|상인|부녀)회의$/;
const MEETING = /(?:최고위원|당무위원|운영위원|상임위원|대표자|간사)회의$/;

/**
 * 지진 of 지진이, in which the dictionary, which lacks the particle 이 and thinks that no word ends with 의, reads 지 and 진이:
 * a noun that it knows, with a particle that it does not see there.
 */
export function nounWithParticle(word: string, own: Morpheme[], analyse: Analyse): NounWithParticle | null {
  if (NO_PARTICLE.test(word) || isOwnWord(word, own)) return null;
  for (const stem of stemsOfNoun(word)) {
    const particle = word.slice(stem.length);
    if (hasBoundary(own, stem)) return null;
    const nouns = stem.length > 1 ? nounsOf(stem, analyse) : null;
    if (!nouns || /^이?랑$/.test(particle)) continue;
    const isCheaper = costOf(nouns) < costOf(own) + (isFalseName(own) ? 1 : 0);
    const isOnly = isCheaper && mustBe(own, particle, word, stem);
    if (isOnly || mayBe(own, particle, nouns, analyse)) return { stem, nouns, isOnly };
  }
  return null;
}

/** 정상이 of 한미정상이, 경쟁이 of 가격경쟁이, 간이 of 휴가기간이. */
function isFalseName(own: Morpheme[]): boolean {
  return own.length > 1 && /(?:..|^간)이$/.test(own.at(-1)?.text ?? '');
}

function stemsOfNoun(word: string): string[] {
  const copula = word.endsWith('이다') ? [word.slice(0, -2)] : [];
  return [...copula.filter((stem) => hangulEnding(stem.slice(-1)) !== 'vowel'), ...stemsOf(word)];
}

/** A word that the dictionary has whole is that; but it has names of people that are nouns with a particle (이용이). */
function isOwnWord(word: string, [only, other]: Morpheme[]): boolean {
  if (!only || other) return false;
  if (only.tag === 'NNP') return only.meaning === '지명';
  return only.tag !== 'NNG' || !/[이의]$/.test(word) || word.length < 3;
}

/** Whether the dictionary sees the noun, too. */
function hasBoundary(own: Morpheme[], stem: string): boolean {
  let read = '';
  for (const { text, tag } of own) {
    if (!/^(?:N|X[PSR]|MM|SL)/.test(tag) || /\+|XSV|XSA/.test(tag)) return false;
    read += text;
    if (read === stem) return true;
  }
  return false;
}

/** Whether nothing but the noun makes sense. */
function mustBe(own: Morpheme[], particle: string, word: string, stem: string): boolean {
  const [first, other] = own;
  if (!first || !other) return false;
  if (particle === '의') return !areNouns(own) || (OF_ASSEMBLY.test(word) && !MEETING.test(word));
  if (COPULA.test(particle)) return !(isVerb(first) && first.text.length > stem.length);
  if (particle === '나' || particle === '서') return false;
  const isBroken = first.text.length === 1 && !isVerb(first);
  return isBroken || (!isVerb(first) && own.some((each) => isVerb(each) || isOddVerb(each)));
}

/** What makes a verb of a noun is 하다 and some others, and no 타다. */
function isOddVerb({ text, tag }: Morpheme): boolean {
  return /^XS[VA]/.test(tag) && !/^[하해한할했함합되돼된될됐됨됩시당받스롭답]/.test(text);
}

function areNouns(own: Morpheme[]): boolean {
  return own.every(({ text, tag }) => text.length > 1 && /^NN/.test(tag));
}

/** Nouns with particles, as most words are: nothing more is asked of the dictionary. */
function isPlain(own: Morpheme[]): boolean {
  const nouns = own.findIndex(({ tag }) => tag.startsWith('J'));
  return (
    nouns > 0 &&
    own.slice(0, nouns).every(({ text, tag }) => text.length > 1 && tag === 'NNG') &&
    own.slice(nouns).every(({ tag }) => tag.startsWith('J'))
  );
}

/** Whether the noun is one of two readings. */
function mayBe(own: Morpheme[], particle: string, nouns: Morpheme[], analyse: Analyse): boolean {
  const [noun, other] = nouns;
  if (!noun || other) return particle === '의' && own.length > 1;
  const isTown = isPlace(noun.text, analyse);
  const isVerbEnding = own[0]?.text === noun.text && /^(?:고|며|나|든|라|라고|라며|라면|란)$/.test(particle);
  if (isTown || particle === '서') return isTown && !isVerbEnding;
  if (own.length === 1) return noun.tag === 'NNG' && particle !== '나';
  return particle === '의' || (/^(?:는|도|만|라고)$/.test(particle) && noun.meaning === '행위');
}

/** 우크라이나, in which the dictionary reads a particle, and 안내, in which it reads a verb: nouns where they stand alone. */
export function nounAlone(word: string, own: Morpheme[], analyse: Analyse): Morpheme[] | null {
  const [first, other] = own;
  if (
    !first ||
    word.length < 2 ||
    word.endsWith('다') ||
    areNouns(own) ||
    isPlain(own) ||
    (!other && !/^V[VA](?:\+EC)?$/.test(first.tag))
  )
    return null;
  const nouns = nounsOf(word, analyse);
  if (!nouns || (other && costOf(nouns) >= costOf(own))) return null;
  if (own.at(-1)?.tag.startsWith('J'))
    return nouns.length === 1 && nouns[0]?.meaning === '지명' ? nouns : null;
  if (!own.some(isVerb)) return nouns;
  const isKnown =
    nouns.every(({ tag }) => tag === 'NNG') || isPlace(word, analyse) || isNounOfPlace(word, analyse);
  return isKnown && !/[다아어여]$/.test(word) ? nouns : null;
}
