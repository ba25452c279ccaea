import { longestPassword, shortestPassword } from './auth.ts';

export type Weakness =
  | 'password.short'
  | 'password.long'
  | 'password.personal'
  | 'password.simple'
  | 'password.common';

/** Rows along which fingers run. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** What most guessed passwords are made of, among them Korean words as typed on Latin keys: 사랑해, 안녕, 비밀번호. */
const common = [
  'password',
  'passw',
  'qwerty',
  'letmein',
  'welcome',
  'iloveyou',
  'monkey',
  'dragon',
  'football',
  'sunshine',
  'princess',
  'admin',
  'administrator',
  'login',
  'secret',
  'sokbo',
  'newsroom',
  'reporter',
  'korea',
  'seoul',
  'tkfkdgo',
  'dkssud',
  'qlalfqjsgh',
  '비밀번호',
  '사랑해',
  '대한민국',
  '뉴스',
  '기자',
];

/** The digits and signs that stand for letters. */
const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * What makes a password easy to guess; null where it is fit. A long one of words is better than a short one with signs
 * (NIST SP 800-63B, 3.1.1), so nothing asks for kinds of characters.
 * @param own name and address of the person
 */
export function weaknessOf(password: string, own: string[]): Weakness | null {
  const text = password.normalize('NFC').toLowerCase();
  if ([...text].length < shortestPassword) return 'password.short';
  if (text.length > longestPassword) return 'password.long';
  const personal = own.flatMap((word) => [word, ...word.split(/[\s@.]+/)]).filter((word) => word.length > 1);
  if (leftWithout(text, personal).length < 8) return 'password.personal';
  if (new Set(text).size < 5 || isRepeated(text) || isRun(text)) return 'password.simple';
  const plain = text.replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign);
  if (isCommon(text) || isCommon(plain)) return 'password.common';
  return null;
}

function leftWithout(text: string, words: string[]): string {
  const longestFirst = words.map((word) => word.toLowerCase()).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((left, word) => left.replaceAll(word, ''), text);
}

/** One pattern over and over: every character is that of some places before. */
function isRepeated(text: string): boolean {
  const half = Math.floor(text.length / 2);
  return Array.from({ length: half }, (_, i) => i + 1).some((period) =>
    [...text.slice(period)].every((character, i) => character === text[i]),
  );
}

/** Most of it runs along the alphabet, the digits or a row of keys, in either direction. */
function isRun(text: string): boolean {
  const pairs = Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
  const running = pairs.filter(([a = '', b = '']) =>
    rows.some((row) => row.includes(a + b) || row.includes(b + a)),
  );
  return running.length >= pairs.length * 0.6;
}

/** Little is left of it without common words, digits and signs. */
function isCommon(text: string): boolean {
  return (
    leftWithout(text, common).replace(/[^\p{L}]/gu, '').length < 4 &&
    common.some((word) => text.includes(word))
  );
}
