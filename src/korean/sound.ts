/** How a word ends when it is read out: what its particle goes by. 으로/로 tells ㄹ from other consonants. */
export type Ending = 'vowel' | 'rieul' | 'consonant';

const FIRST = 0xac00;
const LAST = 0xd7a3;
const RIEUL = 8;
const NIEUN = 4;

const DIGITS: Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];
/** 원, 투, 세븐: what a digit may be read as behind Latin letters (G7, V3). */
const ENGLISH_DIGITS: Ending[] = [
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'vowel',
  'vowel',
  'vowel',
  'consonant',
  'vowel',
  'consonant',
];

/** How a syllable of Hangul ends; null for anything else. */
export function hangulEnding(character: string): Ending | null {
  const code = character.charCodeAt(0);
  if (!(code >= FIRST && code <= LAST)) return null;
  const final = (code - FIRST) % 28;
  if (final === 0) return 'vowel';
  return final === RIEUL ? 'rieul' : 'consonant';
}

/** Whether the last syllable of a word ends with ㄴ, as 지은 does. */
export function hasFinalNieun(word: string): boolean {
  const code = word.charCodeAt(word.length - 1);
  return code >= FIRST && code <= LAST && (code - FIRST) % 28 === NIEUN;
}

/** How a number ends, read in Sino-Korean: 10 십, 100 백, 10000 만, 3.5 삼 점 오; 1/2 (이분의 일) is read the other way round. */
export function numberEnding(digits: string): Ending {
  const zeros = /0+$/.exec(digits)?.[0].length ?? 0;
  if (zeros === 0) return DIGITS[Number(digits.at(-1))] ?? 'consonant';
  // 10^12 is 조, which alone of the powers ends in a vowel; 0 by itself is 영 or 공.
  return zeros === 12 && !digits.includes('.') && zeros < digits.length ? 'vowel' : 'consonant';
}

/** How a digit ends behind Latin letters, where both ways to read it agree; hundreds (H100) are read in Sino-Korean. */
export function modelNumberEnding(digits: string): Ending | null {
  if (/0$/.test(digits)) return digits.length > 1 ? numberEnding(digits) : null;
  const last = Number(digits.at(-1));
  const [korean, english] = [DIGITS[last] ?? null, ENGLISH_DIGITS[last]];
  return korean === english ? korean : null;
}
