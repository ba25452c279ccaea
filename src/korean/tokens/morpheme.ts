import { mayStandBehind } from './stem.ts';

/**
 * A part of a word, as a dictionary cuts it, with its tag of the Sejong scheme: `NNG` a common noun, `JKS` a particle.
 * `parts` are those of a compound (삼성전자: 삼성, 전자), `base` is a verb's stem (만났: 만나), `meaning` what a name is of
 * (지명 a place, 인명 a person).
 */
export type Morpheme = { text: string; tag: string; parts?: string[]; base?: string; meaning?: string };

/** Cuts a word of Hangul into morphemes, which together are the word. */
export type Analyse = (word: string) => Morpheme[];

/** Particles, endings, the copula and auxiliary verbs: what a word is not looked for by. */
export function isGrammar({ tag }: Morpheme): boolean {
  return /^(J|E|VC|VX|XSV|XSA|S)/.test(tag);
}

export function isVerb({ tag }: Morpheme): boolean {
  return /^V[VA]/.test(tag);
}

/** Whether a dictionary knew what it did: a word that it has whole, or one that ends as Korean words end. */
export function isTrusted(morphemes: Morpheme[]): boolean {
  const last = morphemes.at(-1);
  if (!last || hasName(morphemes)) return false;
  // No word ends with the sign of a tense or of respect: 나주시 is not 나 and 주시-.
  if (last.tag === 'EP' || isMismatched(morphemes)) return false;
  return morphemes.length === 1 || isGrammar(last) || last.tag.includes('+E');
}

/** 송채+은, 서+이랑, 서이+랑이: particles that do not stand behind a vowel, and an ending that there is not. */
function isMismatched(morphemes: Morpheme[]): boolean {
  return morphemes.some(({ text, tag }, index) => {
    const before = morphemes[index - 1]?.text;
    if (before === undefined) return false;
    return tag.startsWith('J')
      ? !mayStandBehind(before, text)
      : tag === 'EC' && /^(?:랑이|이가|의)$/.test(text);
  });
}

/** Whether a piece is one that nobody knows, or a verb stands before a noun: then it is a name, 쑨커지 or 더불어민주당. */
export function hasName(morphemes: Morpheme[]): boolean {
  return morphemes.some(
    (each, index) =>
      each.tag === 'UNK' || (isVerb(each) && morphemes.slice(index + 1).some(({ tag }) => /^N/.test(tag))),
  );
}

/** How far a cut is from a single word: unknown pieces and single syllables are what a wrong cut leaves. */
export function costOf(morphemes: Morpheme[]): number {
  let cost = 0;
  let inRun = false;
  for (const { text, tag } of morphemes) {
    const isSyllable = text.length === 1 && tag !== 'XSN';
    // A run of them is one word that the dictionary lacks: 금통위.
    cost += isSyllable ? (inRun ? 0 : 2) : tag === 'UNK' ? 3 : 1;
    inRun = isSyllable;
  }
  return cost;
}
