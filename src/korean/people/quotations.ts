import { findQuotations } from '../quotation.ts';
import type { Cast } from './cast.ts';
import type { Mention } from './found.ts';
import { indirectSpeechIn, isInQuotation } from './indirect-speech.ts';
import { inside, isOnlySpeech, ownSentence } from './own-sentence.ts';
import type { Reference } from './reference.ts';
import { sentencesOf } from './sentences.ts';
import { type Speaker, speakerOf } from './speaker.ts';
import { beforeWhose, isPredicate, isSaidBySome, isSpeech, isWritten } from './speech-verbs.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import { type Part, type Said, type Thread, threadAfter } from './thread.ts';
import type { Paragraph, Quoted } from './words-of-paragraph.ts';

/** A sentence has few subjects; what is farther from a quotation has nothing to do with it. */
const MOST_SUBJECTS = 12;

/** Finds what is said in a paragraph and who says it, and whom the text speaks of at its end. */
export function quotationsIn(
  cast: Cast,
  paragraph: Paragraph,
  references: Reference[],
  before: Thread,
): { said: Said[]; thread: Thread } {
  const parts = partsOf(cast, paragraph, references);
  const said: Said[] = [];
  let thread = before;
  for (const [index, part] of parts.entries()) {
    const found = saidIn(paragraph, part, parts[index + 1], thread);
    said.push(...found);
    thread = threadAfter(paragraph, part, found, thread);
  }
  return { said, thread };
}

function partsOf(cast: Cast, paragraph: Paragraph, references: Reference[]): Part[] {
  const all = subjectsOf(cast, paragraph, references);
  const split = <Placed extends { start: number }>(list: Placed[]) => {
    let next = 0;
    return (end: number) => {
      const from = next;
      while (next < list.length && (list[next]?.start ?? 0) < end) next += 1;
      return list.slice(from, next);
    };
  };
  const [subjects, quoted, named] = [split(all), split(paragraph.quoted), split(references)];
  return sentencesOf(paragraph.text, paragraph.quoted).map((sentence, index) => ({
    sentence,
    subjects: subjects(sentence.end),
    quoted: quoted(sentence.end),
    references: named(sentence.end),
    opens: index === 0,
  }));
}

function saidIn(paragraph: Paragraph, part: Part, next: Part | undefined, thread: Thread): Said[] {
  if (part.quoted.length > 0 && isOnlySpeech(paragraph.text, part))
    return ownSentence(paragraph, part, next, thread);
  const direct = directIn(paragraph, part, thread);
  const reported = indirectSpeechIn(paragraph.text, part, thread)
    .filter((one) => !isInQuotation(one, part.quoted))
    .map(({ speakerText, ...one }) => ({
      ...one,
      isDirect: false,
      sentence: part.sentence,
      text: speakerText,
    }));
  return [...direct, ...reported];
}

function directIn({ text }: Paragraph, part: Part, thread: Thread): Said[] {
  const { sentence, subjects, quoted, opens } = part;
  const found: Said[] = [];
  let follows = false;
  let past = subjects.length;
  for (let index = quoted.length - 1; index >= 0; index -= 1) {
    const one = quoted[index];
    if (!one) continue;
    const until = quoted[index + 1]?.start ?? sentence.end;
    while (past > 0 && (subjects[past - 1]?.start ?? 0) >= one.start) past -= 1;
    const near = subjects.slice(Math.max(0, past - MOST_SUBJECTS), past + MOST_SUBJECTS);
    const behind = text.slice(one.end, until);
    // “…”, “…”고: the first is said like the second.
    follows =
      isSpeech(behind) ||
      isPredicate(text.slice(Math.max(sentence.start, one.start - 8), one.start), behind) ||
      one.isOpen ||
      isAnnounced(text, one, near) ||
      (follows && /^[\s,·]*(?:와|과|이나|나)?\s*$/.test(behind));
    if (isWritten(behind) || isSaidBySome(behind)) {
      found.unshift({ ...inside(text, one), isDirect: true, sentence, person: null, text: null });
      continue;
    }
    if (!follows) continue;
    const speaker =
      whose(behind, one.end, part, thread) ??
      speakerOf({
        text,
        subjects: near,
        start: sentence.start,
        quotation: one,
        until,
        opens,
        thread,
      });
    found.unshift({ ...inside(text, one), isDirect: true, sentence, ...speaker });
  }
  return oneSpeaker(text, found);
}

/** “…”라는 게 홍 대표의 설명이다, “…”라는 그의 말처럼. */
function whose(behind: string, from: number, { references }: Part, thread: Thread): Speaker | null {
  const length = beforeWhose(behind);
  if (length === 0) return null;
  if (/^그(?:녀)?의 /.test(behind.slice(length)))
    return { person: thread.age <= 1 ? thread.person : null, text: '그' };
  const start = from + length;
  const named = references.find(
    (one) => one.start >= start && one.start < start + 20 && one.particle === '의',
  );
  return named ? { person: named.person, text: behind.slice(length, named.end - from) } : null;
}

/** 견 의원: “…” */
function isAnnounced(text: string, { start }: Quoted, subjects: Subject[]): boolean {
  return subjects.some(
    ({ end }) => end < start && /^ ?[:：] ?$/.test(text.slice(end, Math.min(end + 4, start))),
  );
}

/** “…”며 “…”고: who says the first says the second, where nobody else is named between them. */
function oneSpeaker(text: string, said: Said[]): Said[] {
  for (const [index, one] of said.entries()) {
    const before = said[index - 1];
    if (!before || one.person || one.text !== null) continue;
    const between = text.slice(before.end + 1, one.start - 1);
    if (/^(?:이?라)?(?:며|면서도?|고) ?[가-힣 ]{0,12}$/.test(between) || between.trim() === ',')
      Object.assign(one, { person: before.person, text: before.text });
  }
  return said;
}

/** What is quoted within some words, without its marks. */
export function nestedIn(words: string): string[] {
  return findQuotations(words)
    .filter(({ depth }) => depth === 1)
    .map(({ start, end }) => words.slice(start + 1, end - 1));
}

export function mention(
  paragraph: number,
  text: string,
  { start, end }: { start: number; end: number },
): Mention {
  return { paragraph, start, end, text: text.slice(start, end) };
}
