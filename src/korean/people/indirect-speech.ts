import type { Person } from './cast.ts';
import type { Reference } from './reference.ts';
import { reportingVerbAt } from './speech-verbs.ts';
import type { Subject } from './subjects.ts';
import type { Part, Thread } from './thread.ts';
import type { Quoted } from './words-of-paragraph.ts';

export type IndirectSpeech = { start: number; end: number; person: Person; speakerText: string };

/** 처리하겠다고, 달라고, 가자고: what is reported ends here, before 고. */
const REPORTED = /(?<=[가-힣])[다라자냐]고(?:도|는|만)?(?= )/g;
/** 예외로 해야 한다는 입장이다, 넓히겠다는 뜻을 밝혔다. */
const VIEW =
  /(?<=[가-힣])[다라자]는 (?:(?:입장|의견|견해|주장|방침|계획|전망|분석|설명|지적)(?:이다|을|를|도 |이라고)|생각(?:이다|이라고|을 [밝전드])|뜻(?:이다|을 [밝전나드])|취지(?:로|의 [글말]))/g;
/** 더 내릴 것으로 내다봤다. */
const EXPECTED =
  /(?<=[가-힣] )것으로 (?:[가-힣]+ ){0,2}(?:내다봤|봤|전망했|예상했|예측했|관측했|분석했|추정했|점쳤|기대했)/g;
