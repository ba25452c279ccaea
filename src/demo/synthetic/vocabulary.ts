import { chance, pick, type Random, randomOf, type Weighted, zipf } from './random.ts';
import {
  firstSyllables,
  foreignGiven,
  foreignSurnames,
  givenFirst,
  givenSecond,
  koreanPlaces,
  newsNouns,
  organisationHeads,
  organisationKinds,
  surnames,
  titles,
  westernNames,
  westernSurnames,
  worldPlaces,
} from './words.ts';

/** Somebody of the news; `gloss` stands in brackets behind the name where it comes first. */
export type Person = { name: string; gloss: string | null; title: string; organisation: string };
export type Organisation = { name: string; acronym: string | null };

/** All that the articles of one seed speak of, what is frequent first. */
export type Vocabulary = {
  nouns: Weighted<string>;
  people: Weighted<Person>;
  foreigners: Weighted<Person>;
  organisations: Weighted<Organisation>;
  reporters: Weighted<string>;
  places: Weighted<string>;
  world: Weighted<string>;
};

const many = {
  madeNouns: 4_500,
  compounds: 3_000,
  people: 6_000,
  foreigners: 600,
  organisations: 1_500,
  reporters: 450,
};

/** The same for the same seed. */
export function vocabularyOf(seed: number): Vocabulary {
  const next = randomOf(seed, 100, 0);
  const organisations = organisationsOf(next);
  const work = zipf(organisations, 0.5);
  const people = distinct(many.people, () => koreanName(next)).map((name) => personOf(next, name, work));
  const foreigners = [...new Map(Array.from({ length: many.foreigners }, () => foreignName(next)))];
  return {
    nouns: zipf(nounsOf(next), 0.95),
    people: zipf(people, 0.85),
    foreigners: zipf(
      foreigners.map(([name, gloss]) => ({ ...personOf(next, name, work), gloss })),
      0.9,
    ),
    organisations: zipf(organisations, 0.85),
    reporters: zipf(
      distinct(many.reporters, () => koreanName(next)),
      0.4,
    ),
    places: zipf(shuffled(koreanPlaces, next), 0.9),
    world: zipf(shuffled(worldPlaces, next), 0.9),
  };
}

/** Words that there are stand mostly before those that are made; beside each other two make a third. */
function nounsOf(next: Random): string[] {
  const real = [...new Set(newsNouns)];
  const made = distinct(many.madeNouns, () => pick(next, firstSyllables) + pick(next, firstSyllables));
  const compounds = distinct(
    many.compounds,
    () => pick(next, real) + pick(next, chance(next, 70) ? real : made),
  );
  const ranked = [
    ...real.map((word) => ({ word, rank: next() * 0.3 })),
    ...made.map((word) => ({ word, rank: 0.02 + next() })),
    ...compounds.map((word) => ({ word, rank: 0.1 + next() })),
  ];
  const words = ranked.sort((a, b) => a.rank - b.rank).map(({ word }) => word);
  return [...new Set(words)];
}

/** 김 is ten times as frequent as 구: surnames stand in that order. */
const surname = zipf(surnames, 0.9);
const given = { first: zipf(givenFirst, 0.5), second: zipf(givenSecond, 0.5) };

function koreanName(next: Random): string {
  return surname.draw(next) + given.first.draw(next) + given.second.draw(next);
}

function foreignName(next: Random): [name: string, gloss: string] {
  const isChinese = chance(next, 60);
  const [a = '', b = ''] = pick(next, isChinese ? foreignSurnames : westernNames).split('|');
  const [c = '', d = ''] = pick(next, isChinese ? foreignGiven : westernSurnames).split('|');
  return isChinese ? [a + c, b + d] : [`${a} ${c}`, `${b} ${d}`];
}

function personOf(next: Random, name: string, work: Weighted<Organisation>): Person {
  return { name, gloss: null, title: pick(next, titles), organisation: work.draw(next).name };
}

function organisationsOf(next: Random): Organisation[] {
  const names = organisationHeads.flatMap((head) => organisationKinds.map((kind) => head + kind));
  return shuffled(names, next)
    .slice(0, many.organisations)
    .map((name) => ({ name, acronym: chance(next, 25) ? acronym(next) : null }));
}

function acronym(next: Random): string {
  const letters = [...'ABCDEGHIKLMNOPRST'];
  return Array.from({ length: chance(next, 70) ? 3 : 4 }, () => pick(next, letters)).join('');
}

function distinct(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

function shuffled<T>(items: readonly T[], next: Random): T[] {
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
