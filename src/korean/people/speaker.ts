import type { Person } from './cast.ts';
import { goesOn, hasSpeechVerb } from './speech-verbs.ts';
import type { Subject } from './subjects.ts';
import { OLDEST, type Thread } from './thread.ts';

export type Speaker = { person: Person | null; text: string | null };

/** A sentence as far as it matters for who speaks in it. */
export type Surroundings = {
  text: string;
  /** Subjects of the sentence, outside quotations, in order. */
  subjects: Subject[];
  /** Where the sentence starts, the quotation, and what follows it up to the next quotation or the sentence's end. */
  start: number;
  quotation: { start: number; end: number };
  until: number;
  /** The sentence is the first of its paragraph. */
  opens: boolean;
  thread: Thread;
};

const unsure: Speaker = { person: null, text: null };

/** Who says a quotation. Nobody rather than somebody else. */
export function speakerOf(around: Surroundings): Speaker {
  const before = around.subjects.filter(({ end }) => end <= around.quotation.start);
  return (
    answer(around, before) ??
    subjectBefore(around, before) ??
    subjectBehind(around) ??
    (canCarryOn(around, before) ? inThread(around) : unsure)
  );
}

/** 의원이 “언제냐”고 묻자 “연내”라고 답했다: who answers is who spoke before, if it is not the one who asks. */
function answer({ text, quotation, thread }: Surroundings, before: Subject[]): Speaker | null {
  const able = before.filter(({ speaker }) => speaker !== null);
  const asks = able.at(-1);
  if (!asks || able.some(({ isTopic }) => isTopic)) return null;
  if (!ASKED.test(text.slice(Math.max(asks.end, quotation.start - 60), quotation.start))) return null;
  const isOther = asks.speaker !== 'pronoun' && asks.speaker !== thread.person;
  return isOther && thread.spoke && thread.age === 0 ? inThread({ thread }) : unsure;
}

const ASKED =
  /(?:묻자|질문하자|따지자|지적하자|추궁하자|요구하자|다그치자|비판하자|되묻자|말하자|[고라] 하자|질문에|물음에|지적에|질의에)(?:는|도)?,? (?:[가-힣]+ ){0,2}$/;

function subjectBefore(around: Surroundings, before: Subject[]): Speaker | null {
  const able = before.filter(({ speaker }) => speaker !== null);
  const topic = able.findLast(({ isTopic }) => isTopic);
  const inner = able.findLast((one) => !one.isTopic && one.start > (topic?.start ?? -1));
  if (!topic) return inner ? named(inner, around) : null;
  // 김 대표는 이 의원이 “…”고: whether he reports or is asked is not to be seen.
  if (inner && isOpen(around.text.slice(inner.end, around.quotation.start)))
    return { person: null, text: null };
  return named(topic, around);
}

/** Whether a subject still waits for its verb: 이 의원이 회의에서, but not 이 의원이 사과하자. */
function isOpen(between: string): boolean {
  const words = between.trim().split(/\s+/).slice(1);
  return !words.some(
    (word) =>
      /(?:자|데|뒤|후|때|면|서|고|며|지만|던|한|된|는|은|을|다가|도록|으나|니|만큼)$/.test(word) &&
      !/(?:에서|면서)$/.test(word),
  );
}

function subjectBehind(around: Surroundings): Speaker | null {
  const next = around.subjects.find(
    ({ start, end, speaker }) => start >= around.quotation.end && end <= around.until && speaker !== null,
  );
  if (!next) return null;
  const between = around.text.slice(around.quotation.end, next.start);
  const isOfHim = /^(?:이?라)?고 (?:말|밝|주장|강조|설명|전|덧붙)[가-힣]{0,2}[한힌인던] /.test(between);
  if (!isOfHim && hasSpeechVerb(between)) return null;
  return named(next, around);
}

function named({ speaker, text }: Subject, { thread }: Surroundings): Speaker {
  if (speaker === 'pronoun') return { person: thread.age <= OLDEST ? thread.person : null, text };
  return { person: speaker === 'unnamed' ? null : speaker, text };
}

/** A sentence without a subject goes on with who spoke before; one that has any other topic may not. */
function canCarryOn(
  { text, start, thread, opens, quotation, until }: Surroundings,
  before: Subject[],
): boolean {
  if (!thread.person || thread.age > OLDEST || before.length > 0) return false;
  // A noun that is no subject by its form, but stands where one does.
  if (/(?<!에|에서|해서|해선|에게|으로|까지|부터)[은는이가] ?$/.test(text.slice(start, quotation.start)))
    return false;
  const around = `${text.slice(start, quotation.start)} ${text.slice(quotation.end, until)}`;
  if (goesOn(around)) return true;
  return thread.age === 0 && (thread.spoke || !opens);
}

function inThread({ thread }: Pick<Surroundings, 'thread'>): Speaker {
  return { person: thread.person, text: null };
}
