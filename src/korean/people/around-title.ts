import { isCountry } from './name-shape.ts';
import { titleOf } from './titles.ts';
import type { Word } from './words-of-paragraph.ts';

/** 한국천문연구원 책임연구원: a body that is called like one of its people. */
export function isInstitute(words: Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return (
    word !== undefined &&
    next?.gap === 'space' &&
    word.text.length > 4 &&
    /(?:연구원|기술원|교육원|감독원|진흥원|개발원|법원|극장|시장|공장|농장|매장|후보|현장|무대)$/.test(
      word.text,
    ) &&
    titleOf(next) !== null
  );
}

/** 재난안전과 주무관, 스페인 농업장관: an office or a country, though it ends like a word with a particle. */
export function isOffice(text: string, next: Word): boolean {
  return isCountry(text) || (/[가-힣]{3,}과$/.test(text) && titleOf(next) !== null);
}

/** 수사를 지휘한: a verb with its object, no name. */
export function isVerb(words: Word[], at: number): boolean {
  return (
    /[한된할될한던]$/.test(words[at]?.text ?? '') &&
    /(?:[을를에로가]|에서|에게)$/.test(words[at - 1]?.text ?? '')
  );
}

/** 대표이사 of 대표이사 사장, 부총리 of 부총리 겸 장관: the name has both, and 사장 is its end. */
export function isFirstOfTwo(words: Word[], at: number): boolean {
  const next = words[at + 1];
  if (next?.gap !== 'space') return false;
  if (next.text === '겸') return words.slice(at + 2, at + 5).some((word) => titleOf(word) !== null);
  return words[at]?.text === '대표이사' && titleOf(next) !== null;
}

/** 대표이사 사장, 정치국위원 겸 외교부장: two titles of one person. */
export function isJoined(words: Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  return (
    /^(?:겸|및)$/.test(next) ||
    /^(?:대표이사|수석|선임|책임|상임|공동|명예|전문|전임)$/.test(words[at]?.text ?? '') ||
    words[at + 1]?.gap === 'dot'
  );
}
