import { rememberingFor } from '../remember.ts';
import { hasFinalNieun } from '../sound.ts';
import { betterCut } from './better-cut.ts';
import { foreignNameIn } from './foreign-names.ts';
import { levelIn } from './levels.ts';
import { type Analyse, costOf, isTrusted, isVerb, type Morpheme } from './morpheme.ts';
import { isNoun, isPlaceLikeVerb, nameLikeVerb, standsBehindPlaces, townIn } from './names.ts';
import { nounAlone, nounWithParticle } from './noun-with-particle.ts';
import type { Unit } from './nouns.ts';
import { opaqueIn, opaqueUnit } from './opaque.ts';
import { verbLikeNoun } from './opaque-words.ts';
import { isParticle, stemsOf } from './stem.ts';
import { stemIn, unitsIn } from './units.ts';

/**
 * A word of Hangul without its particles: all that it may be, and its units in their order. `also` is what a text may
 * mean by it, and a query does not: 비만 is obesity, and may be nothing but rain.
 */
export type HangulWord = { stems: string[]; units: Unit[]; also?: string[] };

/** Those that queries and headlines ask for, and that others end with. Texts keep what they need of theirs (`tokens.ts`). */
const mostKnown = 10_000;

/** Reads a word of Hangul. Where the dictionary does not know it, every particle that it may end with is tried. */
export const hangulWord = rememberingFor(mostKnown, readHangul);

function readHangul(word: string, analyse: Analyse): HangulWord {
  const level = levelIn(word);
  if (level) return withLevel(level, hangulWord(word.slice(level.length), analyse));
  const known = knownWord(word, analyse);
  if (known) return known;
  const own = betterCut(analyse(word), analyse);
  const better =
    shortNoun(word, own, analyse) ??
    surname(word, own, analyse) ??
    townWord(word, own, analyse) ??
    nameLikeParticle(word, own, analyse);
  return withVerb(better ?? readNoun(word, own, analyse), word, analyse);
}

/** A word that needs no dictionary. */
function knownWord(word: string, analyse: Analyse): HangulWord | null {
  const opaque = opaqueIn(word) ?? nameLikeVerb(word);
  if (opaque) return { stems: [opaque], units: [opaqueUnit(opaque)] };
  const figure = NUMBER.exec(word)?.[0];
  if (figure && (figure === word || isParticle(word.slice(figure.length))))
    return { stems: [figure], units: [[figure]] };
  const verb = verbLikeNoun(word);
  if (verb) return { stems: [], units: [[verb]] };
  const name = foreignNameIn(word);
  return name ? withForeignName(name, word.slice(name.length), analyse) : null;
}

/** A noun that the dictionary does not see where it is, or what it reads. */
function readNoun(word: string, own: Morpheme[], analyse: Analyse): HangulWord {
  const held = nounWithParticle(word, own, analyse);
  if (held?.isOnly) return { stems: [held.stem], units: unitsIn(held.nouns, analyse) };
  const read = readMorphemes(word, own, analyse);
  if (held) {
    const units = unitsIn(held.nouns, analyse);
    return { ...read, also: [...(read.also ?? []), ...(units.length > 1 ? [held.stem] : units.flat())] };
  }
  const alone = nounAlone(word, own, analyse);
  return alone ? { stems: [word], units: unitsIn(alone, analyse), also: wordsIn(read) } : read;
}

/** 지은 and 도운, nouns where they stand alone, are verbs before a noun. */
export function modifierAlone(word: string, analyse: Analyse): Morpheme[] | null {
  const [own, other] = analyse(word);
  if (word.length < 2 || !own || other || !/^NN/.test(own.tag)) return null;
  const read = analyse(`것을 ${word} 것`).slice(2, -1);
  const [verb, ending, more] = read;
  if (!verb || more || !isVerb(verb)) return null;
  return verb.tag === 'VV+ETM' || ending?.tag === 'ETM' ? read : null;
}

function withVerb(read: HangulWord, word: string, analyse: Analyse): HangulWord {
  const verb = hasFinalNieun(word) ? modifierAlone(word, analyse) : null;
  return verb ? { ...read, also: [...(read.also ?? []), ...unitsIn(verb, analyse).flat()] } : read;
}

/** All that a text may mean by a word. */
function wordsIn({ stems, units }: HangulWord): string[] {
  return [...stems, ...units.flat()];
}

/** What the dictionary read, or, where it is not trusted, every noun that the word may be with a particle. */
function readMorphemes(word: string, own: Morpheme[], analyse: Analyse): HangulWord {
  if (isTrusted(own)) return { stems: stemIn(own), units: unitsIn(own, analyse) };
  const tried = [word, ...stemsOf(word)].map((stem) => ({
    stem,
    morphemes: betterCut(analyse(stem), analyse),
  }));
  const best = tried.reduce((a, b) => (costOf(b.morphemes) < costOf(a.morphemes) ? b : a));
  return {
    stems: tried.map(({ stem }) => stem),
    units: unitsIn(areLongNouns(own) ? own : best.morphemes, analyse),
  };
}

