import { isFirstOfTwo, isInstitute, isJoined, isOffice, isVerb } from './around-title.ts';
import type { Cast } from './cast.ts';
import { foreignName } from './foreign-name.ts';
import { nameWithAside } from './glossed-name.ts';
import { endsLikeBody, isGivenAbroad, isPostedTo, koreanNameShape, mayBeCalled } from './name-shape.ts';
import { AGE, BETWEEN, type Name, named, type Reference, referenceTo, STOP } from './reference.ts';
import { gluedTitle, titleOf } from './titles.ts';
import { type Paragraph, stemsOfWord, type Word } from './words-of-paragraph.ts';

/** How many words may stand between a name and its title: 봉해원 온누리금융연구소 연구위원. */
const FARTHEST = 6;
const STOP_LONG =
  /(?:[은는와]|(?<!회|협|주|정|건|강)의|(?<!학|내|외|부인|피부|수사)과|[가-힣](?:된|될|할|인))$/;

/** 홍길동 대변인, 홍길동·성춘향 새길당 의원. */
export function beforeTitle(cast: Cast, paragraph: Paragraph, index: number): Reference[] {
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
  if (!title || isInstitute(words, index) || isFirstOfTwo(words, index)) return [];
  const name = nameAhead(cast, paragraph, index, title.title);
  if (!name) return [];
  name.introduction.titles.push(...titlesBetween(words, name.last + 1, index), title.title);
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

function titlesBetween(words: Word[], from: number, to: number): string[] {
  return words
    .slice(from, to)
    .filter((_, index) => !isInstitute(words, from + index))
    .flatMap((word) => titleOf(word)?.title ?? [])
    .filter((title) => !BETWEEN.test(title));
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
    const aged = agedFromAbroad(words, at);
    if (aged) return aged;
    if (BETWEEN.test(word.text) || isPostedTo(word.text, title)) continue;
    // 사쿠마 외무상 could be a name from here, were 사쿠마 레이코 not in the cast.
    if (cast.byPart.get(word.text)?.some(({ name }) => name.length > word.text.length)) break;
    if (!isVerb(words, at) && isKorean(word, title, at === index - 1)) {
      const name = named(word.text, [], at, at, word.start);
      if (!endsLikeBody(word.text) || word.aside !== null) return name;
      doubtful ??= name;
      continue;
    }
    if (isHead(paragraph, at) && opensPhrase(word, next)) return named(word.text, [], at, at, word.start);
    const abroad = foreignName(words, at, title, at === index - 1);
    if (abroad) return abroad;
    if (titleOf(word) && !isJoined(words, at) && !isInstitute(words, at)) break;
    if (word.text.length > 1 && STOP_LONG.test(word.text) && !isOffice(word.text, next)) break;
  }
  return doubtful;
}

/** 로사 멘도사(41) 씨. */
function agedFromAbroad(words: Word[], at: number): Name | null {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word?.aside || word.gap !== 'space' || !AGE.test(word.aside)) return null;
  if (!isGivenAbroad(before.text) || before.aside !== null) return null;
  return named(`${before.text} ${word.text}`, [], at - 1, at, before.start);
}

const OF_UNIVERSITIES = /(?:교수|총장|학장|학과장|연구원|강사|박사|학생)$/;

/** Whether a word is the first of its sentence. */
function isHead({ text, words }: Paragraph, at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    (word.gap === 'start' || /[.?!”"] $/.test(text.slice(Math.max(0, word.start - 2), word.start)))
  );
}

/** 반달 에너지전환포럼 사무처장: what could be a name, at the head of its sentence and with a body behind it. */
function opensPhrase(word: Word, next: Word): boolean {
  return (
    word.aside === null &&
    koreanNameShape(word.text) === 'possible' &&
    (next.text.length > 2 || /^(?:국회|육군|해군|공군|검찰|경찰|법원)$/.test(next.text)) &&
    titleOf(next) === null &&
    !STOP_LONG.test(word.text)
  );
}

function isKorean(word: Word, title: string, isAdjacent: boolean): boolean {
  if (/대$/.test(word.text) && OF_UNIVERSITIES.test(title)) return false;
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
  /^(?:씨|양|군|의원|교수|작가|배우|변호사|선수|장관|총리|대통령|주석|국회의장|의장|군수|구청장|대법관|판사|부장판사|경위|경감|경정|총경|소방[장교위경사]|[중소대]위|[중소대]령|교사|목사|스님|신부|감독|여사|옹|코치|화백|노무사|연구사|경사|중사|하사|상사|수녀|검사|PD|차관|총장|대변인|사무총장|간사|앵커|아나운서)$/;

// Two syllables are a name only before what nobody but a person is called; three need a surname alone.
function isSure(word: Word, title: string): boolean {
  return (
    word.text.length === 3 ||
    SURE.test(title) ||
    title.length > 3 ||
    (word.aside !== null && AGE.test(word.aside))
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
