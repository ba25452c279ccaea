import { canSpeak } from './can-speak.ts';
import { type Cast, holderOf, type Person } from './cast.ts';
import { DETERMINERS } from './later-mentions.ts';
import { isForeignName, koreanNameShape } from './name-shape.ts';
import type { Reference } from './reference.ts';
import { isFormOfAddress, titleOf } from './titles.ts';
import { type Paragraph, stemsOfWord, type Word } from './words-of-paragraph.ts';

/**
 * What a sentence says something of. A topic (은, 는, 도) outranks a subject (이, 가), which may be of a clause within.
 * `speaker` is somebody who could speak: a person of the cast, he or she, or somebody without a name.
 */
export type Subject = {
  start: number;
  end: number;
  text: string;
  isTopic: boolean;
  speaker: Person | 'pronoun' | 'unnamed' | null;
};

const TOPIC = /^(?:은|는|도|께서는|만은|또한)$/;
const SUBJECT = /^(?:이|가|께서)$/;
const PRONOUN = /^(?:그|그녀)(?:는|가|도)$/;
/** 회담에서는, 이에 대해서는: no subject, though it ends like one. */
const ADVERBIAL =
  /(?:에서|[해에]서|에|에게|으로|로|까지|부터|면서|라며|으며|께|대해|관해|따라|위해|통해|이날|이번에|때|뒤에|후에|앞으로|지금|오늘|내일|어제|올해|내년|최근|현재|이후|우선|먼저|다만|일단|실제로|특히|사실|이제|보다|처럼|만큼|경우에?|만|라고|다고|자고|고)$/;
/** 맡은, 받은, 많은: the verb of a clause that tells more of a noun. */
const ADNOMINAL_PAST =
  /(?:맡|받|찾|앉|높|많|같|낳|넘|입|잃|들|남|읽|좋|작|젊|깊|늦|낮|짧|넓|굳|밝|죽|묻|얻|놓|않|싶|있|없|적|걷|쌓|모|뽑|잡|막|먹|믿|닫|열|걸|팔|늘|줄|담|닦|닮|갖|맺|엮|씻|벗|심|신|안|참|찍|끊|뚫|묶|섞|겪|꺾|깎|싣|실|썩|속|숨|빚|맞|뱉|붙|솟|옮|젖|뜯|짙|옅|얇|두꺼|가까|새로|어두|아름다|나|지|거|부|주|오|보|되|크|이)은$/;
const ADNOMINAL =
  /(?:하|되|시키|리|지|이|치|기|오|가|주|보|두|내|서|쓰|나|사|드|들|려|라|다|자|냐|르|키|우|추|히|꾸|놓|비|워|모으|따르|이르|부르|흐르|떠나|빠지|만드|아니)는$/;
/** Nouns that end like those verbs. */
const NOUNS =
  /(?:자|사|기자|대표|회사|정부|감독사|본사|의사|교사|판사|검사|변호사|이사|간사|강사|목사|상사|군수|가수|선수|투수|교수|총리|대리|회의|국가|전문가|작가|화가|평가|물가|주가|유가|증가|부처|당사|조사|공사|인사|기사|역사|행사|[가-힣]{2}[자사도시리가나])$/;

/** The subjects of a stretch of a paragraph, outside quotations, in order. */
export function subjectsOf(cast: Cast, paragraph: Paragraph, references: Reference[]): Subject[] {
  const { words } = paragraph;
  const byFirst = new Map(references.map((one) => [one.first, one]));
  const found: Subject[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word || word.isQuoted) continue;
    const reference = byFirst.get(index);
    const subject = reference ? ofReference(paragraph, reference) : ofWord(cast, paragraph, index);
    if (subject) found.push(subject);
    if (reference) index = reference.last;
  }
  return found;
}

