import { latinEnding } from './latin-ending.ts';
import { type Ending, hangulEnding, modelNumberEnding, numberEnding } from './sound.ts';

/** The particles that have two forms: after a consonant, after a vowel. 로 stands after ㄹ, too. */
const particlePairs = [
  '은/는',
  '이/가',
  '을/를',
  '과/와',
  '으로/로',
  '이라/라',
  '이며/며',
  '이나/나',
  '이란/란',
] as const;
export type ParticlePair = (typeof particlePairs)[number];

/** Units as they are read: 킬로그램, 퍼센트. Figures stand before them, which tells 5L from LG엔솔's L. */
const UNITS: Record<string, Ending> = {
  '%': 'vowel',
  '%p': 'vowel',
  '%P': 'vowel',
  '％': 'vowel',
  '℃': 'vowel',
  '㎞': 'vowel',
  km: 'vowel',
  '㎝': 'vowel',
  cm: 'vowel',
  '㎜': 'vowel',
  mm: 'vowel',
  m: 'vowel',
  '㎡': 'vowel',
  '㎢': 'vowel',
  '㎥': 'vowel',
  ha: 'vowel',
  '㏊': 'vowel',
  L: 'vowel',
  ℓ: 'vowel',
  ml: 'vowel',
  '㎖': 'vowel',
  nm: 'vowel',
  '㎚': 'vowel',
  '㎛': 'vowel',
  '㎏': 'consonant',
  kg: 'consonant',
  g: 'consonant',
  mg: 'consonant',
  '㎎': 'consonant',
  t: 'consonant',
  kW: 'vowel',
  MW: 'vowel',
  GW: 'vowel',
  kWh: 'vowel',
  MWh: 'vowel',
  GWh: 'vowel',
  '㎾': 'vowel',
  '㎿': 'vowel',
  '㎿h': 'vowel',
  Hz: 'vowel',
  '㎐': 'vowel',
  MHz: 'vowel',
  GHz: 'vowel',
  MB: 'vowel',
  GB: 'vowel',
  TB: 'vowel',
  bp: 'vowel',
  dB: 'rieul',
  '㏈': 'rieul',
  hPa: 'rieul',
  '㎩': 'rieul',
};

/**
 * Single characters of headlines as they are read: 美 미, 日 일, 北 북. Only those that are read one way there: 露 may be
 * 노 or 러 (both end in a vowel), 不 is left out.
 */
const HANJA: Record<string, Ending> = Object.fromEntries([
  ...[...'美英獨佛露印加濠伊泰與野李故車社家高低前死母父女子法政氣水史士書'].map((one) => [one, 'vowel']),
  ...[...'日越'].map((one) => [one, 'rieul']),
  ...[...'中韓北南檢警軍黨靑青民官國銀金朴尹文盧全株男新反親銓核電山江市'].map((one) => [one, 'consonant']),
] as [string, Ending][]);
HANJA.株 = 'vowel';
HANJA.市 = 'vowel';
HANJA.盧 = 'vowel';

const AROUND = /[\s”’"'」』》〉>\]*]+$/;
/** Longer than any word with its remark. */
const LOOKED_AT = 60;

/**
 * The form of a particle that stands after a word, by how the word is read: H100은, AI를, 3을, 5%를, 美는. Closing marks
 * are skipped, and what stands in brackets behind the word: 시진핑(習近平)은. Null where the reading is not sure.
 */
export function particle(word: string, pair: ParticlePair): string | null {
  const ending = endingOf(word);
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  if (ending === null) return null;
  if (ending === 'rieul') return pair === '으로/로' ? afterVowel : afterConsonant;
  return ending === 'vowel' ? afterVowel : afterConsonant;
}

/** How a word ends when it is read out, or null where that is not sure. */
export function endingOf(word: string): Ending | null {
  const bare = withoutBrackets(word.slice(-LOOKED_AT).replace(AROUND, ''));
  const last = bare.at(-1) ?? '';
  const unit = /(?<=[\d천만억조])[^\d\s가-힣.,]{1,3}$/u.exec(bare)?.[0];
  if (unit && UNITS[unit]) return UNITS[unit];
  if (last === '%') return 'vowel';
  return hangulEnding(last) ?? HANJA[loneHanja(bare)] ?? figuresEnding(bare) ?? lettersEnding(bare);
}

// The particle goes by the word, not by the remark: 국립국어원, 한글 맞춤법 문장 부호 (소괄호).
function withoutBrackets(word: string): string {
  return word.replace(/[([（][^()[\]（）]{0,50}[)\]）]$/, '').replace(AROUND, '');
}

function loneHanja(word: string): string {
  const run = /\p{Script=Han}+$/u.exec(word)?.[0] ?? '';
  return run.length === 1 || [...run].every((one) => HANJA[one]) ? (run.at(-1) ?? '') : '';
}

function figuresEnding(word: string): Ending | null {
  const found = /(^|[^\d.,])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)$/.exec(word);
  if (!found?.[2] || /[/^×*]$/.test(found[1] ?? '')) return null;
  const digits = found[2].replaceAll(',', '');
  if (/[A-Za-z]$/.test(found[1] ?? '') || /[A-Za-z]-$/.test(word.slice(0, -found[2].length)))
    return modelNumberEnding(digits);
  return digits.length > 1 && digits.startsWith('0') && !digits.includes('.') ? null : numberEnding(digits);
}

function lettersEnding(word: string): Ending | null {
  const found = /(^|[^A-Za-z])([A-Za-z]+)$/.exec(word);
  const letters = found?.[2] ?? '';
  // 3M, 5A: a unit that the table does not know, or a name that is read in English.
  if (/\d$/.test(found?.[1] ?? '') && !/^[BCDEGHIJKPSTV]$|^[A-Z]{2,}$/.test(letters)) return null;
  return letters === '' || /['’&.@_/]$/.test(found?.[1] ?? '') ? null : latinEnding(letters);
}
