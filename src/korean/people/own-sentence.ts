import type { Speaker } from './speaker.ts';
import { hasSpeechVerb } from './speech-verbs.ts';
import type { Part, Said, Thread } from './thread.ts';
import type { Paragraph, Quoted } from './words-of-paragraph.ts';

/** Whether a sentence is nothing but one quotation. */
export function isOnlySpeech(text: string, { sentence, quoted }: Part): boolean {
  const [first] = quoted;
  const last = quoted.at(-1);
  if (!first || !last || quoted.length > 1) return false;
  return (
    /^[\s―–—-]*(?:A[.:]|답[.:])?\s*$/.test(text.slice(sentence.start, first.start)) &&
    /^[\s.]*$/.test(text.slice(last.end, sentence.end))
  );
}

/** “…다.” 백 씨는 말했다: a sentence of nothing but speech is of who is named behind it, or goes on with who spoke. */
export function ownSentence(
  { text }: Paragraph,
  { sentence, quoted, opens }: Part,
  next: Part | undefined,
  thread: Thread,
): Said[] {
  const [one] = quoted;
  if (!one) return [];
  const speaker =
    saysSo(text, next) ??
    (thread.asked || (thread.age === 0 && (thread.spoke || !opens))
      ? { person: thread.person, text: null }
      : { person: null, text: null });
  return [{ ...inside(text, one), isDirect: true, sentence, ...speaker }];
}

function saysSo(text: string, next: Part | undefined): Speaker | null {
  if (!next) return null;
  const [subject] = next.subjects;
  const [reference] = next.references;
  const words = text.slice(next.sentence.start, next.sentence.end);
  if (
    reference &&
    /^[^“"]{0,40}의 (?:말|설명|얘기|이야기|회고|하소연|바람|당부|주장|첫마디|일성|다짐|각오|조언|지적|평가|회상|소감|고백|전언|진단|호소|한탄|분석|전망)(?:이다|이었다|다)\.$/.test(
      words,
    )
  ) {
    return { person: reference.person, text: words.slice(0, reference.end - next.sentence.start) };
  }
  if (
    reference &&
    /^[이가]$/.test(reference.particle) &&
    / (?:한|남긴|던진|털어놓은) 말(?:이다|이었다)\.$/.test(words)
  ) {
    return { person: reference.person, text: text.slice(reference.start, reference.end) };
  }
  if (
    !subject?.isTopic ||
    !subject.speaker ||
    subject.speaker === 'pronoun' ||
    subject.start - next.sentence.start > 20
  )
    return null;
  if (!hasSpeechVerb(words.slice(-20)) && !/이렇게 [가-힣 ]{1,12}[다]\.$/.test(words)) return null;
  return { person: subject.speaker === 'unnamed' ? null : subject.speaker, text: subject.text };
}

/** Where the words of a quotation stand, without its marks. */
export function inside(text: string, { start, end }: Quoted): Pick<Quoted, 'start' | 'end'> {
  return {
    start: start + (/["“]/.test(text.charAt(start)) ? 1 : 0),
    end: end - (/["”]/.test(text.charAt(end - 1)) ? 1 : 0),
  };
}
