import type { Mention } from './found.ts';
import { hasSurnameFirst, isCompoundSurname, isShortSurname, koreanNameShape } from './name-shape.ts';
import { isFormOfAddress, isSameOffice } from './titles.ts';

/** Somebody of an article while it is being read. */
export type Person = {
  name: string;
  words: string[];
  hanja: string | null;
  latin: string | null;
  titles: string[];
  mentions: Mention[];
};

/** What a place of the text tells of somebody. */
export type Introduction = { name: string; hanja: string | null; latin: string | null; titles: string[] };

/** The people of an article, by what may name them. */
export type Cast = {
  people: Person[];
  byName: Map<string, Person>;
  /** By each word of their names, and by what may be the family name: 시, 라브로프. */
  byPart: Map<string, Person[]>;
  /** What begins a sentence with 은 or 는, be it a person or not. */
  topics: Set<string>;
  /** What is a topic or a subject more than once, and right before a quotation. */
  speaks: Set<string>;
  /** Family names with titles in the text: 윤 of 윤 작가. */
  called: Set<string>;
};

const CALLED =
  /(?:^|[ “"])([가-힣]) (?:작가|감독|선수|배우|코치|대표|교수|시인|셰프|디자이너|PD|화백|건축가)[가-힣]{0,2}(?= )/g;
const TOPIC = /(?:^|[.?!”"] )([가-힣]{2,4})[은는] /g;

export function emptyCast(paragraphs: string[]): Cast {
  const topics = paragraphs.flatMap((text) => [...text.matchAll(TOPIC)].map(([, topic = '']) => topic));
  const called = paragraphs.flatMap((text) => [...text.matchAll(CALLED)].map(([, name = '']) => name));
  return {
    people: [],
    byName: new Map(),
    byPart: new Map(),
    topics: new Set(topics),
    called: new Set(called),
    speaks: whatSpeaks(paragraphs.join('\n')),
  };
}

const BARE = /(?<![가-힣])([가-힣]{3})[은는이가] /g;
const BEFORE_SPEECH = /(?<![가-힣])([가-힣]{3})[은는] [^“”".?!]{0,40}[“"]/g;

function whatSpeaks(text: string): Set<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const [, name = ''] of text.matchAll(BARE)) (once.has(name) ? again : once).add(name);
  const said = [...text.matchAll(BEFORE_SPEECH)].map(([, name = '']) => name);
  return new Set(said.filter((name) => again.has(name)));
}

/** Takes somebody into the cast, or adds what is new of somebody who is in it. */
export function introduce(cast: Cast, { name, hanja, latin, titles }: Introduction): Person {
  const known = cast.byName.get(name);
  const person = known ?? addPerson(cast, name, hanja);
  person.hanja ??= hanja;
  person.latin ??= latin;
  for (const title of titles) addTitle(person, title);
  return person;
}

export function addTitle(person: Person, title: string): void {
  if (!isFormOfAddress(title) && !person.titles.includes(title)) person.titles.push(title);
}

function addPerson(cast: Cast, name: string, hanja: string | null): Person {
  const person: Person = { name, words: name.split(' '), hanja, latin: null, titles: [], mentions: [] };
  cast.people.push(person);
  cast.byName.set(name, person);
  for (const part of partsOf(person)) {
    const same = cast.byPart.get(part);
    if (same) same.push(person);
    else cast.byPart.set(part, [person]);
  }
  return person;
}

/** 시 of 시진핑, 남궁 of 남궁민수, 저우 of 저우원징; both words of 세르게이 라브로프. */
function partsOf({ name, words }: Person): string[] {
  if (words.length > 1) return [...new Set(words)];
  if (isCompoundSurname(name)) return [name.slice(0, 2)];
  if (koreanNameShape(name) !== null && name.length === 3) return [name.slice(0, 1)];
  return name.length < 3 ? [name.slice(0, 1)] : [name.slice(0, 1), name.slice(0, 2)];
}

/** The word of a name that may stand alone: the family name of people from abroad (트럼프는, 이시바는). */
export function loneWord({ words, hanja, latin }: Person): string | null {
  if (words.length < 2) return null;
  const word = (hasSurnameFirst(words, hanja) ? words[0] : words.at(-1)) ?? '';
  // 콜 of 나탄 콜(Nathan Cole) is a name since a bracket says so.
  return word.length > 1 || isShortSurname(word) || (word !== '' && latin !== null) ? word : null;
}

/**
 * Who is meant by a part of a name and a title. More than one with a fitting title is nobody: a newsroom writes the
 * full name there, and to be wrong is worse than to be silent.
 */
export function whoIs(cast: Cast, part: string, title: string): Person | null {
  const named = cast.byPart.get(part) ?? [];
  const fitting = named.filter((one) => fits(one, title));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function fits({ titles, words }: Person, title: string): boolean {
  if (isFormOfAddress(title)) return true;
  // A name of several words is seldom somebody else's.
  return titles.length === 0 || words.length > 1 || titles.some((one) => isSameOffice(one, title));
}

/** The one person who holds an office, or nobody: 국가주석 is called 주석, but 한울연구원 is no 연구원. */
export function holderOf(cast: Cast, title: string): Person | null {
  const holders = cast.people.filter(({ titles }) => titles.some((one) => one.endsWith(title)));
  return holders.length === 1 ? (holders[0] ?? null) : null;
}
