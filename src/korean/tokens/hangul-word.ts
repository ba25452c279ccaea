import { type Analyse, costOf, hasName, isGrammar, isTrusted, isVerb, type Morpheme } from './morpheme.ts';
import { remembering } from './remember.ts';
import { stemsOf } from './stem.ts';

/** What a word is looked for by at one place: the unit, and what it holds: 대통령실 and 대통령. */
export type Unit = string[];

/** A word of Hangul without its particles: all that it may be, and its units in their order. */
export type HangulWord = { stems: string[]; units: Unit[] };

/** News repeats its words: these are those of some ten thousand articles, and reading one again costs nothing. */
const mostKnown = 100_000;
const readers = new WeakMap<Analyse, (word: string) => HangulWord>();

/** Reads a word of Hangul. Where the dictionary does not know it, every particle that it may end with is tried. */
export function hangulWord(word: string, analyse: Analyse): HangulWord {
  return (readers.get(analyse) ?? newReader(analyse))(word);
}

function newReader(analyse: Analyse): (word: string) => HangulWord {
  const reader = remembering(mostKnown, (word) => readHangul(word, analyse));
  readers.set(analyse, reader);
  return reader;
}

function readHangul(word: string, analyse: Analyse): HangulWord {
  const own = analyse(word);
  if (isTrusted(own)) return { stems: stemIn(own), units: unitsIn(own) };
  const tried = [word, ...stemsOf(word)].map((stem) => ({ stem, morphemes: analyse(stem) }));
  const best = tried.reduce((a, b) => (costOf(b.morphemes) < costOf(a.morphemes) ? b : a));
  return { stems: tried.map(({ stem }) => stem), units: unitsIn(best.morphemes) };
}

/** 접견 of 접견했다고, 국민의힘 of 국민의힘은: all up to the last noun. A verb has no stem of its own. */
function stemIn(morphemes: Morpheme[]): string[] {
  const last = morphemes.findLastIndex((each) => !isGrammar(each) && !isVerb(each) && !isPlural(each));
  const stem = morphemes.slice(0, last + 1).map(({ text }) => text);
  return stem.length > 0 ? [stem.join('')] : [];
}

function isPlural({ text, tag }: Morpheme): boolean {
  return tag === 'XSN' && text === '들';
}

function unitsIn(morphemes: Morpheme[]): Unit[] {
  if (morphemes.length > 1 && hasName(morphemes)) return [nameUnit(morphemes)];
  const units: Unit[] = [];
  let group: Morpheme[] = [];
  const close = () => {
    units.push(...nounUnits(group));
    group = [];
  };
  for (const morpheme of morphemes) {
    if (isVerb(morpheme)) {
      close();
      units.push([`${morpheme.base ?? morpheme.text}다`]);
    } else if (isGrammar(morpheme)) close();
    else group.push(morpheme);
  }
  close();
  return units;
}

/** A name is one unit, and the long words in it: 민주당 of 더불어민주당. */
function nameUnit(morphemes: Morpheme[]): Unit {
  const words = morphemes.filter(({ text, tag }) => text.length > 2 && /^NN/.test(tag));
  return [...stemIn(morphemes), ...words.map(({ text }) => text)];
}

/**
 * Nouns that stand together: a run of single syllables is one unit, a prefix or a suffix belongs to its noun. With a
 * piece that is no noun they are a name, and one unit: 젤렌스키 has nothing to do with skis.
 */
function nounUnits(nouns: Morpheme[]): Unit[] {
  if (nouns.length > 1 && nouns.some(({ tag }) => /^(MAG|IC)/.test(tag)))
    return [[nouns.map(({ text }) => text).join('')]];
  const units: Unit[] = [];
  for (let index = 0; index < nouns.length; ) {
    const syllables = singleSyllables(nouns, index);
    const noun = nouns[index + syllables.length];
    if (syllables.length >= 2) units.push([syllables.join('')]);
    else if (syllables.length === 1 && noun) {
      units.push([syllables[0] + noun.text, ...wordsIn(noun)]);
      index += 1;
    } else if (syllables.length === 1) units.push(syllables);
    else if (noun) {
      if (noun.tag === 'XSN') addSuffix(units, noun);
      else units.push(wordsIn(noun));
      index += 1;
    }
    index += syllables.length;
  }
  return units;
}

function singleSyllables(nouns: Morpheme[], from: number): string[] {
  const run: string[] = [];
  for (const { text, tag } of nouns.slice(from)) {
    if (text.length > 1 || tag === 'XSN') break;
    run.push(text);
  }
  return run;
}

function addSuffix(units: Unit[], suffix: Morpheme): void {
  const last = units.at(-1);
  if (isPlural(suffix)) return;
  if (last) last.unshift(last[0] + suffix.text);
  else units.push([suffix.text]);
}

/** Words that hold others by their letters alone: 유가 is the price of oil, 유가증권 is a security. */
const uncut = new Set(['유가증권', '대한민국', '유가족', '반도체', '수출입']);

/** A noun and the nouns that it is made of. 경기 is no part of 경기도: names are cut into whole words only. */
function wordsIn({ text, tag, parts = [] }: Morpheme): Unit {
  const long = parts.filter((part) => part.length > 1);
  if (uncut.has(text) || (tag === 'NNP' && long.length < parts.length)) return [text];
  return [text, ...long];
}
