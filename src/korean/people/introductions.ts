import { beforeTitle } from './before-title.ts';
import { behindTitle } from './behind-title.ts';
import type { Cast } from './cast.ts';
import { nameWithAside } from './glossed-name.ts';
import { isGivenAbroad, koreanNameShape } from './name-shape.ts';
import { AGE, named, PARTICLES_OF_NAMES, type Reference, referenceTo } from './reference.ts';
import { titleOf } from './titles.ts';
import { type Paragraph, stemsOfWord } from './words-of-paragraph.ts';

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
  for (const find of [beforeTitle, behindTitle, alone, fromAbroad]) {
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
    !isGivenAbroad(word.text)
  )
    return [];
  const read = stemsOfWord(next).findLast(
    ({ stem, particle }) =>
      /^[가-힣]{2,6}$/.test(stem) && /^(?:은|는|이|가|의|도|과|와|을|를)$/.test(particle),
  );
  if (!read || titleOf(next) || !(next.aside === null || AGE.test(next.aside))) return [];
  return [
    referenceTo(cast, named(`${word.text} ${read.stem}`, [], index, index + 1, word.start), read.particle),
  ];
}
