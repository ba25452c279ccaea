import { isPersonTitle } from '../people/titles.ts';
import { isKoreanName, isTitle } from '../person-words.ts';
import type { Draft, Finding } from './draft.ts';
import { outsideSpeech } from './outside-speech.ts';
import { type DraftText, finding, textsOf } from './over-texts.ts';

/** 배우 한결음은, 2년 차 투수 한결음이: who somebody is may stand before the name. */
const ROLE_BEFORE =
  /(?:배우|가수|선수|투수|포수|타자|골키퍼|수비수|공격수|세터|작가|소설가|화가|피아니스트|바이올리니스트|첼리스트|지휘자|무용가|무용수|코미디언|개그맨|방송인|모델|래퍼|성우|주장|신인|에이스|대표|후보|출신|씨|위원|의원|장관|총리|대통령|회장|사장|감독|코치|교수|박사|기자|부친|모친|아들|딸|남편|아내|동생|형|누나|언니|오빠|작곡가|시인|장군|왕|고|故)$/;
const BARE = /^(?:\(\d{1,2}\))?(?:은|는|이|가) /;
/** More people than any article names. */
const MOST_NAMES = 50;
const TITLED =
  /(?<![가-힣A-Za-z0-9·])([가-힣]{3})(?=(?:\([^()]{1,20}\))? ?([가-힣]{1,5}?)(?:은|는|이|가|을|를|의|도|와|과|에게)?(?![가-힣]))/g;

/**
 * Finds a person who is first named without a title. A word of three syllables before a particle is a name only if the
 * text says so: here, that the same name stands with a title elsewhere in it (한결음은 …, 한결음 대표는 …).
 */
export function checkPersonTitles(draft: Draft): Finding[] {
  const texts = textsOf(draft).filter(({ kind }) => kind === 'paragraph' || kind === 'quote');
  const titles = new Map<string, string>();
  for (const { text } of texts) {
    for (const [, name = '', title = ''] of text.matchAll(TITLED)) {
      if (!titles.has(name) && isPerson(name, title)) titles.set(name, title);
    }
  }
  return [...titles].slice(0, MOST_NAMES).flatMap(([name, title]) => firstMention(name, title, texts));
}

// 상무부 대변인, 고려대 교수, 감사원 원장: a body whose name begins like a surname.
function isPerson(name: string, title: string): boolean {
  if (!isKoreanName(name) || !(isTitle(title) || isPersonTitle(title))) return false;
  if (/[부청처실팀측회당대사시군구국단과]$/.test(name) || name.at(-1) === title.charAt(0)) return false;
  return !(/[원소관서]$/.test(name) && /^(?:대변인|이사|위원|회장|직원|총장)/.test(title));
}

function firstMention(name: string, title: string, texts: DraftText[]): Finding[] {
  const of = texts.find(({ text }) => text.includes(name));
  if (!of) return [];
  const start = of.text.indexOf(name);
  const isBare = BARE.test(of.text.slice(start + name.length, start + name.length + 8));
  const before = of.text.slice(Math.max(0, start - 12), start);
  if (!isBare || /[가-힣A-Za-z0-9·(]$/.test(before) || ROLE_BEFORE.test(before.trimEnd())) return [];
  const hit = { start, end: start + name.length, values: { name, title } };
  return outsideSpeech(of.text, [hit]).map((one) => finding('person-title', 'warning', of, one));
}
