import { addTitle, type Cast, loneWord, type Person, whoIs } from './cast.ts';
import { loneForeigner, titleBehind } from './foreign-name.ts';
import type { Reference } from './reference.ts';
import { titleOf } from './titles.ts';
import { type Paragraph, stemsOfWord, type Word } from './words-of-paragraph.ts';

/** What may stand right behind a name that is known: particles, 씨, and nothing else of a word. */
const AFTER_NAME =
  /^(?:$|은|는|이|가|을|를|의|과|와|도|에|에게|에게는|에게서|께|께서|께서는|만|이다|다|였다|이었다|이자|자|이라는|라는|으로|로|까지|부터|보다|처럼|이며|며|이나|나|씨|씨는|씨가|씨의|씨를|씨와|씨도)$/;
/** This, that, a certain: 이 대변인 may be this spokesman, 한 교수 some professor. */
export const DETERMINERS = new Set([
  '이',
  '그',
  '한',
  '전',
  '현',
  '신',
  '양',
  '두',
  '세',
  '모',
  '고',
  '각',
  '여',
  '남',
  '새',
  '제',
  '구',
  '정',
  '부',
  '도',
  '시',
  '군',
]);

/** Finds where people of the cast are named again, in full or in short, in words that `taken` does not have. */
export function findLaterMentions(cast: Cast, { words }: Paragraph, taken: Set<number>): Reference[] {
  const found: Reference[] = [];
  const lone = loneWords(cast);
  for (let index = 0; index < words.length; index += 1) {
    if (taken.has(index)) continue;
    const one =
      fullName(cast, words, index) ??
      shortForm(cast, words, index) ??
      bareWord(lone, words, index) ??
      loneForeigner(cast, words, index);
    if (!one) continue;
    found.push(one);
    index = one.last;
  }
  return found;
}

function loneWords(cast: Cast): Map<string, Person | null> {
  const lone = new Map<string, Person | null>();
  for (const person of cast.people) {
    const word = loneWord(person);
    if (word !== null) lone.set(word, lone.has(word) ? null : person);
  }
  return lone;
}

function fullName(cast: Cast, words: Word[], index: number): Reference | null {
  const word = words[index];
  if (!word) return null;
  for (const { stem, particle } of stemsOfWord(word)) {
    const person = cast.byName.get(stem);
    if (person && AFTER_NAME.test(particle)) return withTitle(person, words, index, index, stem, particle);
  }
  for (const person of cast.byPart.get(word.text) ?? []) {
    const last = index + person.words.length - 1;
    if (person.words.length < 2 || person.words[0] !== word.text) continue;
    const stem =
      person.words.slice(1, -1).every((one, at) => words[index + 1 + at]?.text === one) && words[last];
    const read =
      stem &&
      stemsOfWord(stem).find((one) => one.stem === person.words.at(-1) && AFTER_NAME.test(one.particle));
    if (read) return withTitle(person, words, index, last, person.name, read.particle);
  }
  return null;
}

/** A name and, where one stands right behind it, its title: 홍길동 대표는 is the subject as a whole. */
function withTitle(
  person: Person,
  words: Word[],
  first: number,
  last: number,
  name: string,
  particle: string,
): Reference {
  const start = words[first]?.start ?? 0;
  const next = particle === '' && words[last + 1]?.gap === 'space' ? words[last + 1] : undefined;
  const title = next && titleOf(next);
  const end = start + name.length;
  if (!title) return { person, first, last, start, end, particle: particle.replace(/^씨/, '') };
  addTitle(person, title.title);
  return { person, first, last: last + 1, start, end, particle: title.particle };
}

/** 시 주석은, 저우 씨는, 라브로프 외무장관이. */
function shortForm(cast: Cast, words: Word[], index: number): Reference | null {
  const [word, next] = [words[index], words[index + 1]];
  if (!word) return null;
  const attached = attachedForm(cast, word, index);
  if (attached) return attached;
  if (next?.gap !== 'space' || word.aside !== null || !cast.byPart.has(word.text)) return null;
  // 한 권 의원: somebody called 권, and not the one who is known.
  if (word.gap === 'space' && /^(?:한|어느|다른|또)$/.test(words[index - 1]?.text ?? '')) return null;
  const last =
    /^(?:전|前|현|현직|전직)$/.test(next.text) && words[index + 2]?.gap === 'space' ? index + 2 : index + 1;
  const behind = words[last] ?? next;
  const title = titleOf(behind);
  const person = title && whoIs(cast, word.text, title.title);
  if (!title || !person) return null;
  addTitle(person, title.title);
  const end = behind.start + behind.text.length - (behind.aside === null ? title.particle.length : 0);
  return { person, first: index, last, start: word.start, end, particle: title.particle };
}

/** 김씨는: 씨 stands right behind the family name, too. */
function attachedForm(cast: Cast, word: Word, index: number): Reference | null {
  for (const { stem, particle } of stemsOfWord(word)) {
    if (!stem.endsWith('씨') || !cast.byPart.has(stem.slice(0, -1))) continue;
    const person = whoIs(cast, stem.slice(0, -1), '씨');
    if (person)
      return {
        person,
        first: index,
        last: index,
        start: word.start,
        end: word.start + stem.length,
        particle,
      };
  }
  return null;
}

/** 트럼프는, and 트럼프 before a word that is no title of his. */
function bareWord(lone: Map<string, Person | null>, words: Word[], index: number): Reference | null {
  const word = words[index];
  if (!word) return null;
  for (const { stem, particle } of stemsOfWord(word)) {
    const person = lone.get(stem);
    if (!person || !AFTER_NAME.test(particle)) continue;
    const start = word.start;
    const end = start + stem.length;
    const at = particle === '' ? titleBehind(words, index) : null;
    const title = at === null ? null : titleOf(words[at] ?? word);
    if (at === null || !title)
      return { person, first: index, last: index, start, end, particle: particle.replace(/^씨/, '') };
    addTitle(person, title.title);
    return { person, first: index, last: at, start, end, particle: title.particle };
  }
  return null;
}
