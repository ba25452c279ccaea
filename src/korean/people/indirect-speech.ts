import type { Person } from './cast.ts';
import { reportingVerbAt } from './speech-verbs.ts';
import type { Subject } from './subjects.ts';
import type { Thread } from './thread.ts';
import type { Quoted } from './words-of-paragraph.ts';

export type IndirectSpeech = { start: number; end: number; person: Person; speakerText: string };

/** 처리하겠다고, 달라고, 가자고: what is reported ends here, before 고. */
const REPORTED = /(?<=[가-힣])([다라자냐])고(?:도|는|만)?(?= )/g;
/** What the one who tells of it means to do or wants done: it is his own clause, though his name has 이 or 가. */
const OWN = /(?:겠다|자|달라|(?:것|계획|방침|생각|예정|입장)이라)$/;
/** 했다고 전해졌다, 간다고 한다: nobody says it. */
const HEARSAY = /^\s*(?:한다|합니다|전해|알려)/;
const LONGEST_TO_VERB = 60;

/**
 * What a sentence reports in other words, where the one who says so is named before it as the topic. A subject behind the
 * clause says it instead: …접견했다고 인민일보가 전했다.
 */
export function indirectSpeechIn(
  text: string,
  sentence: { start: number; end: number },
  subjects: Subject[],
  quoted: Quoted[],
  thread: Thread,
): IndirectSpeech | null {
  const clauseEnd = endOfClause(text, sentence, quoted);
  if (clauseEnd === null) return null;
  const behind = text.slice(clauseEnd + 1, sentence.end);
  const verb = reportingVerbAt(behind.slice(0, LONGEST_TO_VERB));
  if (verb < 0 || HEARSAY.test(behind.replace(/^(?:도|는|만)/, ''))) return null;
  if (/[가-힣](?:이|가|은|는) /.test(`${behind.slice(0, verb)} `)) return null;
  const subject = subjectOf(text, sentence, subjects, clauseEnd);
  const person = subject?.speaker === 'pronoun' ? (thread.age <= 1 ? thread.person : null) : subject?.speaker;
  if (!subject || !person || person === 'unnamed') return null;
  const start = clauseStart(text, subject, clauseEnd, quoted);
  return start === null ? null : { start, end: clauseEnd, person, speakerText: subject.text };
}

function endOfClause(
  text: string,
  { start, end }: { start: number; end: number },
  quoted: Quoted[],
): number | null {
  const part = text.slice(start, end);
  const last = [...part.matchAll(REPORTED)].findLast(({ index }) => {
    const at = start + index;
    return !quoted.some((one) => one.start < at && at < one.end);
  });
  return last ? start + last.index + 1 : null;
}

function subjectOf(
  text: string,
  sentence: { start: number },
  subjects: Subject[],
  clauseEnd: number,
): Subject | null {
  const before = subjects.filter(({ end, speaker }) => end <= clauseEnd && speaker !== null);
  const topic = before.findLast(({ isTopic }) => isTopic);
  if (topic) return topic;
  const [only, other] = before;
  const isFirst = only !== undefined && only.start - sentence.start < 30;
  return isFirst && !other && OWN.test(text.slice(sentence.start, clauseEnd)) ? only : null;
}

/** Behind the subject and behind the last quotation of the sentence that is speech of its own: “…”며 …겠다고. */
function clauseStart(text: string, subject: Subject, clauseEnd: number, quoted: Quoted[]): number | null {
  let start = subject.end + (/^\S*/.exec(text.slice(subject.end))?.[0].length ?? 0);
  for (const one of quoted) {
    const isSpeech = /^(?:이?라)?(?:며|면서|고)/.test(text.slice(one.end, one.end + 4));
    if (one.start >= subject.start && one.end < clauseEnd && isSpeech)
      start = one.end + (/^\S*/.exec(text.slice(one.end))?.[0].length ?? 0);
  }
  start += /^[\s,]*/.exec(text.slice(start, clauseEnd))?.[0].length ?? 0;
  return clauseEnd - start >= 4 ? start : null;
}
