import { findGlosses } from './gloss.ts';
import { isJapaneseSurname, soundsJapanese } from './japanese-surnames.ts';

/** A word and what a text wrote behind it in brackets: 시진핑 and 習近平, 인공지능 and ai. */
export type Spelling = { form: string; alias: string };

const IN_BRACKETS = /([가-힣]{2,12})\(([\p{Script=Han}]{2,8}|[A-Z][A-Z0-9&]{1,7})(?=[)·,])/gu;

/** The words of a text that it writes in two ways, side by side. */
export function spellingsIn(text: string): Spelling[] {
  const pairs = [...text.matchAll(IN_BRACKETS)]
    .map(([, form = '', alias = '']) => ({ form, alias: alias.toLowerCase() }))
    .filter(isWhole);
  return [...pairs, ...familyNames(text)];
}

/** 장치 of 그래픽처리 장치(GPU) is the last word of what the letters stand for, and is not spelled so. */
function isWhole({ form, alias }: Spelling): boolean {
  return form.length > 2 || alias.length < 3 || !/^[a-z]/.test(alias);
}

/**
 * 다카이치 of 다카이치 사나에(高市早苗): headlines write the family name alone, in either script. It is two characters of
 * four; of fewer nobody can tell.
 */
function familyNames(text: string): Spelling[] {
  return findGlosses(text).flatMap(({ text: name, hanja }) => {
    const [family = '', given] = name.split(' ');
    if (!given || !(isJapaneseSurname(family) || soundsJapanese(family))) return [];
    const whole = { form: family, alias: hanja };
    return hanja.length === 4 ? [{ form: family, alias: hanja.slice(0, 2) }, whole] : [whole];
  });
}
