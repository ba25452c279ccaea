import type { Cast } from './cast.ts';
import { foreignName } from './foreign-name.ts';
import { nameWithAside } from './glossed-name.ts';
import {
  endsLikeBody,
  isEveryday,
  isGivenAbroad,
  isPostedTo,
  koreanNameShape,
  mayBeCalled,
} from './name-shape.ts';
import { BETWEEN, type Name, named, type Reference, referenceTo, STOP } from './reference.ts';
import { canSpeak, gluedTitle, isFormOfAddress, titleOf } from './titles.ts';
import { type Paragraph, stemsOfWord, type Word } from './words-of-paragraph.ts';

/** How many words may stand between a name and its title: 봉해원 온누리금융연구소 연구위원. */
const FARTHEST = 6;
const STOP_LONG =
  /(?:[은는와]|(?<!회|협|주|정|건|강)의|(?<!학|내|외|부인|피부|수사)과|[가-힣](?:된|될|할|인))$/;
const AGE = /^(?:만 ?)?\d{1,3}(?:세|살)?(?:[·,. ].*)?$/;
const PARTICLES_OF_NAMES =
  /^(?:$|은|는|이|가|을|를|의|과|와|도|에게|께|께서|씨|만|이다|다|였다|이자|자|이라는|라는|으로|로)$/;
/** Who somebody is, ahead of the name; no title behind one. */
const ROLE =
  /(?:주민|시민|어민|농민|대학생|대학원생|고등학생|중학생|직장인|회사원|자영업자|주부|농부|어부|해녀|유학생|관광객|여행객|관객|팬|신인|에이스|주장|골키퍼|수비수|공격수|미드필더|세터|리베로|타자|내야수|외야수|유격수|가드|센터|포워드|피아니스트|바이올리니스트|첼리스트|무용수|코미디언|개그맨|방송인|모델|래퍼|성우|동료|출신|고|故|장군|왕)$/;

const PLAYERS =
  /(?:골키퍼|수비수|공격수|미드필더|세터|리베로|타자|야수|유격수|가드|센터|포워드|무용수|코미디언|개그맨|래퍼|성우|모델)$/;

/** Finds where people are named in full, and takes them into the cast. */
export function findIntroductions(cast: Cast, paragraph: Paragraph): Reference[] {
  const found: Reference[] = [];
  const taken = new Set<number>();
  const add = (references: Reference[]) => {
    for (const one of references) {
      if (taken.has(one.first)) continue;
      taken.add(one.first);
      found.push(one);
      for (let index = one.first; index <= one.last; index += 1) taken.add(index);
    }
  };
  // With its title a name is the subject as a whole: that way to read it comes first.
  for (const find of [beforeTitle, behindTitle, alone, fromAbroad]) {
    for (const index of paragraph.words.keys()) {
      if (!taken.has(index) || find === beforeTitle) add(find(cast, paragraph, index));
    }
  }
  return found;
}

/** 홍길동 대변인, 홍길동·성춘향 새길당 의원. */
function beforeTitle(cast: Cast, paragraph: Paragraph, index: number): Reference[] {
  const { words } = paragraph;
  const word = words[index];
  if (!word) return [];
  const glued = gluedName(word);
  if (glued)
    return [
      referenceTo(
        cast,
        { ...named(glued.name, [glued.title], index, index, word.start), last: index },
        glued.particle,
      ),
    ];
  const title = titleOf(word);
  if (!title) return [];
  const name = nameAhead(cast, paragraph, index, title.title);
  if (!name) return [];
  name.introduction.titles.push(...titlesBetween(words.slice(name.last + 1, index)), title.title);
  const others = namesAhead(paragraph, name.first).map((one) => {
    one.introduction.titles.push(title.title);
    return referenceTo(cast, one, '');
  });
  return [...others, { ...referenceTo(cast, name, title.particle), last: index }];
}

