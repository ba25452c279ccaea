import type { Person } from './cast.ts';
import { type ReportEnd, reportEnds } from './report-ends.ts';
import { turnsTo } from './speech-verbs.ts';
import type { Subject } from './subjects.ts';
import type { Part, Thread } from './thread.ts';
import { viewOf } from './view-of.ts';
import type { Quoted } from './words-of-paragraph.ts';

export type IndirectSpeech = { start: number; end: number; person: Person; speakerText: string | null };

/** What the one who tells of it means to do or wants done: it is his own clause, though his name has 이 or 가. */
const OWN = /(?:겠다|자|달라|(?:것|계획|방침|생각|예정|입장)이라)$/;
/** Where a clause ends and another begins; 늘었다며 and “…”며 do not, since the same one goes on. */
const CLAUSE =
  /(?:[가-힣](?:고|지만|으나|는데|자|면)[, ]|(?<![다라자냐])(?:며|면서)[, ]|,|”(?!(?:이?라)?(?:며|면서)))/;
/** 이어, 다만: the one who spoke before goes on. */
const GOES_ON =
  /^(?:이어|이어서|또|또한|다만|그러면서|그러면서도|아울러|특히|이와 함께|끝으로|마지막으로|그리고|거듭|재차|계속해서|나아가|더불어),? /;
/** What does not belong to the words: 그러나 of 홍 대표는 그러나 …. */
const LEAD = /^[\s,]*(?:(?:그러나|하지만|다만|이어|또|또한|이날|이에|특히|아울러|그러면서),? )?/;
const SHORTEST = 4;

/**
 * What a sentence reports in other words, where it names who says so: as its topic before the clause, by 에 따르면, or the
 * sentence before if this one goes on with it. A subject behind the clause says it instead: …접견했다고 인민일보가 전했다.
 */
export function indirectSpeechIn(text: string, part: Part, thread: Thread): IndirectSpeech[] {
  const found: IndirectSpeech[] = [];
  let past = part.sentence.start;
  for (const end of reportEnds(text, part.sentence, part.quoted)) {
    const one =
      end.end > past ? (ofEnd(text, part, thread, end, past) ?? ofSame(text, part, end, past, found)) : null;
    if (one) found.push(one);
    if (one || !end.isInverted) past = end.past;
  }
  if (found.length > 0) return found;
  const view = viewOf(text, part, thread);
  return view ? [view] : [];
}

function ofEnd(
  text: string,
  part: Part,
  thread: Thread,
  end: ReportEnd,
  past: number,
): IndirectSpeech | null {
  const subject = end.isInverted ? subjectBehind(part, end) : subjectOf(text, part, end.end);
  const before = end.isInverted ? null : subject;
  const person = subject
    ? personOf(subject, thread)
    : end.isInverted
      ? null
      : inThread(text, part, thread, end);
  if (!person) return null;
  const start = clauseStart(text, part, before, end.end, past);
  return end.end - start < SHORTEST
    ? null
    : { start, end: end.end, person, speakerText: subject?.text ?? null };
}

/** …라며 학생이 쉬게 해 달라고: the second clause is of who says the first, where no other topic stands between. */
function ofSame(
  text: string,
  { subjects }: Part,
  { end, isInverted }: ReportEnd,
  past: number,
  found: IndirectSpeech[],
): IndirectSpeech | null {
  const before = found.at(-1);
  if (!before || isInverted || !/(?:며|면서)(?:도|는)?,?$/.test(text.slice(before.end, past))) return null;
  if (subjects.some((one) => one.isTopic && one.speaker !== null && one.start > past && one.start < end))
    return null;
  const start = past + (/^[\s,]*/.exec(text.slice(past, end))?.[0].length ?? 0);
  return end - start < SHORTEST ? null : { ...before, start, end };
}

function personOf({ speaker }: Subject, thread: Thread): Person | null {
  if (speaker === 'pronoun') return thread.age <= 1 ? thread.person : null;
  return speaker === 'unnamed' ? null : speaker;
}

/** 그러면서 …고 했다: who spoke before, if nobody else is named who could. */
function inThread(
  text: string,
  { sentence, subjects, opens }: Part,
  { person, spoke, age }: Thread,
  { end }: ReportEnd,
): Person | null {
  // 그러면서 환자가 늘었다고: that he goes on is sure, whoever else could speak.
  const rivals = subjects.filter((one) => one.speaker !== null && (one.isTopic || one.speaker !== 'unnamed'));
  const isSure = /^그러면서도? /.test(text.slice(sentence.start, sentence.start + 6));
  const isAlone = (isSure ? rivals : subjects.filter((one) => one.speaker !== null)).length === 0;
  if (!isAlone || !spoke || age > 0) return null;
  const words = text.slice(sentence.start, end);
  return !opens || GOES_ON.test(words) || turnsTo(words) ? person : null;
}

function subjectBehind({ subjects }: Part, { past }: ReportEnd): Subject | null {
  return subjects.find(({ start, speaker }) => start >= past && speaker !== null) ?? null;
}

function subjectOf(text: string, { sentence, subjects }: Part, clauseEnd: number): Subject | null {
  const before = subjects.filter(({ end, speaker }) => end <= clauseEnd && speaker !== null);
  const topics = before.filter(({ isTopic }) => isTopic);
  // 민 총장은 지역구는 예외로 해야 한다고: the first is who speaks, unless another clause has begun.
  const topic = topics.findLast(
    (one, index) => index === 0 || CLAUSE.test(text.slice(topics[index - 1]?.end, one.start)),
  );
  if (topic) return topic;
  const [only, other] = before;
  const isFirst = only !== undefined && only.start - sentence.start < 30;
  return isFirst && !other && OWN.test(text.slice(sentence.start, clauseEnd)) ? only : null;
}

/** Behind the subject, the clause before and the last quotation that is speech of its own: “…”며 …겠다고. */
function clauseStart(
  text: string,
  { sentence, quoted }: Part,
  subject: Subject | null,
  clauseEnd: number,
  past: number,
): number {
  const from = subject?.end ?? sentence.start;
  let start = subject
    ? wordEnd(text, from)
    : from + (GOES_ON.exec(text.slice(from, from + 12))?.[0].length ?? 0);
  for (const one of quoted) {
    const isSpeech = /^(?:이?라)?(?:며|면서|고)/.test(text.slice(one.end, one.end + 4));
    if (one.start >= from && one.end < clauseEnd && isSpeech) start = wordEnd(text, one.end);
  }
  start = Math.max(start, past);
  return start + (LEAD.exec(text.slice(start, clauseEnd))?.[0].length ?? 0);
}

function wordEnd(text: string, from: number): number {
  return from + (/^\S*/.exec(text.slice(from, from + 40))?.[0].length ?? 0);
}

export function isInQuotation({ start }: { start: number }, quoted: Quoted[]): boolean {
  return quoted.some((one) => one.start < start && start < one.end);
}
