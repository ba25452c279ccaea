import type { IndirectSpeech } from './indirect-speech.ts';
import type { Part, Thread } from './thread.ts';

const NOUN =
  '(?:생각|설명|주장|말|판단|전망|입장|분석|지적|얘기|이야기|의견|견해|진단|회고|바람|하소연|귀띔|당부|조언|우려)';
const VIEW_OF = new RegExp(`^의 ${NOUN}(?:이다|이었다|도 (?:나온|나왔|있)|이 (?:나온|나왔))`);
const HIS = new RegExp(`[다라자](?=는 (?:게|것이|것은) (?:그|그녀)의 ${NOUN}(?:이다|이었다))`);
const SAYS = `(?:(?:설명|말|주장|전언|분석|조사|연구|진술|증언)에 )?따르면,? `;
const ACCORDING = new RegExp(`^에? ?(?:의 )?${SAYS}`);
const ACCORDING_TO_HIM = /^(?:그|그녀)(?:에|의 (?:설명|말|주장|전언)에) 따르면,? /;
const FARTHEST = 40;
const SHORTEST = 4;

/** 김 교수에 따르면 내년에는 줄어든다; 답은 없다는 게 맹 의원의 생각이다. */
export function viewOf(text: string, part: Part, thread: Thread): IndirectSpeech | null {
  if (part.quoted.length > 0) return null;
  return (
    accordingTo(text, part) ??
    accordingToHim(text, part, thread) ??
    thinks(text, part) ??
    hisView(text, part, thread)
  );
}

function accordingTo(text: string, { sentence, references }: Part): IndirectSpeech | null {
  for (const { person, end: named, particle, start: from } of references) {
    if (particle !== '에' && particle !== '의') continue;
    const until = Math.min(named + FARTHEST + 20, sentence.end);
    const behind = text.slice(named, until);
    const at = behind.search(/에 따르면|의 (?:설명|말|주장|전언|분석|조사|연구|진술|증언)에 따르면/);
    if (at < 0 || at > FARTHEST) continue;
    const start = named + at + (ACCORDING.exec(behind.slice(at))?.[0].length ?? 0);
    const end = endOf(text, start, sentence.end);
    if (end - start >= SHORTEST) return { start, end, person, speakerText: text.slice(from, named + at) };
  }
  return null;
}

function accordingToHim(text: string, { sentence }: Part, thread: Thread): IndirectSpeech | null {
  const head = ACCORDING_TO_HIM.exec(text.slice(sentence.start, sentence.start + 20))?.[0];
  if (!head || !thread.person || thread.age > 1) return null;
  const start = sentence.start + head.length;
  return { start, end: endOf(text, start, sentence.end), person: thread.person, speakerText: '그' };
}

function endOf(text: string, start: number, end: number): number {
  return start + text.slice(start, end).replace(/[.\s]+$/, '').length;
}

/** 쉬운 답은 없다는 게 맹 의원의 생각이다. */
function thinks(text: string, { sentence, references }: Part): IndirectSpeech | null {
  const found = references.find(({ particle }) => particle === '의');
  if (!found) return null;
  const { person, start: from, end } = found;
  const of = text.slice(end, Math.min(end + FARTHEST, sentence.end)).indexOf('의 ');
  const clause = /^.*[다라](?=는 (?:(?:게|것이|것은) )?$)/.exec(text.slice(sentence.start, from))?.[0] ?? '';
  if (of < 0 || of > 30 || clause.length < SHORTEST || !VIEW_OF.test(text.slice(end + of))) return null;
  return {
    start: sentence.start,
    end: sentence.start + clause.length,
    person,
    speakerText: text.slice(from, end + of),
  };
}

function hisView(text: string, { sentence }: Part, thread: Thread): IndirectSpeech | null {
  const at = text.slice(sentence.start, sentence.end).search(HIS);
  if (at < SHORTEST || !thread.person || thread.age > 1) return null;
  return { start: sentence.start, end: sentence.start + at + 1, person: thread.person, speakerText: '그' };
}