function gluedName(word: Word): { name: string; title: string; particle: string } | null {
  for (const stem of stemsOfWord(word)) {
    const glued = gluedTitle(stem);
    if (glued?.name.length !== 3) continue;
    const isName = koreanNameShape(glued.name) === 'likely' && !endsLikeBody(glued.name);
    if (isName || (glued.title === '씨' && mayBeCalled(glued.name)))
      return { ...glued, particle: stem.particle };
  }
  return null;
}

function titlesBetween(words: Word[]): string[] {
  return words.flatMap((word) => titleOf(word)?.title ?? []).filter((title) => !BETWEEN.test(title));
}

/**
 * The name that a title belongs to, from the title to the left. One that ends like a body (서해대) is taken only where no
 * other name stands before it.
 */
function nameAhead(cast: Cast, paragraph: Paragraph, index: number, title: string): Name | null {
  const { words } = paragraph;
  let doubtful: Name | null = null;
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at -= 1) {
    const word = words[at];
    const next = words[at + 1];
    if (!word || !next || !(next.gap === 'space' || next.gap === 'joined')) break;
    if (word.tail !== '' || STOP.test(word.text)) break;
    const glossed = nameWithAside(paragraph, at, true);
    if (glossed) return glossed;
    if (BETWEEN.test(word.text) || isPostedTo(word.text, title)) continue;
    // 사쿠마 외무상 could be a name from here, were 사쿠마 레이코 not in the cast.
    if (cast.byPart.get(word.text)?.some(({ name }) => name.length > word.text.length)) break;
    if (isKorean(word, title, at === index - 1)) {
      const name = named(word.text, [], at, at, word.start);
      if (!endsLikeBody(word.text) || word.aside !== null) return name;
      doubtful ??= name;
      continue;
    }
    const abroad = foreignName(words, at, title, at === index - 1);
    if (abroad) return abroad;
    if (titleOf(word) && !isJoined(words, at)) break;
    if (word.text.length > 1 && STOP_LONG.test(word.text)) break;
  }
  return doubtful;
}

function isKorean(word: Word, title: string, isAdjacent: boolean): boolean {
  // 보름(41·여) 씨: nobody but a person has an age and 씨.
  if (isAdjacent && title === '씨' && word.aside !== null && AGE.test(word.aside)) {
    return /^[가-힣]{2,4}$/.test(word.text) && !/^[가-힣]모$/.test(word.text);
  }
  if (isAdjacent && title === '씨' && mayBeCalled(word.text)) return true;
  const shape = koreanNameShape(word.text);
  return shape === 'likely' || (shape === 'possible' && isAdjacent && isSure(word, title));
}

/** Titles that seldom have a field before them, as 영업 이사 has. */
const SURE =
  /^(?:씨|양|군|의원|교수|작가|배우|변호사|선수|장관|총리|대통령|주석|국회의장|의장|군수|구청장|대법관|판사|부장판사|경위|경감|경정|총경|소방[장교위경사]|[중소대]위|[중소대]령|교사|목사|스님|신부|감독|여사|옹)$/;

// Two syllables are a name only before what nobody but a person is called; three need a surname alone.
function isSure(word: Word, title: string): boolean {
  return word.text.length === 3 || SURE.test(title) || (word.aside !== null && AGE.test(word.aside));
}

/** 대표이사 사장, 정치국위원 겸 외교부장: two titles of one person. */
function isJoined(words: Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  return (
    /^(?:겸|및)$/.test(next) ||
    /^(?:대표이사|수석|선임|책임|상임|공동|명예|전문|전임)$/.test(words[at]?.text ?? '') ||
    words[at + 1]?.gap === 'dot'
  );
}

