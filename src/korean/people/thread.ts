import type { Person } from './cast.ts';
import type { Reference } from './reference.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';
import { hasSpeechVerb } from './speech-verbs.ts';
import type { Subject } from './subjects.ts';
import type { Paragraph, Quoted } from './words-of-paragraph.ts';

/** Whom the text speaks of before a sentence, so that 그는 and a sentence without a subject can be understood. */
export type Thread = {
  person: Person | null;
  /** It was speech that the last sentence told of. */
  spoke: boolean;
  /** Sentences since. */
  age: number;
  /** The sentence before is a question of an interview. */
  asked: boolean;
};

export const nobody: Thread = { person: null, spoke: false, age: 0, asked: false };

export type Said = { start: number; end: number; isDirect: boolean; sentence: Sentence } & Speaker;

/** A sentence and what is in it. */
export type Part = {
  sentence: Sentence;
  subjects: Subject[];
  quoted: Quoted[];
  references: Reference[];
  opens: boolean;
};

/** ― 가장 어려웠던 문장은? */
const QUESTION = /^(?:[―–—]|Q\d*[.:]|문[.:])/;
/** Longer than that nobody remembers who he is. */
export const OLDEST = 2;

/** Whom the text speaks of when a sentence has been read. */
export function threadAfter(
  { text, words }: Paragraph,
  { sentence, subjects, references }: Part,
  said: Said[],
  thread: Thread,
): Thread {
  if (said.length === 0 && QUESTION.test(text)) return { ...thread, asked: thread.age <= OLDEST };
  const last = said.at(-1);
  if (last) return last.person ? { person: last.person, spoke: true, age: 0, asked: false } : nobody;
  const shown = references.at(-1);
  if (
    shown &&
    /^(?:다|이다|였다|이었다)$/.test(shown.particle) &&
    (words[shown.last]?.end ?? 0) >= sentence.end - 1
  ) {
    return { person: shown.person, spoke: false, age: 0, asked: false };
  }
  const able = subjects.filter(({ speaker }) => speaker !== null);
  const topics = able.filter(({ isTopic }) => isTopic);
  const people = new Set<Person | null>(
    (topics.length > 0 ? topics : able).map(({ speaker }) => personOf(speaker, thread)),
  );
  const [only = null] = people;
  const spoke = hasSpeechVerb(text.slice(Math.max(sentence.start, sentence.end - 25), sentence.end));
  if (people.size === 1 && only) return { person: only, spoke, age: 0, asked: false };
  if (topics.length > 0 || people.size > 1) return nobody;
  // 이 씨의 방에는 창문이 있다: he is the one whom it is about, where nobody else is named.
  const named = new Set(references.map(({ person }) => person));
  const [about = null] = named;
  if (named.size === 1 && (thread.person === null || thread.person === about))
    return { person: about, spoke: false, age: 0, asked: false };
  return { ...thread, spoke: false, age: thread.age + 1, asked: false };
}

function personOf(speaker: Subject['speaker'], thread: Thread): Person | null {
  if (speaker === 'pronoun') return thread.person;
  return speaker === 'unnamed' ? null : speaker;
}
