import { isJapaneseSurname } from '../japanese-surnames.ts';
import { beforeTitle } from './before-title.ts';
import { behindTitle } from './behind-title.ts';
import type { Cast } from './cast.ts';
import { nameWithAside } from './glossed-name.ts';
import {
  endsLikeBody,
  isCountry,
  isForeignName,
  isGivenAbroad,
  isShortSurname,
  koreanNameShape,
} from './name-shape.ts';
import { AGE, named, PARTICLES_OF_NAMES, type Reference, referenceTo } from './reference.ts';
import { titleOf } from './titles.ts';
import { type Paragraph, stemsOfWord, type Word } from './words-of-paragraph.ts';

/** Finds where people are named in full, and takes them into the cast. */
export function findIntroductions(cast: Cast, paragraph: Paragraph): Reference[] {
  const found: Reference[] = [];
  const taken = new Set<number>();
  const add = (references: Reference[]) => {
    for (const one of references) {
      if (taken.has(one.first)) continue;
      taken.add(one.first);
      found.push(one);
      for (let index = one.first; index <= one.last; index += 1) taken.add(index);
    }
  };
  // With its title a name is the subject as a whole: that way to read it comes first.
  for (const find of [beforeTitle, behindTitle, alone, fromAbroad, ofCountry, bareTopic]) {
    for (const index of paragraph.words.keys()) {
      if (!taken.has(index) || find === beforeTitle) add(find(cast, paragraph, index));
    }
  }
  return found;
}

/** 홍길동(52)은, 시진핑(習近平)은. */
function alone(cast: Cast, paragraph: Paragraph, index: number): Reference[] {
  const word = paragraph.words[index];
  if (!word || word.aside === null || !PARTICLES_OF_NAMES.test(word.tail)) return [];
  const glossed = nameWithAside(paragraph, index, false);
  if (glossed) return [referenceTo(cast, glossed, word.tail)];
  if (!AGE.test(word.aside) || koreanNameShape(word.text) !== 'likely') return [];
  return [referenceTo(cast, named(word.text, [], index, index, word.start), word.tail)];
}

/** 피터 올센은: a given name from abroad, and a word that can be nothing else behind it. */
function fromAbroad(cast: Cast, { words }: Paragraph, index: number): Reference[] {
  const [word, next] = [words[index], words[index + 1]];
  if (
    !word ||
    next?.gap !== 'space' ||
    word.text.length < 2 ||
    word.aside !== null ||
    !(isGivenAbroad(word.text) || isIntroduced(words, index))
  )
    return [];
  const read = stemsOfWord(next).findLast(
    ({ stem, particle }) =>
      (/^[가-힣]{2,6}$/.test(stem) || isShortSurname(stem)) &&
      /^(?:은|는|이|가|의|도|과|와|을|를)$/.test(particle),
  );
  if (!read || titleOf(next) || !(next.aside === null || AGE.test(next.aside))) return [];
  return [
    referenceTo(cast, named(`${word.text} ${read.stem}`, [], index, index + 1, word.start), read.particle),
  ];
}

/** 영화감독 알레나 페트렌코는: a title before two words of which one can be nothing but from abroad. */
function isIntroduced(words: Word[], index: number): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (!before || word?.gap !== 'space' || !next || titleOf(before)?.particle !== '') return false;
  return isForeignName(word.text) && stemsOfWord(next).some(({ stem }) => isForeignName(stem));
}

/** 유나 린드스트룀(스웨덴)은, 와타나베 쇼타(26·일본)는. */
function ofCountry(cast: Cast, { words }: Paragraph, index: number): Reference[] {
  const [word, before] = [words[index], words[index - 1]];
  if (
    !word?.aside ||
    !(isCountry(word.aside.replace(/[·,].*/, '')) || AGE.test(word.aside)) ||
    !PARTICLES_OF_NAMES.test(word.tail)
  )
    return [];
  if (koreanNameShape(word.text) === 'likely')
    return [referenceTo(cast, named(word.text, [], index, index, word.start), word.tail)];
  const isPair = word.gap === 'space' && before !== undefined && before.aside === null;
  if (
    !isPair ||
    !(
      isGivenAbroad(before.text) ||
      isJapaneseSurname(before.text) ||
      (isForeignName(before.text) && isForeignName(word.text))
    )
  )
    return [];
  return [
    referenceTo(cast, named(`${before.text} ${word.text}`, [], index - 1, index, before.start), word.tail),
  ];
}

/** 이하랑은 … 이하랑은 “…”: a name by its letters that the text speaks of again and again, and that says something. */
function bareTopic(cast: Cast, { words }: Paragraph, index: number): Reference[] {
  const word = words[index];
  if (word?.aside !== null || word.isQuoted || word.text.length !== 4) return [];
  const name = word.text.slice(0, 3);
  if (!cast.speaks.has(name) || !/[은는이가]$/.test(word.text) || endsLikeBody(name)) return [];
  if (koreanNameShape(name) !== 'likely' || cast.byName.has(name)) return [];
  return [referenceTo(cast, named(name, [], index, index, word.start), word.text.slice(3))];
}
