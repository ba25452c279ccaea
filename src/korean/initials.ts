const FIRST = 0xac00;
const LAST = 0xd7a3;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** Letters that take two keys. */
const PAIRS: Record<string, string> = {
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅝ: 'ㅜㅓ',
  ㅞ: 'ㅜㅔ',
  ㅟ: 'ㅜㅣ',
  ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

/** ㅅㅈㅍ of 시진핑: each syllable by its first consonant. What is no Hangul stays, in small letters and without blanks. */
export function initialsOf(text: string): string {
  return [...folded(text)].map((sign) => (isSyllable(sign) ? lettersOf(sign)[0] : keysOf(sign))).join('');
}

/** ㅅㅣㅈㅣㄴㅍㅣㅇ of 시진핑: the keys in the order in which they are typed, so that what is half typed is its beginning. */
export function jamoOf(text: string): string {
  return [...folded(text)]
    .map((sign) => (isSyllable(sign) ? lettersOf(sign).map(keysOf).join('') : keysOf(sign)))
    .join('');
}

/**
 * Whether a word begins with what is typed so far: consonants alone stand for their syllables (ㅅㅈㅍ, 시ㅈ), and the last
 * syllable may be half typed (시지) or have taken the next one's first consonant (싲).
 */
export function beginsWith(word: string, typed: string): boolean {
  const given = [...folded(typed)];
  if (given.length === 0) return false;
  if (jamoOf(word).startsWith(jamoOf(typed))) return true;
  const signs = [...folded(word)];
  if (given.length > signs.length) return false;
  return given.every((sign, index) => {
    const own = signs[index] ?? '';
    if (sign === own) return true;
    if (isSyllable(own) && INITIALS.includes(sign)) return lettersOf(own)[0] === sign;
    return index === given.length - 1 && isSyllable(own) && jamoOf(own).startsWith(jamoOf(sign));
  });
}

/** Whether a syllable in what is typed is only its first consonant. */
export function hasInitial(typed: string): boolean {
  return [...typed.normalize('NFC')].some((sign) => INITIALS.includes(sign));
}

/** Without blanks, which differ from text to text. */
function folded(text: string): string {
  return splitFinals(text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ''));
}

/** ㄳ between consonants is ㄱ and ㅅ: a keyboard joins what is typed one after the other. */
function splitFinals(text: string): string {
  return text.replaceAll(/[ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ]/g, keysOf);
}

function isSyllable(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code >= FIRST && code <= LAST;
}

function lettersOf(syllable: string): string[] {
  const code = syllable.charCodeAt(0) - FIRST;
  const final = FINALS.charAt(code % 28).trim();
  const letters = [
    INITIALS.charAt(Math.floor(code / 588)),
    VOWELS.charAt(Math.floor((code % 588) / 28)),
    final,
  ];
  return letters.filter(Boolean);
}

function keysOf(sign: string): string {
  return PAIRS[sign] ?? sign;
}

/** The syllable of some letters, or of its letters' places; used by what composes. */
export function syllableOf(initial: string, vowel: string, final = ''): string {
  const last = final ? FINALS.indexOf(final) : 0;
  return String.fromCharCode(FIRST + INITIALS.indexOf(initial) * 588 + VOWELS.indexOf(vowel) * 28 + last);
}

export const isInitial = (letter: string): boolean => letter.length === 1 && INITIALS.includes(letter);
export const isVowel = (letter: string): boolean => letter.length === 1 && VOWELS.includes(letter);
export const isFinal = (letter: string): boolean =>
  letter.length === 1 && letter !== ' ' && FINALS.includes(letter);

/** Two keys that make one letter: ㅗ and ㅏ are ㅘ. */
export function joinedLetter(first: string, second: string): string | null {
  return letterOfKeys.get(first + second) ?? null;
}

const letterOfKeys = new Map(Object.entries(PAIRS).map(([letter, keys]) => [keys, letter]));