/** The names before one, joined to it by a dot or a comma: they share its title. */
function namesAhead(paragraph: Paragraph, first: number): Name[] {
  const { words } = paragraph;
  const found: Name[] = [];
  for (let at = first - 1; at >= 0 && at > first - 20; at -= 1) {
    const gap = words[at + 1]?.gap;
    const word = words[at];
    if (word?.tail !== '' || (gap !== 'dot' && gap !== 'comma')) break;
    const glossed = nameWithAside(paragraph, at, true);
    const shape = koreanNameShape(word.text);
    if (!glossed && shape !== 'likely') break;
    found.unshift(glossed ?? named(word.text, [], at, at, word.start));
  }
  return found;
}

/** 대변인 홍길동은, 배우 한결음이, 주민 서미르(33)가. */
function behindTitle(cast: Cast, { words, text }: Paragraph, index: number): Reference[] {
  const [word, next] = [words[index], words[index + 1]];
  if (!word || next?.gap !== 'space' || word.tail !== '') return [];
  const title = titleOf(word);
  const isRole = ROLE.test(word.text);
  if (!(isRole || (title && title.particle === '')) || isFormOfAddress(title?.title ?? '')) return [];
  const all = stemsOfWord(next).filter(({ particle }) => PARTICLES_OF_NAMES.test(particle));
  // 가구가 may be 가구 with a particle, and is no name.
  const readings = all.filter(({ particle }) => particle !== '' || all.length === 1 || next.aside !== null);
  const read =
    readings.find(({ stem }) => koreanNameShape(stem) === 'likely') ??
    readings.find(({ stem, particle }) => isStageName(cast, text, next, stem, particle));
  if (!read || (next.aside !== null && !AGE.test(next.aside) && !next.gloss)) return [];
  const titles = title?.particle === '' ? [title.title] : PLAYERS.test(word.text) ? [word.text] : [];
  return [referenceTo(cast, named(read.stem, titles, index + 1, index + 1, next.start), read.particle)];
}

/** 골키퍼 은별은 “…”, 가수 솔라비가: names that nothing but their place shows, which is right before speech or a topic elsewhere. */
function isStageName(cast: Cast, text: string, word: Word, stem: string, particle: string): boolean {
  if (
    !/^[가-힣]{2,4}$/.test(stem) ||
    !/^(?:은|는|이|가)$/.test(particle) ||
    isEveryday(stem) ||
    canSpeak(stem) ||
    titleOf({ ...word, text: stem })
  )
    return false;
  return (
    /^ ?[“"]/.test(text.slice(word.end, word.end + 2)) ||
    cast.topics.has(stem) ||
    cast.called.has(stem.charAt(0))
  );
}

/** 홍길동(52)은, 시진핑(習近平)은. */
function alone(cast: Cast, paragraph: Paragraph, index: number): Reference[] {
  const word = paragraph.words[index];
  if (!word || word.aside === null || !PARTICLES_OF_NAMES.test(word.tail)) return [];
  const glossed = nameWithAside(paragraph, index, false);
  if (glossed) return [referenceTo(cast, glossed, word.tail)];
  if (!AGE.test(word.aside) || koreanNameShape(word.text) !== 'likely') return [];
  return [referenceTo(cast, named(word.text, [], index, index, word.start), word.tail)];
}

/** 피터 올센은: a given name from abroad, and a word that can be nothing else behind it. */
function fromAbroad(cast: Cast, { words }: Paragraph, index: number): Reference[] {
  const [word, next] = [words[index], words[index + 1]];
  if (
    !word ||
    next?.gap !== 'space' ||
    word.text.length < 2 ||
    word.aside !== null ||
    !isGivenAbroad(word.text)
  )
    return [];
  const read = stemsOfWord(next).findLast(
    ({ stem, particle }) =>
      /^[가-힣]{2,6}$/.test(stem) && /^(?:은|는|이|가|의|도|과|와|을|를)$/.test(particle),
  );
  if (!read || titleOf(next) || !(next.aside === null || AGE.test(next.aside))) return [];
  return [
    referenceTo(cast, named(`${word.text} ${read.stem}`, [], index, index + 1, word.start), read.particle),
  ];
}
