import { type Analyse, hasName, isGrammar, isVerb, type Morpheme } from './morpheme.ts';
import { isPlural, nounUnits, type Unit } from './nouns.ts';

/** 접견 of 접견했다고, 국민의힘 of 국민의힘은: all up to the last noun. A verb has no stem of its own. */
export function stemIn(morphemes: Morpheme[]): string[] {
  const last = morphemes.findLastIndex((each) => !isGrammar(each) && !isVerb(each) && !isPlural(each));
  const stem = morphemes.slice(0, last + 1).map(({ text }) => text);
  return stem.length > 0 ? [stem.join('')] : [];
}

/** What a word is looked for by at each of its places. */
export function unitsIn(given: Morpheme[], analyse: Analyse): Unit[] {
  const morphemes = joinInner(given);
  if (morphemes.length > 1 && hasName(morphemes)) return [nameUnit(morphemes)];
  const units: Unit[] = [];
  let group: Morpheme[] = [];
  const close = () => {
    units.push(...nounUnits(group, analyse));
    group = [];
  };
  for (const morpheme of morphemes) {
    if (isVerb(morpheme)) {
      close();
      units.push(verbUnit(morpheme));
    } else if (isGrammar(morpheme)) close();
    else group.push(morpheme);
  }
  close();
  return units;
}

/** 인정받다 has 인정 in it. */
function verbUnit({ base, text }: Morpheme): Unit {
  const verb = base ?? text;
  const noun = /^(?<noun>..+)(?:받|당하|시키)$/.exec(verb)?.groups?.noun;
  return noun ? [`${verb}다`, noun] : [`${verb}다`];
}

/** No particle stands within a word: 이나 of 우크라이나군 and 도 of 충북도의회 belong to the name before them. */
function joinInner(morphemes: Morpheme[]): Morpheme[] {
  const index = morphemes.findIndex(
    ({ tag }, at) =>
      /^J[CX]/.test(tag) &&
      /^N/.test(morphemes[at - 1]?.tag ?? '') &&
      /^N/.test(morphemes[at + 1]?.tag ?? ''),
  );
  const before = morphemes[index - 1];
  const inner = morphemes[index];
  if (!before || !inner) return morphemes;
  const name = { text: before.text + inner.text, tag: 'NNP', parts: [before.text] };
  return [...morphemes.slice(0, index - 1), name, ...morphemes.slice(index + 1)];
}

/** A name is one unit, and the long words in it: 민주당 of 더불어민주당. */
function nameUnit(morphemes: Morpheme[]): Unit {
  const words = morphemes.filter(({ text, tag }) => text.length > 2 && /^NN/.test(tag));
  return [...stemIn(morphemes), ...words.map(({ text }) => text)];
}
