import type { Analyse, Morpheme } from './morpheme.ts';
import { headOfName, isNoun, isPlaceByLetters, kindOfPlace } from './names.ts';
import { isOpaque, opaqueUnit } from './opaque.ts';

/** What a word is looked for by at one place: the unit, and what it holds: 대통령실 and 대통령. */
export type Unit = string[];

/**
 * Nouns that stand together: a run of single syllables is one unit, a prefix or a suffix belongs to its noun. With a
 * piece that is no noun they are a name, and one unit: 젤렌스키 has nothing to do with skis.
 */
export function nounUnits(given: Morpheme[], analyse: Analyse): Unit[] {
  const nouns = joinOpaque(given);
  if (nouns.length > 1 && nouns.some(({ tag }) => /^(MAG|IC)/.test(tag)))
    return [[nouns.map(({ text }) => text).join('')]];
  const units: Unit[] = [];
  for (let index = 0; index < nouns.length; ) {
    const syllables = singleSyllables(nouns, index);
    const noun = nouns[index + syllables.length];
    if (syllables.length >= 2) units.push([syllables.join('')]);
    else if (syllables.length === 1 && noun) {
      units.push(...withPrefix(syllables[0] as string, unitsOf(noun, analyse)));
      index += 1;
    } else if (syllables.length === 1) units.push(syllables);
    else if (noun) {
      if (noun.tag === 'XSN') addSuffix(units, noun);
      else units.push(...unitsOf(noun, analyse));
      index += 1;
    }
    index += syllables.length;
  }
  return units;
}

/** The first two nouns that are together a word of its own are one: 인도 and 양 are 인도양. */
function joinOpaque(nouns: Morpheme[]): Morpheme[] {
  const [first, second, ...others] = nouns;
  if (!first || !second || !isOpaque(first.text + second.text)) return nouns;
  return [{ text: first.text + second.text, tag: 'NNG' }, ...others];
}

function singleSyllables(nouns: Morpheme[], from: number): string[] {
  const run: string[] = [];
  for (const { text, tag } of nouns.slice(from)) {
    if (text.length > 1 || tag === 'XSN') break;
    run.push(text);
  }
  return run;
}

function withPrefix(prefix: string, [first = [], ...others]: Unit[]): Unit[] {
  return [[prefix + first[0], ...first], ...others];
}

function addSuffix(units: Unit[], suffix: Morpheme): void {
  const last = units.at(-1);
  if (isPlural(suffix)) return;
  if (last) last.unshift(last[0] + suffix.text);
  else units.push([suffix.text]);
}

export function isPlural({ text, tag }: Morpheme): boolean {
  return tag === 'XSN' && text === '들';
}

/** A noun and the words that it is made of: those of two syllables and more, each at a place of its own. */
function unitsOf(noun: Morpheme, analyse: Analyse): Unit[] {
  const { text, tag, parts = [] } = noun;
  if (isOpaque(text)) return [opaqueUnit(text)];
  if (isPlaceByLetters(noun, analyse)) return [[text]];
  const place = parts.length === 0 ? kindOfPlace(noun) : null;
  if (place) return [[place[0], text], [place[1]]];
  if (parts.length === 0) return [[text, headOfName(noun, analyse)].filter((each) => each !== null)];
  const inner = innerNouns(text, parts, analyse);
  if (inner) return inner;
  if (isTornNoun(text, parts, analyse)) return [[text, text.slice(0, 2)]];
  const long = parts.filter((part) => part.length > 1);
  // Without a dictionary they are pairs that overlap.
  if (long.length < 2 || tag === 'UNK') return [[text, ...long]];
  const units = partUnits(parts);
  units[0]?.push(text);
  return units;
}

/** 인권 of 인권위, 상의 of 대한상의: what the dictionary cuts into syllables, though it knows them as a noun. */
function innerNouns(text: string, parts: string[], analyse: Analyse): Unit[] | null {
  const isPair = (noun: string) => noun.length === 2 && isNoun(noun, analyse);
  if (parts.some((part, index) => part.length > 1 && index > 0)) return null;
  const [first = ''] = parts;
  if (parts.length === 3 && first.length > 1) {
    const last = text.slice(first.length);
    return isPair(last) ? [[first, text], [last]] : null;
  }
  const head = text.slice(0, -1);
  return parts.length === 3 && /[위법부처]$/.test(text) && isPair(head) ? [[text, head]] : null;
}

/** What may stand before a noun of two syllables: 주 of 주지사, 재 of 재심사. */
const PREFIXES = /^[대소신재고무부불초총주반수비미탈친본원성군법정전후선양생남여중역연상사일이삼]/;

/** 제조 of 제조사, 지주 of 지주사, in which the dictionary has 조사 and 주사. */
function isTornNoun(text: string, [first, second, third]: string[], analyse: Analyse): boolean {
  const isTorn = first?.length === 1 && second?.length === 2 && !third && /[사자료형과]$/.test(text);
  return isTorn && !PREFIXES.test(text) && isNoun(text.slice(0, 2), analyse);
}

/** 공정, 거래, 위: a single syllable belongs to the word before it. */
function partUnits(parts: string[]): Unit[] {
  const units: Unit[] = [];
  for (const part of parts) {
    const last = units.at(-1);
    if (last && part.length === 1) last.push(last.at(-1) + part);
    else units.push([part]);
  }
  return units;
}
