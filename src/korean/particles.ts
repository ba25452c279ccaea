import { latinEnding } from './latin-ending.ts';
import { type Ending, hangulEnding, modelNumberEnding, numberEnding } from './sound.ts';

/** A particle that has two forms: after a consonant, after a vowel. 로 stands after ㄹ, too. */
export type ParticlePair =
  | '은/는'
  | '이/가'
  | '을/를'
  | '과/와'
  | '으로/로'
  | '이라/라'
  | '이며/며'
  | '이나/나'
  | '이란/란';

/** The last syllable of units as they are read. Figures stand before them, which tells 5L from the L of LG. */
const UNITS = readTable(`
%트 ％트 %p트 %P트 bp피 ℃도 ㎜터 mm터 ㎝터 cm터 m터 ㎞터 km터 nm터 ㎚터 ㎛터 ㎡터 ㎢터 ㎥터 ha르 ㏊르 L터 ℓ터 ml터 ㎖터 ㎎램 mg램 g램 ㎏램 kg램 t톤 kW트 MW트
GW트 ㎾트 ㎿트 kWh시 MWh시 GWh시 ㎿h시 Hz츠 MHz츠 GHz츠 ㎐츠 MB트 GB트 TB트 dB벨 ㏈벨 hPa칼 ㎩칼`);

/** Characters that headlines write alone, as they are read there. Of two readings with one kind of end (金 김, 금) one will do. */
const HANJA = readTable(`
美미 英영 獨독 佛불 露러 印인 加가 濠호 伊이 泰태 越월 日일 中중 韓한 北북 南남 與여 野야 檢검 警경 軍군 黨당 靑청 青청 民민 官관 國국 政정 法법 李이 尹윤 文문 朴박 金김
盧노 全전 前전 故고 新신 反반 親친 車차 社사 家가 銀은 株주 核핵 男남 女녀 父부 母모 子자 死사 高고 低저 市시 山산 江강 水수 電전 書서`);

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

/** A word with its particle. Where the reading is not sure, both forms stand, as copy has it: `Chrome은(는)`. */
export function withParticle(word: string, pair: ParticlePair): string {
  return word + (particle(word, pair) ?? bothForms(pair));
}

function bothForms(pair: ParticlePair): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  return afterConsonant.endsWith(afterVowel)
    ? `(${afterConsonant.slice(0, -afterVowel.length)})${afterVowel}`
    : `${afterConsonant}(${afterVowel})`;
}

/** How a word ends when it is read out, or null where that is not sure. */
export function endingOf(word: string): Ending | null {
  const bare = withoutBrackets(word.slice(-LOOKED_AT).replace(AROUND, ''));
  const last = bare.at(-1) ?? '';
  const unit = /(?<=[\d천만억조])[^\d\s가-힣.,]{1,3}$/u.exec(bare)?.[0];
  const ofUnit = UNITS.get(unit ?? '');
  if (ofUnit) return ofUnit;
  if (last === '%') return 'vowel';
  return hangulEnding(last) ?? HANJA.get(loneHanja(bare)) ?? figuresEnding(bare) ?? lettersEnding(bare);
}

// The particle goes by the word, not by the remark: 국립국어원, 한글 맞춤법 문장 부호 (소괄호).
function withoutBrackets(word: string): string {
  return word.replace(/[([（][^()[\]（）]{0,50}[)\]）]$/, '').replace(AROUND, '');
}

function loneHanja(word: string): string {
  const run = /\p{Script=Han}+$/u.exec(word)?.[0] ?? '';
  return run.length === 1 || [...run].every((one) => HANJA.has(one)) ? (run.at(-1) ?? '') : '';
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

/** Entries of a word and the syllable it ends in when read. */
function readTable(entries: string): Map<string, Ending> {
  const table = new Map<string, Ending>();
  for (const entry of entries.trim().split(/\s+/)) {
    const ending = hangulEnding(entry.slice(-1));
    if (ending) table.set(entry.slice(0, -1), ending);
  }
  return table;
}
