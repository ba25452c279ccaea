import type { Cast } from './cast.ts';
import { isEveryday, koreanNameShape } from './name-shape.ts';
import { AGE, named, PARTICLES_OF_NAMES, type Reference, referenceTo } from './reference.ts';
import { canSpeak, isFormOfAddress, titleOf } from './titles.ts';
import { type Paragraph, stemsOfWord, type Word } from './words-of-paragraph.ts';

/** Who somebody is, ahead of the name; no title behind one. */
const ROLE =
  /(?:주민|시민|어민|농민|대학생|대학원생|고등학생|중학생|직장인|회사원|자영업자|주부|농부|어부|해녀|유학생|관광객|여행객|관객|팬|신인|에이스|주장|골키퍼|수비수|공격수|미드필더|세터|리베로|타자|내야수|외야수|유격수|가드|센터|포워드|피아니스트|바이올리니스트|첼리스트|무용수|코미디언|개그맨|방송인|모델|래퍼|성우|동료|출신|고|故|장군|왕)$/;

const PLAYERS =
  /(?:골키퍼|수비수|공격수|미드필더|세터|리베로|타자|야수|유격수|가드|센터|포워드|무용수|코미디언|개그맨|래퍼|성우|모델)$/;

/** 대변인 홍길동은, 배우 한결음이, 주민 서미르(33)가. */
export function behindTitle(cast: Cast, { words, text }: Paragraph, index: number): Reference[] {
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
