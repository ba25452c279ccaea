import { canSpeak } from './can-speak.ts';
import type { Cast } from './cast.ts';
import { endsLikeBody, isEveryday, koreanNameShape } from './name-shape.ts';
import { AGE, named, PARTICLES_OF_NAMES, type Reference, referenceTo } from './reference.ts';
import { isFormOfAddress, titleOf } from './titles.ts';
import { type Paragraph, stemsOfWord, type Word } from './words-of-paragraph.ts';

/** Who somebody is, ahead of the name; no title behind one. */
const ROLE =
  /(?:주민|시민|어민|농민|대학생|대학원생|고등학생|중학생|직장인|회사원|자영업자|주부|농부|어부|해녀|유학생|관광객|여행객|관객|팬|신인|에이스|주장|골키퍼|수비수|공격수|미드필더|세터|리베로|타자|내야수|외야수|유격수|가드|센터|포워드|피아니스트|바이올리니스트|첼리스트|무용수|코미디언|개그맨|방송인|모델|래퍼|성우|동료|출신|장군|주연|조연|단역|신예|베테랑|간판|맏형|막내|선발|마무리|타자|포수|센터백|풀백|스트라이커|윙어|챔피언|메달리스트|국가대표|우승자|수상자|졸업생|재학생|신입생|초등학생|명창|명인|장인|상인|점주|업주|승객|운전자|목격자|생존자|피해자|유가족|학부모|환자|탈북민|이주민|귀농인|청년|가장|어부|해녀|농사꾼|목수|화백|소방관|경찰관|교사|동생|언니|누나|오빠|남편|아내|아들|딸|어머니|아버지|할머니|할아버지|친구|후배|선배|제자|스승|\d+세|\d+살|리나|리노|리스트|라이터|유튜버|크리에이터|프로게이머|프로|선수|가수|작가|지기|주역|상대역|주인공|대역)$/;

const PLAYERS =
  /(?:골키퍼|수비수|공격수|미드필더|세터|리베로|타자|야수|유격수|가드|센터|포워드|무용수|코미디언|개그맨|래퍼|성우|모델)$/;

/** 대변인 홍길동은, 배우 한결음이, 주민 서미르(33)가. */
export function behindTitle(cast: Cast, { words, text }: Paragraph, index: number): Reference[] {
  const [word, next] = [words[index], words[index + 1]];
  if (!word || next?.gap !== 'space' || word.tail !== '') return [];
  const title = titleOf(word);
  // “…”고 이하랑은 말했다: who stands right behind speech.
  const isSpoken = /^(?:이?라)?고$/.test(word.text) && /[”"]/.test(text.charAt(word.start - 1));
  const isRole =
    ROLE.test(word.text.replace(/인$/, '')) ||
    /^(?:고|故|왕|살)$/.test(word.text) ||
    isSpoken ||
    isDoing(words[index - 1], word);
  if (!(isRole || (title && title.particle === '')) || isFormOfAddress(title?.title ?? '')) return [];
  const all = stemsOfWord(next).filter(({ particle }) => PARTICLES_OF_NAMES.test(particle));
  // 가구가 may be 가구 with a particle, and is no name.
  const readings = all.filter(({ particle }) => particle !== '' || all.length === 1 || next.aside !== null);
  const read =
    readings.find(({ stem }) => koreanNameShape(stem) === 'likely') ??
    readings.find(({ stem, particle }) => isStageName(cast, text, next, stem, particle));
  if (read && (isSpoken || isDoing(words[index - 1], word)) && !isDoer(read.stem, read.particle)) return [];
  if (!read || (next.aside !== null && !AGE.test(next.aside) && !next.gloss)) return [];
  const titles = title?.particle === '' ? [title.title] : PLAYERS.test(word.text) ? [word.text] : [];
  return [referenceTo(cast, named(read.stem, titles, index + 1, index + 1, next.start), read.particle)];
}

/** 상대역을 맡은 공승하는, 결승골을 넣은 공승하가: what somebody did, before the name. */
function isDoing(before: Word | undefined, { text, gap }: Word): boolean {
  return gap === 'space' && /[을를]$/.test(before?.text ?? '') && DONE.test(text);
}

const DONE =
  /(?:맡|넣|꼽|받|찾|얻|낳|읽|앉|남|찍|담|잡|뽑|이끄|거두)?(?:은|둔|끈|친|낸|한|쓴|딴|준|탄|부른|지킨|이끈|만든|던진|때린|터뜨린|도운|키운|세운|그린|차지한|펴낸|빚은|운영하는|이끄는|맡는|짓는|키우는|만드는|그리는|쓰는)$/;

/** A name that nothing but what somebody did tells of has to look like one and like nothing else. */
function isDoer(name: string, particle: string): boolean {
  return name.length === 3 && /^(?:은|는|이|가)$/.test(particle) && !endsLikeBody(name);
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