/** What the one who tells of it means to do or wants done: it is his own clause, though his name has 이 or 가. */
const OWN = /(?:겠다|자|달라|(?:것|계획|방침|생각|예정|입장)이라)$/;
/** 했다고 전해졌다, 간다고 한다: nobody says it. */
const HEARSAY = /^(?:도|는|만)?\s*(?:한다|합니다|전해|알려)/;
/** Where a clause ends and another begins. */
const CLAUSE = /(?:[가-힣](?:고|며|지만|으나|는데|면서|자|면)[, ]|[,”"])/;
const ACCORDING = /^에? 따르면,? /;
const VIEW_OF = /^의 (?:생각|설명|주장|말|판단|전망|입장|분석|지적|얘기|의견|견해|진단)이다/;
const LONGEST_TO_VERB = 60;
const SHORTEST = 4;

/**
 * What a sentence reports in other words, where it names who says so: as its topic before the clause, or by 에 따르면. A
 * subject behind the clause says it instead: …접견했다고 인민일보가 전했다.
 */
export function indirectSpeechIn(text: string, part: Part, thread: Thread): IndirectSpeech | null {
  return byVerb(text, part, thread) ?? accordingTo(text, part) ?? viewOf(text, part);
}

function byVerb(text: string, { sentence, subjects, quoted }: Part, thread: Thread): IndirectSpeech | null {
  const end = reportedEnd(text, sentence, quoted) ?? viewEnd(text, sentence, quoted);
  if (end === null) return null;
  const subject = subjectOf(text, sentence, subjects, end);
  const person = subject?.speaker === 'pronoun' ? (thread.age <= 1 ? thread.person : null) : subject?.speaker;
  if (!subject || !person || person === 'unnamed') return null;
  const start = clauseStart(text, subject, end, quoted);
  return end - start < SHORTEST ? null : { start, end, person, speakerText: subject.text };
}

type Stretch = { start: number; end: number };

function reportedEnd(text: string, sentence: Stretch, quoted: Quoted[]): number | null {
  const [last, before] = lastTwoOutside(text, sentence, quoted, REPORTED);
  if (last === undefined) return null;
  if (isReported(text.slice(last + 2, sentence.end))) return last + 1;
  // 준비가 됐다고 말했다고 한 통신이 전했다: what he said is his.
  return before !== undefined && SAID_AND_TOLD.test(text.slice(before + 2, last + 2)) ? before + 1 : null;
}

/** Between two 고 nothing but a verb of speech. */
const SAID_AND_TOLD = /^ (?:말했|밝혔|설명했|강조했|주장했|경고했|전했|덧붙였|답했)다고$/;

function isReported(behind: string): boolean {
  const verb = reportingVerbAt(behind.slice(0, LONGEST_TO_VERB));
  return verb >= 0 && !HEARSAY.test(behind) && !/[가-힣][이가은는] /.test(`${behind.slice(0, verb)} `);
}

function viewEnd(text: string, sentence: Stretch, quoted: Quoted[]): number | null {
  const view = lastOutside(text, sentence, quoted, VIEW);
  return view === null ? plusOne(lastOutside(text, sentence, quoted, EXPECTED)) : view + 1;
}

function plusOne(end: number | null): number | null {
  return end === null ? null : end + 1;
}

function lastOutside(text: string, sentence: Stretch, quoted: Quoted[], sought: RegExp): number | null {
  return lastTwoOutside(text, sentence, quoted, sought)[0] ?? null;
}

/** Where it stands outside quotations for the last time, and before that. */
function lastTwoOutside(text: string, { start, end }: Stretch, quoted: Quoted[], sought: RegExp): number[] {
  const found: number[] = [];
  const all = [...text.slice(start, end).matchAll(sought)];
  for (let at = all.length - 1; at >= 0 && found.length < 2; at -= 1) {
    const place = start + (all[at]?.index ?? 0);
    if (!quoted.some((one) => one.start < place && place < one.end)) found.push(place);
  }
  return found;
}

function subjectOf(text: string, sentence: Stretch, subjects: Subject[], clauseEnd: number): Subject | null {
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

/** Behind the subject and behind the last quotation of the sentence that is speech of its own: “…”며 …겠다고. */
function clauseStart(text: string, subject: Subject, clauseEnd: number, quoted: Quoted[]): number {
  let start = subject.end + (/^\S*/.exec(text.slice(subject.end))?.[0].length ?? 0);
  for (const one of quoted) {
    const isSpeech = /^(?:이?라)?(?:며|면서|고)/.test(text.slice(one.end, one.end + 4));
    if (one.start >= subject.start && one.end < clauseEnd && isSpeech)
      start = one.end + (/^\S*/.exec(text.slice(one.end))?.[0].length ?? 0);
  }
  return start + (/^[\s,]*/.exec(text.slice(start, clauseEnd))?.[0].length ?? 0);
}

/** 도 교수에 따르면 내년에는 시험을 시작한다. */
function accordingTo(text: string, { sentence, references, quoted }: Part): IndirectSpeech | null {
  if (quoted.length > 0) return null;
  for (const { person, end: named, particle, start: from } of references) {
    if (particle !== '에') continue;
    const behind = text.slice(named, Math.min(named + 50, sentence.end)).indexOf('에 따르면');
    if (behind < 0 || behind > 40) continue;
    const start =
      named + behind + (ACCORDING.exec(text.slice(named + behind, named + behind + 10))?.[0].length ?? 0);
    const end = text.slice(start, sentence.end).replace(/[.\s]+$/, '').length + start;
    if (end - start >= SHORTEST) return { start, end, person, speakerText: text.slice(from, named + behind) };
  }
  return null;
}

/** 쉬운 답은 없다는 게 맹 의원의 생각이다. */
function viewOf(text: string, { sentence, references, quoted }: Part): IndirectSpeech | null {
  const found: Reference | undefined =
    quoted.length > 0 ? undefined : references.find(({ particle }) => particle === '의');
  if (!found) return null;
  const of = text.slice(found.end, sentence.end).indexOf('의 ');
  const clause =
    /^.*[다라](?=는 (?:게|것이|것은) $)/.exec(text.slice(sentence.start, found.start))?.[0] ?? '';
  if (of < 0 || of > 30 || clause.length < SHORTEST || !VIEW_OF.test(text.slice(found.end + of))) return null;
  const { person, start: from, end } = found;
  return {
    start: sentence.start,
    end: sentence.start + clause.length,
    person,
    speakerText: text.slice(from, end + of),
  };
}
