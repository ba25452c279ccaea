import { isPool } from './news-sources.ts';
import { isDesk, isKoreanName, isReportingTitle, isTitle, splitGlued } from './person-words.ts';
import { isPlaceName } from './place-names.ts';
import { isAddressOf } from './romanize.ts';

/** A person, or a desk in a person's place (then without a title). */
export type Reporter = { name: string; title: string | null; email: string | null };

/** Who is named between a dateline and its `=`: people, places named beside them, and a pool if there is one. */
export type ReadReporters = { reporters: Reporter[]; places: string[]; source: string | null };

type Reading = {
  titled: Reporter[];
  /** Names that wait for the title they share. */
  untitled: Reporter[];
  /** Words that belong to the title that comes next: `의학` of `의학 전문기자`. */
  beforeTitle: string[];
  desk: string | null;
  places: string[];
  source: string | null;
  /** Only Korean names are admitted. */
  strict: boolean;
};

/** A word within its group, the words between two commas or middle dots. */
type Place = { rest: string[]; named: boolean; alone: boolean };

const SEPARATOR = /\s*[,·ㆍ・•/&+、]\s*|\s+(?:및|와|과)\s+/;
const LONGEST = 160;
/** What someone did for the story, printed ahead of the name. */
const ROLE = /^(?:정리|취재|글|사진|영상|대담|촬영|편집|번역|진행)$/;
const AFFILIATION =
  /(?:대|대학|대학교|대학원|연구소|연구원|재단|협회|증권|은행|법인|병원|센터|위원회|학회|포럼|그룹|신문|일보)$/;
/** A name's first word where the given name is written apart: 김 구, 남궁 민수. */
const SURNAME_ALONE = /^(?:[가-힣]|남궁|황보|제갈|선우|독고|사공)$/;

/**
 * Reads `홍길동, 이몽룡 기자`, `이영태 정치부장`, `국제부`, `홍길동기자·조용성 베이징 특파원`. Names that share one title
 * each get it. Gives null when a word has no place in such a list, so that prose is never taken for people.
 * `strict` admits Korean names only: for text where no `=` says that a list of people ends here.
 */
export function readReporters(text: string, strict = false): ReadReporters | null {
  if (text.length > LONGEST) return null;
  const groups = text.split(SEPARATOR);
  const reading: Reading = {
    titled: [],
    untitled: [],
    beforeTitle: [],
    desk: null,
    places: [],
    source: null,
    strict,
  };
  for (const group of groups) {
    if (!readGroup(reading, group.split(/\s+/).filter(Boolean), groups.length === 1)) return null;
  }
  const reporters = [...reading.titled, ...reading.untitled];
  if (reading.desk !== null && reporters.length === 0) reporters.push(person(reading.desk));
  return { reporters, places: reading.places, source: reading.source };
}

/** Prints people the way `readReporters` reads them: those who share a title stand before it together. */
export function formatReporters(reporters: Reporter[]): string {
  const parts = reporters.map(({ name, title }, index) => {
    const next = reporters[index + 1];
    return title === null || next?.title === title ? name : `${name} ${title}`;
  });
  return parts.join('·');
}

function readGroup(reading: Reading, words: string[], alone: boolean): boolean {
  const before = reading.titled.length + reading.untitled.length;
  for (const [index, word] of words.entries()) {
    const named = reading.titled.length + reading.untitled.length > before;
    if (!readWord(reading, word, { rest: words.slice(index + 1), named, alone })) return false;
  }
  return reading.beforeTitle.length === 0;
}

function readWord(reading: Reading, word: string, place: Place): boolean {
  const glued = splitGlued(word);
  if (ROLE.test(word) && place.rest.length > 0 && !place.named) return true;
  if (word.includes('@')) giveAddress(reading, word);
  else if (isPool(word)) reading.source = word;
  else if (glued) {
    reading.untitled.push(person(glued.name));
    closeTitle(reading, glued.title);
  } else if (isTitle(word)) closeTitle(reading, word);
  else if (isDesk(word) && !isByname(word, place)) noteDesk(reading, word, place);
  else if (isPlaceName(word) && (place.rest.length > 0 || !place.alone)) notePlace(reading, word, place);
  else return readName(reading, word, place);
  return true;
}

// 로보뉴스 stands for a desk alone and for a name before 기자.
function isByname(word: string, { rest, named }: Place): boolean {
  return isTitle(rest[0] ?? '') && !named && !/[부팀국실]$/.test(word);
}

function noteDesk(reading: Reading, word: string, { rest, named }: Place): void {
  if (named && rest.length > 0) reading.beforeTitle.push(word);
  else reading.desk = word;
}

function notePlace(reading: Reading, word: string, { named }: Place): void {
  if (named) reading.beforeTitle.push(word);
  else reading.places.push(word);
}

function readName(reading: Reading, word: string, place: Place): boolean {
  const last = place.named ? reading.untitled.at(-1) : undefined;
  const title = place.rest.at(-1) ?? '';
  if (last && goesOn(last.name, word)) last.name += ` ${word}`;
  else if (last && isTitle(title) && AFFILIATION.test(word) && !isReportingTitle(title))
    reading.beforeTitle.push(word);
  else if (isKoreanName(word)) reading.untitled.push(person(word));
  else if (reading.strict) return false;
  else if (/^[A-Za-z.'-]{1,20}$/.test(word)) reading.untitled.push(person(word));
  else if (!isTitle(title) || !/^[가-힣A-Za-z0-9]{1,8}$/.test(word)) return false;
  else if (place.named && !isOtherName(word, title)) reading.beforeTitle.push(word);
  else reading.untitled.push(person(word));
  return true;
}

// 의학 전문기자 has a field before the title; 물안개 기자 can only be a second name.
function isOtherName(word: string, title: string): boolean {
  return /^[가-힣]{3}$/.test(word) && /^(?:기자|특파원)$/.test(title);
}

/** Whether a word belongs to the name before it: given names apart from the surname, names in Latin letters. */
function goesOn(name: string, word: string): boolean {
  if (/^[A-Za-z.'-]{1,20}$/.test(word)) return /[A-Za-z.]$/.test(name);
  return /^[가-힣]$/.test(word) || (SURNAME_ALONE.test(name) && /^[가-힣]{1,3}$/.test(word));
}

function closeTitle(reading: Reading, word: string): void {
  const title = [...reading.beforeTitle, word].join(' ');
  reading.beforeTitle = [];
  for (const one of reading.untitled) reading.titled.push({ ...one, title });
  reading.untitled = [];
}

function giveAddress(reading: Reading, word: string): void {
  const email = /[\w.+-]{1,64}@[\w.-]{3,120}\w/.exec(word)?.[0];
  const named = [...reading.titled, ...reading.untitled];
  const owner = named.find(({ name }) => email && isAddressOf(name, email)) ?? named.at(-1);
  if (email && owner) owner.email = email;
}

function person(name: string): Reporter {
  return { name, title: null, email: null };
}
