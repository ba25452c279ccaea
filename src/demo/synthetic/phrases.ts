import { type ParticlePair, withParticle } from '../../korean/particles.ts';
import { hangulEnding } from '../../korean/sound.ts';
import { between, chance, pick, type Random } from './random.ts';
import type { Organisation, Person, Vocabulary } from './vocabulary.ts';
import { actions, endings, manners, qualities, times } from './words.ts';

/** What one story is about: its words come again and again in it. */
export type Topic = {
  nouns: string[];
  actions: string[];
  people: Person[];
  organisations: Organisation[];
  place: string;
  isAbroad: boolean;
};

export function topicOf(next: Random, words: Vocabulary, isAbroad: boolean): Topic {
  const some = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw);
  return {
    nouns: some(between(next, 6, 14), () => words.nouns.draw(next)),
    actions: some(between(next, 3, 6), () => pick(next, actions)),
    people: some(between(next, 2, 4), () =>
      (chance(next, isAbroad ? 75 : 6) ? words.foreigners : words.people).draw(next),
    ),
    organisations: some(between(next, 1, 4), () => words.organisations.draw(next)),
    place: (isAbroad ? words.world : words.places).draw(next),
    isAbroad,
  };
}

/** Pieces of sentences about one topic. */
export class Phrases {
  readonly next: Random;
  readonly topic: Topic;
  readonly #words: Vocabulary;
  readonly #named = new Set<string>();

  constructor(next: Random, words: Vocabulary, topic: Topic) {
    this.next = next;
    this.#words = words;
    this.topic = topic;
  }

  /** One of the topic's, or any other: long articles still tell something new. */
  noun = () =>
    chance(this.next, 42) ? pick(this.next, this.topic.nouns) : this.#words.nouns.draw(this.next);
  action = () => pick(this.next, chance(this.next, 50) ? this.topic.actions : actions);
  manner = () => (chance(this.next, 55) ? '' : `${pick(this.next, manners)} `);
  ending = () => pick(this.next, endings);
  quality = () => pick(this.next, qualities);
  time = () => (chance(this.next, 60) ? pick(this.next, times) : this.date());
  place = () => {
    if (chance(this.next, 40)) return this.topic.place;
    return (this.topic.isAbroad === chance(this.next, 85) ? this.#words.world : this.#words.places).draw(
      this.next,
    );
  };

  thing(): string {
    const at = this.next() * 100;
    if (at < 34) return this.noun();
    if (at < 52) return `${this.quality()} ${this.noun()}`;
    if (at < 74) return `${this.noun()} ${this.noun()}`;
    if (at < 80) return this.noun() + this.noun();
    if (at < 87) return `${this.organisation()}의 ${this.noun()}`;
    if (at < 94) return `${this.place()} ${this.noun()} ${this.noun()}`;
    return `${this.noun()} ${this.action()}`;
  }

  /** Where it comes first, with its letters in brackets. */
  organisation(): string {
    const { name, acronym } = chance(this.next, 70)
      ? pick(this.next, this.topic.organisations)
      : this.#words.organisations.draw(this.next);
    if (!acronym) return name;
    return this.#isFirst(name) ? `${name}(${acronym})` : chance(this.next, 50) ? acronym : name;
  }

  /** 김민서 한울전자 대표, later 김 대표. */
  person(): string {
    const { name, gloss, title, organisation } = pick(this.next, this.topic.people);
    if (this.#isFirst(name)) return `${gloss ? `${name}(${gloss})` : name} ${organisation} ${title}`;
    const short = name.includes(' ') ? (name.split(' ')[1] as string) : name.slice(0, 1);
    return gloss && !name.includes(' ') ? `${name} ${title}` : `${short} ${title}`;
  }

  #isFirst(name: string): boolean {
    if (this.#named.has(name)) return false;
    this.#named.add(name);
    return true;
  }

  who(): string {
    const at = this.next() * 100;
    if (at < 38) return this.organisation();
    if (at < 62) return this.person();
    return at < 80 ? `${this.noun()} ${this.noun()}` : `${this.place()} ${this.noun()}`;
  }

  date(): string {
    const { next } = this;
    const at = next() * 100;
    if (at < 50) return `${between(next, 1, 31)}일`;
    if (at < 70) return `지난 ${between(next, 1, 12)}월`;
    if (at < 85) return `${between(next, 1988, 2032)}년`;
    return `${between(next, 1, 4)}분기`;
  }

  amount(): string {
    const { next } = this;
    const at = next() * 100;
    if (at < 28) return `${between(next, 1, 99)}.${between(next, 1, 9)}%`;
    if (at < 50) return `${between(next, 2, 9_900)}억원`;
    if (at < 62) return `${between(next, 3, 980)}명`;
    if (at < 72) return `${between(next, 2, 640)}건`;
    if (at < 80) return `${between(next, 1, 90)}만${between(next, 1, 9)}천명`;
    if (at < 88) return `${between(next, 2, 800)}만달러`;
    return `${between(next, 2, 150)}${pick(next, ['개', '곳', '대', '배', '년', '가구', '시간', '만t', '㎞'])}`;
  }
}

/** 시장은, 회의는. */
export function and(word: string, pair: ParticlePair): string {
  const ending = hangulEnding(word.at(-1) ?? '');
  if (ending === null || pair === '으로/로') return withParticle(word, pair);
  const slash = pair.indexOf('/');
  return word + (ending === 'vowel' ? pair.slice(slash + 1) : pair.slice(0, slash));
}