function ofReference(
  { text, words }: Paragraph,
  { person, first, last, start, particle }: Reference,
): Subject | null {
  const end = (words[last]?.end ?? start) - particle.length;
  // 견 의원: “…”
  const isTopic =
    TOPIC.test(particle) || (particle === '' && /^ ?[:：] ?["“]/.test(text.slice(end, end + 4)));
  if (!isTopic && !SUBJECT.test(particle)) return null;
  const from = Math.min(start, words[first]?.start ?? start);
  return { start: from, end, text: text.slice(from, end), isTopic, speaker: person };
}

function ofWord(cast: Cast, paragraph: Paragraph, index: number): Subject | null {
  const { text, words } = paragraph;
  const word = words[index];
  if (!word) return null;
  if (PRONOUN.test(word.text)) {
    const end = word.end - 1;
    return {
      start: word.start,
      end,
      text: text.slice(word.start, end),
      isTopic: !word.text.endsWith('가'),
      speaker: 'pronoun',
    };
  }
  const noun = nounWithParticle(word, isApart(paragraph, index));
  if (!noun) return null;
  const start = phraseStart(words, index);
  const end = word.end - noun.particle.length;
  const speaker = whoSpeaks(cast, words, index, noun.stem, start);
  if (!noun.isTopic && speaker === null) return null;
  return { start, end, text: text.slice(start, end), isTopic: noun.isTopic, speaker };
}

type Noun = { stem: string; particle: string; isTopic: boolean };

/** At the head of a sentence and before a mark no verb tells more of a noun: 환구시보는 “…”. */
function isApart({ text, words }: Paragraph, index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (!word) return false;
  return (
    word.gap === 'start' ||
    /[.?!”"] ?$/.test(text.slice(Math.max(0, word.start - 2), word.start)) ||
    next?.gap === 'break'
  );
}

function nounWithParticle(word: Word, isAlone: boolean): Noun | null {
  for (const { stem, particle } of stemsOfWord(word)) {
    const isTopic = TOPIC.test(particle);
    if (!isTopic && !SUBJECT.test(particle)) continue;
    if (particle === '도' && !canSpeak(stem)) return null;
    if (ADVERBIAL.test(stem) || (!isAlone && isAdnominal(word.text, stem))) return null;
    return { stem, particle, isTopic };
  }
  return null;
}

function isAdnominal(text: string, stem: string): boolean {
  if (ADNOMINAL_PAST.test(text)) return !canSpeak(stem);
  return ADNOMINAL.test(text) && !NOUNS.test(stem) && !canSpeak(stem);
}

/** 대통령은 and 이 대변인은 are whoever holds the office; 외교부 대변인은 and 한 교수는 have no name. */
function whoSpeaks(
  cast: Cast,
  words: Word[],
  index: number,
  stem: string,
  start: number,
): Subject['speaker'] {
  const word = words[index];
  const title = word && titleOf(word);
  if (!title || isFormOfAddress(title.title)) return canSpeak(stem) ? 'unnamed' : null;
  const before = words[index - 1];
  const isAlone = start === word.start && !mayBeNamed(before, word);
  const isThis = before !== undefined && before.start === start && /^(?:이|해당)$/.test(before.text);
  return (isAlone || isThis) && !/관계자$/.test(stem)
    ? (holderOf(cast, title.title) ?? 'unnamed')
    : 'unnamed';
}

/** 허단 변호사는: what stands right before a title may be a name that nothing else shows. */
function mayBeNamed(before: Word | undefined, word: Word): boolean {
  return (
    before !== undefined &&
    word.gap === 'space' &&
    before.text.length < 4 &&
    (koreanNameShape(before.text) !== null || isForeignName(before.text))
  );
}

const MOST_WORDS = 4;

/** Where the words begin that belong to a noun: 업계 관계자, 한 선사 관계자. */
function phraseStart(words: Word[], index: number): number {
  let first = index;
  while (first > 0 && index - first < MOST_WORDS) {
    const [word, before] = [words[first], words[first - 1]];
    if (word?.gap !== 'space' || !before || before.isQuoted !== words[index]?.isQuoted || !isBare(before))
      break;
    first -= 1;
  }
  return words[first]?.start ?? 0;
}

const NOT_OF_PHRASE =
  /(?:[은는을를에께며고서면자데도]|에서|으로|에게|[가-힣]{2,}[이가]|했다|이날|오전|오후|이어|또|또한|한편|다만|그러나|하지만|앞서|특히|이에|반면|그러자|이후|당시|최근|지난해|올해|뒤|후|때|중|동안|대해|관련해|통해|위해|따르면|\d+일|[가-힣](?:한|된|던|할|될|인|운|난|온|준|린|진|긴|킨)|둔|쓴|본|든|큰|단|간)$/;

function isBare({ text, tail }: Word): boolean {
  if (tail !== '') return false;
  if (DETERMINERS.has(text)) return true;
  return (
    !NOT_OF_PHRASE.test(text) ||
    /(?:경기도|강원도|제주도|전라도|경상도|충청도|남도|북도|한국인|외국인|법인|공인|상인|시민단체|군인|기업인|중국인)$/.test(
      text,
    )
  );
}