/** 우크라이나 of 우크라이나군이, which has nothing that the dictionary would cut. */
function withForeignName(name: string, rest: string, analyse: Analyse): HangulWord | null {
  if (rest === '' || isParticle(rest)) return { stems: [name], units: [[name]] };
  const kind = rest.charAt(0);
  if (rest.length === 1 || (standsBehindPlaces(kind) && isParticle(rest.slice(1))))
    return { stems: [name + kind], units: [[name + kind, name]] };
  const { stems, units } = hangulWord(rest, analyse);
  if (rest.length < 2 || units.length === 0) return null;
  return { stems: stems.map((stem) => name + stem), units: [[name], ...units] };
}

/** 제도 of 조정제도, 국가 of 산유국가: the nouns that end like a noun with a particle, behind another. */
const ENDS_LIKE_PARTICLE =
  /^(?:제도|속도|온도|강도|지도|보도|태도|정도|의도|시도|각도|밀도|농도|고도|궤도|철도|도로|경로|진로|통로|효과|결과|성과|학과|회의|협의|합의|논의|심의|평가|국가|물가|유가|주가|허가|추가|증가|원가|단가|휴가|차이|어린이|주의|거래가|분양가|전문가|투자가)$/;

/** 조정제도 is 조정 and 제도, and not 조정제 with a particle. */
function areLongNouns(morphemes: Morpheme[]): boolean {
  const isLong = morphemes.every(({ text, tag }) => text.length > 1 && /^NN[GP]/.test(tag));
  return isLong && ENDS_LIKE_PARTICLE.test(morphemes.at(-1)?.text ?? '');
}

/** 이천만 is a number, and no town with a particle. */
const NUMBER = /^[이삼사오육칠팔구]?[십백천][만억][일이삼사오육칠팔구십백천만]*/;

function withLevel(level: string, { stems, units: [first = [], ...others] }: HangulWord): HangulWord {
  const units = [[level + first[0], ...first], ...others];
  return { stems: stems.map((stem) => level + stem), units, also: stems };
}

/** 비만, 반도: two syllables that the dictionary takes for a noun and a particle, or for a verb, and knows as a noun. */
function shortNoun(word: string, own: Morpheme[], analyse: Analyse): HangulWord | null {
  const [first, second, ...others] = own;
  if (!first || (first.text + (second?.text ?? '')).length !== 2 || !others.every(isParticleTag)) return null;
  const noun = word.slice(0, 2);
  const read = { stems: [noun], units: [[noun]] };
  if (second && first.tag !== 'NP' && isParticleTag(second) && isNoun(noun, analyse))
    return { ...read, also: [first.text] };
  const isTown = word.length === 2 && (isVerb(first) || first.text !== word) && isPlaceLikeVerb(word);
  return isTown ? { ...read, also: unitsIn(own, analyse).flat() } : null;
}

function isParticleTag({ tag }: Morpheme): boolean {
  return tag.startsWith('J');
}

/**
 * 황은 of 젠슨 황은: a family name may stand alone, and its particle makes a noun of it that is none. Nouns end with 의 and
 * 이 as often: who asks for 정의 means no 정.
 */
function surname(word: string, [own]: Morpheme[], analyse: Analyse): HangulWord | null {
  if (word.length !== 2 || own?.text !== word || own.tag !== 'NNG' || !/[은는을를의이가도과와]$/.test(word))
    return null;
  const [name] = analyse(word.charAt(0));
  if (name?.tag !== 'NNP') return null;
  const read = { stems: [word], units: [[word]] };
  return /[은는을를]$/.test(word) ? { ...read, stems: [word, name.text] } : { ...read, also: [name.text] };
}

/** 나주시는, in which the dictionary reads 나 and 주다: a town that it does not begin with is put right. */
function townWord(word: string, [first]: Morpheme[], analyse: Analyse): HangulWord | null {
  const found = first?.text.length === 1 ? townIn(word) : null;
  if (!found) return null;
  const { town, rest } = found;
  const office = [...stemsOf(rest), rest].find((each) => each.length === 1 || analyse(each).length === 1);
  if (!office || (rest !== office && !isParticle(rest.slice(office.length)))) return null;
  return office.length === 1
    ? { stems: [town + office], units: [[town + office, town]] }
    : { stems: [town + office], units: [[town], [office]] };
}

/** 이란이, in which the dictionary reads a particle: no word begins with one. */
function nameLikeParticle(word: string, [first]: Morpheme[], analyse: Analyse): HangulWord | null {
  if (!first || !/^(VC|J)/.test(first.tag)) return null;
  const name = stemsOf(word).find(
    (stem) => analyse(stem).length === 1 && /^NN/.test(analyse(stem)[0]?.tag ?? ''),
  );
  return name ? { stems: [name], units: [[name]] } : null;
}
