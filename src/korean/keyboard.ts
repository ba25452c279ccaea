import { isFinal, isInitial, isVowel, jamoOf, joinedLetter, syllableOf } from './initials.ts';

/** The letters of a Korean keyboard (두벌식, KS X 5002) by the Latin letters on the same keys. */
const KEYS = new Map(
  'rㄱ Rㄲ sㄴ eㄷ Eㄸ fㄹ aㅁ qㅂ Qㅃ tㅅ Tㅆ dㅇ wㅈ Wㅉ cㅊ zㅋ xㅌ vㅍ gㅎ kㅏ oㅐ iㅑ Oㅒ jㅓ pㅔ uㅕ Pㅖ hㅗ yㅛ nㅜ bㅠ mㅡ lㅣ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const latinOf = new Map([...KEYS].map(([latin, hangul]) => [hangul, latin]));

/**
 * 반도체 for qksehcp: what Latin letters are on a Korean keyboard. Null where that is no text of whole syllables, as for
 * most words of English.
 */
export function typedAsHangul(text: string): string | null {
  if (!/[a-z]/i.test(text) || /[^a-z\d\s.,%-]/i.test(text)) return null;
  const hangul = text.replaceAll(/[a-z]+/gi, (word) => composed([...withoutLock(word)].map(letterOnKey)));
  return /[ㄱ-ㅎㅏ-ㅣ]/.test(hangul) ? null : hangul;
}

/** hbm for ㅗ므: what Hangul is on a Latin keyboard. Null where the text is not all Hangul. */
export function typedAsLatin(text: string): string | null {
  if (!/^[가-힣ㄱ-ㅎㅏ-ㅣ\d\s]+$/.test(text) || !/[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(text)) return null;
  return text
    .split(/\s+/)
    .map((word) => [...jamoOf(word)].map((key) => latinOf.get(key) ?? key).join(''))
    .join(' ');
}

/** All in capitals: the lock was on. */
function withoutLock(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word;
}

/** A capital is the small letter's where the key has no other. */
function letterOnKey(latin: string): string {
  return KEYS.get(latin) ?? KEYS.get(latin.toLowerCase()) ?? latin;
}

/** Letters one after the other as a keyboard joins them into syllables. */
function composed(letters: string[]): string {
  let text = '';
  for (let at = 0; at < letters.length; ) {
    const syllable = syllableAt(letters, at);
    text += syllable?.text ?? letters[at];
    at += syllable?.length ?? 1;
  }
  return text;
}

function syllableAt(letters: string[], at: number): { text: string; length: number } | null {
  const [initial = '', vowel = ''] = letters.slice(at);
  if (!isInitial(initial) || !isVowel(vowel)) return null;
  const double = joinedLetter(vowel, letters[at + 2] ?? '');
  const isDouble = double !== null && isVowel(double);
  const length = isDouble ? 3 : 2;
  const middle = isDouble ? double : vowel;
  const final = finalAt(letters, at + length);
  return { text: syllableOf(initial, middle, final.letter), length: length + final.length };
}

/** A consonant before a vowel begins the next syllable. */
function finalAt(letters: string[], at: number): { letter: string; length: number } {
  const [first = '', second = '', third = ''] = letters.slice(at);
  if (!isFinal(first) || isVowel(second)) return { letter: '', length: 0 };
  const double = joinedLetter(first, second);
  if (double !== null && isFinal(double) && !isVowel(third)) return { letter: double, length: 2 };
  return { letter: first, length: 1 };
}
